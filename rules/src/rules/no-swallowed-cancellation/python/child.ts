import { calleeName, qualifiedName, sourceText, type PythonSource } from '#python';
import { enclosingScope, is, isFunctionDef, nodesIn, type Node } from '#program/python/ast.ts';

const WAITING = new Set([
	'asyncio.gather',
	'asyncio.shield',
	'asyncio.wait',
	'asyncio.wait_for',
	'asyncio.wrap_future',
]);

/**
 * What is waited for, when that is only tasks and futures that exist already: `await task`, `await gather(*tasks)`.
 * Undefined where work of its own is awaited.
 */
export function childOf(source: PythonSource, awaited: readonly Node[]): Node | undefined {
	const all = awaited.map(each => (is(each, 'Await') ? held(source, each.value) : undefined));
	return all.every(each => each !== undefined) ? all[0] : undefined;
}

function held(source: PythonSource, node: Node): Node | undefined {
	if (is(node, 'Name', 'Attribute', 'Subscript')) return node;
	if (is(node, 'Starred')) return held(source, node.value);
	if (!is(node, 'Call')) return undefined;
	const name = qualifiedName(source, node.func);
	if (name === undefined || !WAITING.has(name)) return undefined;
	const parts = name === 'asyncio.gather' ? node.args : node.args.slice(0, 1);
	const all = parts.map(each => held(source, each));
	return all.every(each => each !== undefined) ? all[0] : undefined;
}

/** True where something was cancelled in the same function before a node, by a `cancel()` or a function of that name. */
export function isAfterCancel(node: Node): boolean {
	const scope = enclosingScope(node);
	if (!scope || is(scope, 'Lambda', 'ClassDef')) return false;
	return nodesIn(scope).some(
		each =>
			is(each, 'Call') &&
			each.range[0] < node.range[0] &&
			/cancel/i.test(calleeName(each.func).split('.').at(-1)!) &&
			(isFunctionDef(scope) ? enclosingScope(each) === scope : true),
	);
}

/** How a message names the task or future that is waited for: as it is written. */
export const childName = (source: PythonSource, child: Node): string => sourceText(source, child);
