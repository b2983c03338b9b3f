import type { Call, Expression, PythonNode } from '#python';
import { is } from '../../python/ast.ts';
import { lastNameOf } from './signatures.ts';

/** Functions that call their `key` before they return. https://docs.python.org/3/library/functions.html */
const WITH_KEY = new Set(['sorted', 'min', 'max', 'sort', 'nsmallest', 'nlargest']);
/** What goes through an iterator at once. */
const CONSUMERS = new Set([
	'list',
	'tuple',
	'set',
	'dict',
	'sum',
	'any',
	'all',
	'sorted',
	'min',
	'max',
	'join',
	'frozenset',
]);

/** The function among a call's arguments that is called before the call returns. */
export function callbackOf(node: PythonNode | undefined): Expression | undefined {
	if (!is(node, 'Call')) return undefined;
	const name = lastNameOf(node.func) ?? '';
	if (WITH_KEY.has(name)) return node.keywords.find(({ arg }) => arg === 'key')?.value;
	if (name === 'reduce') return node.args[0];
	const isLazy = is(node.func, 'Name') && (name === 'map' || name === 'filter');
	return isLazy && isConsumed(node) ? node.args[0] : undefined;
}

/** `map` and `filter` call nothing until somebody goes through what they give. */
function isConsumed(node: Call): boolean {
	const { parent } = node;
	if (is(parent, 'For', 'comprehension')) return parent.iter === node;
	if (is(parent, 'Starred')) return true;
	return is(parent, 'Call') && parent.args[0] === node && CONSUMERS.has(lastNameOf(parent.func) ?? '');
}
