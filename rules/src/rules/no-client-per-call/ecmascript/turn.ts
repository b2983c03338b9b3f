import { isFunction, propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** Methods that call their callback once for each item. https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object */
const EACH = new Set(['flatMap', 'forEach', 'map']);

const LOOPS = new Set<string>([
	'DoWhileStatement',
	'ForInStatement',
	'ForOfStatement',
	'ForStatement',
	'WhileStatement',
]);

/** Whether a node runs once for each turn of something, once for each call of a function, or once with its module. */
export function turnAround(node: TSESTree.Node): 'turn' | 'function' | 'module' {
	for (let child: TSESTree.Node = node, at = node.parent; at; child = at, at = at.parent) {
		// What leaves the loop at once is made once: a retry, a search for the first that works.
		if (LOOPS.has(at.type) && 'body' in at && at.body === child) return leaves(at.body) ? 'function' : 'turn';
		if (!isFunction(at)) continue;
		return isMapper(at) ? 'turn' : 'function';
	}
	return 'module';
}

function isMapper(node: TSESTree.Node): boolean {
	const { parent } = node;
	if (parent?.type !== 'CallExpression' || parent.arguments[0] !== node) return false;
	const callee = unwrap(parent.callee);
	return callee.type === 'MemberExpression' && EACH.has(propertyName(callee) ?? '');
}

/** True for a body that ends with `return` or `break`. */
function leaves(body: TSESTree.Node): boolean {
	const last = body.type === 'BlockStatement' ? body.body.at(-1) : body;
	if (last?.type === 'TryStatement') return leaves(last.block);
	return last?.type === 'ReturnStatement' || last?.type === 'BreakStatement';
}
