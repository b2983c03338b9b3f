import { childrenOf, isFunction, qualifiedName, type FunctionDef, type PythonNode, type YieldFrom } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { Context } from './context.ts';
import { isForSomeVersions } from './version-guard.ts';
import { versionsFor } from '#program/python/versions.ts';

/** Deprecated since 3.8, gone since 3.11. https://docs.python.org/3/whatsnew/3.11.html#removed */
const DEPRECATED = 8;

/** `@asyncio.coroutine` over a generator. */
export function generatorCoroutine(context: Context, node: FunctionDef): void {
	const { source, host, path } = context;
	const decorator = node.decorator_list.find(each => qualifiedName(source, each) === 'asyncio.coroutine');
	if (!decorator || isForSomeVersions(source, node) || versionsFor(host, path).newest < DEPRECATED) return;
	context.report({
		at: decorator,
		messageId: 'generatorCoroutine',
		suggest: [{ messageId: 'useAsyncDef', edits: () => asyncDef(source.text, node, decorator) }],
	});
}

/** Undefined where it yields in another way, which no `async def` can. */
function asyncDef(text: string, node: FunctionDef, decorator: PythonNode): Edit[] | undefined {
	const yields: YieldFrom[] = [];
	let isOther = false;
	const visit = (at: PythonNode): void => {
		if (at.type === 'YieldFrom') yields.push(at);
		if (at.type === 'Yield') isOther = true;
		if (!isFunction(at)) for (const child of childrenOf(at)) visit(child);
	};
	for (const statement of node.body) visit(statement);
	// `await` would take the first part of them alone.
	if (isOther || yields.some(({ value }) => LOOSER.has(value.type))) return undefined;

	const at = text.lastIndexOf('@', decorator.range[0]);
	const next = text.slice(decorator.range[1]).search(/[^\s]/);
	const between = text.slice(decorator.range[1], decorator.range[1] + next);
	if (next < 0 || !between.includes('\n')) return undefined;
	const def = text.indexOf('def', node.decorator_list.at(-1)!.range[1]);
	return [
		{ range: [at, decorator.range[1] + next], text: '' },
		{ range: [def, def], text: 'async ' },
		...yields.map(({ range: [start, end] }): Edit => {
			const [words] = /^yield\s+from\b/.exec(text.slice(start, end)) ?? ['yield from'];
			return { range: [start, start + words.length], text: 'await' };
		}),
	];
}

/** https://docs.python.org/3/reference/expressions.html#operator-precedence */
const LOOSER = new Set<string>(['BinOp', 'BoolOp', 'Compare', 'IfExp', 'Lambda', 'NamedExpr', 'Tuple', 'UnaryOp']);
