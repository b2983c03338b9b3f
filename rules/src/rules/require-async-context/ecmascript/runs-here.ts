import {
	calleeName,
	enclosingFunction,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** Methods that run their callback before they return. */
const RUNS_AT_ONCE = new Set(['every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some']);
const DEEPEST = 3;

/**
 * True for a function that runs as a part of the one around it: passed to what runs it at once, or a step that has a name
 * and is only ever called, and that from there.
 */
export function runsHere(source: EcmascriptSource, owner: FunctionNode, node: FunctionNode, depth = 0): boolean {
	return runsAtOnce(node) || (depth < DEEPEST && isOnlyCalled(source, owner, node, depth));
}

function runsAtOnce(node: FunctionNode): boolean {
	const call = node.parent;
	// https://tc39.es/ecma262/#sec-promise-executor: it is called at once.
	if (call.type === 'NewExpression') return call.arguments[0] === node && calleeName(call.callee) === 'Promise';
	if (call.type !== 'CallExpression') return false;
	const callee = unwrap(call.callee);
	if (callee === node) return true;
	return callee.type === 'MemberExpression' && RUNS_AT_ONCE.has(propertyName(callee) ?? '');
}

function isOnlyCalled(source: EcmascriptSource, owner: FunctionNode, node: FunctionNode, depth: number): boolean {
	const name = nameOf(node);
	const variable = name && variableOf(source, name);
	const references = variable?.references.filter(each => !each.init) ?? [];
	return (
		references.length > 0 &&
		references.every(({ identifier }) => {
			const { parent } = identifier as TSESTree.Node;
			if (parent?.type !== 'CallExpression' || parent.callee !== identifier) return false;
			for (let at = enclosingFunction(parent); at !== owner; at = enclosingFunction(at)) {
				// It calls itself.
				if (at === node) return true;
				if (!at || !runsHere(source, owner, at, depth + 1)) return false;
			}
			return true;
		})
	);
}

function nameOf(node: FunctionNode): TSESTree.Identifier | undefined {
	if (node.type === 'FunctionDeclaration') return node.id ?? undefined;
	const { parent } = node;
	const isNamed = parent.type === 'VariableDeclarator' && parent.init === node && parent.parent.kind === 'const';
	return isNamed && parent.id.type === 'Identifier' ? parent.id : undefined;
}
