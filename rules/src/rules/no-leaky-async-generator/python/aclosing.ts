import { indentStep } from '#edits/indent-step.ts';
import { importInsertion, sourceText, type Call, type PythonNodes, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { is, nodesIn } from '#program/python/ast.ts';
import { isBefore } from '#program/python/versions.ts';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

const NAMES = ['items', 'generator', 'generated'];

/** `async with aclosing(pages()) as items:` around the loop. https://docs.python.org/3/library/contextlib.html#contextlib.aclosing */
export function aclosingSuggestion(
	{ source, host, path }: Context,
	loop: PythonNodes['AsyncFor'],
	call: Call,
): SuggestionReport<MessageId>[] {
	const name = NAMES.find(each => !nodesIn(source.ast).some(node => is(node, 'Name') && node.id === each));
	const imported = importOf(source);
	// New in Python 3.10.
	if (loop.iter !== call || !name || !imported || isBefore(10, host, path)) return [];
	const edits = (): Edit[] | undefined => {
		const { text } = source;
		const [start, end] = loop.range;
		const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
		const hasLongText = nodesIn(loop).some(
			node => is(node, 'JoinedStr', 'Constant') && sourceText(source, node).includes('\n'),
		);
		if (indent.trim() || hasLongText) return undefined;
		const unit = indentStep(text, indent);
		const opened = `async with ${imported.aclosing}(${sourceText(source, call)}) as ${name}:\n${indent}${unit}`;
		const lines: Edit[] = [];
		for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
			// The lines of the call go with it.
			const isOfCall = call.range[0] < at && at <= call.range[1];
			if (!isOfCall && !/^[^\S\n]*\r?\n/.test(text.slice(at))) lines.push({ range: [at, at], text: unit });
		}
		return [
			...(imported.edit ? [imported.edit] : []),
			{ range: [start, start], text: opened },
			{ range: [...call.range], text: name },
			...lines,
		];
	};
	return [{ messageId: 'useAclosing', data: { aclosing: imported.aclosing }, edits }];
}

/** How this file names `aclosing`, with the import that it needs for that. */
function importOf(source: PythonSource): { readonly aclosing: string; readonly edit?: Edit } | undefined {
	const { variables } = source.scopes.module;
	if (variables.get('aclosing')?.definitions.every(({ kind }) => kind === 'import')) return { aclosing: 'aclosing' };
	const module = variables.get('contextlib');
	if (module) {
		const isImport = module.definitions.every(({ node }) => is(node, 'alias') && node.name === 'contextlib');
		return isImport ? { aclosing: 'contextlib.aclosing' } : undefined;
	}
	const edit = importInsertion(source, 'contextlib');
	return edit && { aclosing: 'contextlib.aclosing', edit };
}
