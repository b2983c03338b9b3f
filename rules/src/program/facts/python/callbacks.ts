import type { Call, Expression, PythonNode } from '#python';
import { is } from '../../python/ast.ts';

/** Functions that call their `key` before they return. https://docs.python.org/3/library/functions.html */
const WITH_KEY = new Set(['builtins.sorted', 'builtins.min', 'builtins.max', 'heapq.nsmallest', 'heapq.nlargest']);
/** What goes through its first argument at once. */
const CONSUMERS = new Set(
	'all any dict frozenset list max min next set sorted sum tuple'.split(' ').map(name => `builtins.${name}`),
);
const LAZY = new Set(['builtins.map', 'builtins.filter']);

/** Tells the dotted path of what is called, when it is not the module's own. */
export type PathOf = (node: Expression) => string | undefined;

/** The function among a call's arguments that is called before the call returns, or while its result is gone through. */
export function callbackOf(node: PythonNode | undefined, pathOf: PathOf): Expression | undefined {
	if (!is(node, 'Call')) return undefined;
	const path = node.args.length || node.keywords.length ? pathOf(node.func) : undefined;
	if (path === undefined || WITH_KEY.has(path)) {
		const isSort = is(node.func, 'Attribute') && node.func.attr === 'sort';
		return path !== undefined || isSort ? node.keywords.find(({ arg }) => arg === 'key')?.value : undefined;
	}
	if (path === 'functools.reduce') return node.args[0];
	// `map` and `filter` call nothing until somebody goes through what they give.
	return LAZY.has(path) && isConsumed(node, pathOf) ? node.args[0] : undefined;
}

/** What a call goes through before it returns: `list(rows())`. */
export function consumedBy({ func, args }: Call, pathOf: PathOf): Expression | undefined {
	const [first] = args;
	if (!first || is(first, 'Starred')) return undefined;
	// https://docs.python.org/3/library/stdtypes.html#str.join
	if (is(func, 'Attribute') && func.attr === 'join') return first;
	return CONSUMERS.has(pathOf(func) ?? '') ? first : undefined;
}

function isConsumed(node: Call, pathOf: PathOf): boolean {
	const { parent } = node;
	if (is(parent, 'For', 'comprehension')) return parent.iter === node;
	if (is(parent, 'Starred')) return true;
	return is(parent, 'Call') && consumedBy(parent, pathOf) === node;
}
