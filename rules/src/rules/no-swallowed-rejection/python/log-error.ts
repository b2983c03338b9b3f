import { importInsertion, meansModule } from '#python';
import type { ExceptHandler } from '#python';
import type { Edit } from '#kit/finding.ts';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';

const LOGGERS = ['logger', 'log', '_logger', '_LOGGER', 'LOGGER', 'LOG', '_log'];

/** Logs the error with its traceback, by the file's own logger when there is one. */
export function logging({ source }: Context, { body }: ExceptHandler, callee: string): readonly Edit[] | undefined {
	const [first] = body;
	if (!first) return undefined;
	const { variables } = source.scopes.module;
	const logger =
		LOGGERS.find(name => variables.get(name)?.definitions.every(({ kind }) => kind !== 'function')) ?? 'logging';
	const added = importInsertion(source, logger);
	if (logger === 'logging' && !added && !meansModule(variables.get('logging'), 'logging')) return undefined;

	const quote = source.text.split('"').length > source.text.split("'").length ? '"' : "'";
	const call = `${logger}.exception(${quote}${callee.replaceAll(/['"\\]/g, '')} failed${quote})`;
	const [start, end] = first.range;
	const edit: Edit = is(first, 'Continue')
		? { range: [start, start], text: `${call}${separator(source.text, start)}` }
		: { range: [start, end], text: call };
	return logger === 'logging' && added ? [added, edit] : [edit];
}

/** What comes between two statements where the first one stands: a line break, or a semicolon behind the `except`. */
function separator(text: string, start: number): string {
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return before.trim() ? '; ' : `\n${before}`;
}
