import { unwrap } from '#ecmascript';
import { importEdits } from '#edits/ecmascript/import-edits.ts';
import { isNameTaken } from '#edits/ecmascript/name-taken.ts';
import { statementEnd } from '#edits/ecmascript/statement-end.ts';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { FanOut } from './fan-out.ts';
import { statementOf, indentOf } from './statement.ts';

/** `pLimit(10)` before the statement that starts the work, and the work inside of it. https://github.com/sindresorhus/p-limit#usage */
export function limiterEdits(context: Context, fanOut: FanOut): Edit[] | undefined {
	const statement = statementOf(fanOut.loop ?? fanOut.work);
	const imported = importEdits(context, { module: 'p-limit', local: 'pLimit' });
	if (!statement || !imported || isNameTaken(context, 'limit')) return undefined;
	const work = unwrap(fanOut.work);
	const wrapping = fanOut.isRun ? aroundCall(work) : aroundCallback(context, work);
	if (!wrapping) return undefined;
	const [start] = statement.range;
	const line = `const limit = ${imported.local}(${context.options.limit})${statementEnd(context)}\n${indentOf(context, statement)}`;
	return [...imported.edits, { range: [start, start] as const, text: line }, ...wrapping].sort(
		(a, b) => a.range[0] - b.range[0],
	);
}

function aroundCall(work: TSESTree.Node): Edit[] | undefined {
	if (work.type !== 'CallExpression') return undefined;
	const [start, end] = work.range;
	return [
		{ range: [start, start], text: 'limit(() => ' },
		{ range: [end, end], text: ')' },
	];
}

function aroundCallback({ source: { text } }: Context, work: TSESTree.Node): Edit[] | undefined {
	const [start, end] = work.range;
	if (work.type === 'Identifier' || work.type === 'MemberExpression') {
		return [
			{ range: [start, start], text: 'each => limit(() => ' },
			{ range: [end, end], text: '(each))' },
		];
	}
	if (work.type !== 'ArrowFunctionExpression' || work.returnType || work.typeParameters) return undefined;
	const from = work.params.at(-1)?.range[1] ?? start;
	const arrow = text.indexOf('=>', from);
	const word = work.async ? (/^async\s*/.exec(text.slice(start, end))?.[0] ?? '') : '';
	return [
		...(word ? [{ range: [start, start + word.length] as const, text: '' }] : []),
		{ range: [arrow + 2, arrow + 2], text: ` limit(${work.async ? 'async ' : ''}() =>` },
		{ range: [end, end], text: ')' },
	];
}
