import { callPath, enclosingFunction, propertyName, unwrap, variableOf, wrapped, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

const DEEPEST = 6;

/** Methods that call a function again and again, for items, events, requests or messages. */
const REPEATING = new Set([
	...['all', 'command', 'delete', 'get', 'handle', 'head', 'options', 'patch', 'post', 'put', 'route', 'use'],
	...['addEventListener', 'addListener', 'addHook', 'listen', 'on', 'subscribe', 'watch'],
	...['every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'some'],
	...['process', 'schedule', 'setInterval', 'createServer', 'onRequest'],
]);

/**
 * True when two calls of a function may run at the same time, as far as the file shows: somebody else may call it, or
 * something calls it again without waiting. Unknown callbacks are taken to run once.
 */
export function mayOverlap(context: Context, node: FunctionNode, home: FunctionNode | undefined, depth = 0): boolean {
	for (let at: FunctionNode | undefined = node; at && at !== home; at = enclosingFunction(at)) {
		if (isCalledAgain(context, at, home, depth)) return true;
	}
	return false;
}

function isCalledAgain(context: Context, node: FunctionNode, home: FunctionNode | undefined, depth: number): boolean {
	if (depth > DEEPEST) return false;
	const { parent } = node;
	switch (parent.type) {
		case 'MethodDefinition':
			return parent.kind !== 'constructor';
		case 'PropertyDefinition':
			return true;
		case 'ExportDefaultDeclaration':
		case 'ReturnStatement':
			return true;
		case 'ArrowFunctionExpression':
			return parent.body === node;
		case 'AssignmentExpression':
			return parent.left.type === 'MemberExpression' || isNameCalledAgain(context, parent.left, home, depth);
		case 'Property':
			return parent.value === node && !isArgument(parent.parent);
		case 'VariableDeclarator':
			return isNameCalledAgain(context, parent.id, home, depth);
		case 'CallExpression':
			return parent.callee !== node && isRepeating(context, parent);
	}
	if (node.type !== 'FunctionDeclaration' || !node.id) return false;
	return parent.type === 'ExportNamedDeclaration' || isNameCalledAgain(context, node.id, home, depth);
}

/** An object that is made for a call: what is done with its functions is the callee's business. */
const isArgument = (object: TSESTree.Node): boolean =>
	wrapped(object).parent?.type === 'CallExpression' || wrapped(object).parent?.type === 'NewExpression';

function isRepeating(context: Context, call: TSESTree.CallExpression): boolean {
	const callee = unwrap(call.callee);
	const name = callee.type === 'MemberExpression' ? propertyName(callee) : callPath(context.source, callee)?.name;
	return name !== undefined && REPEATING.has(name);
}

/** By its name: exported or passed on, called where nobody waits, or called in a function that overlaps itself. */
function isNameCalledAgain(
	context: Context,
	name: TSESTree.Node,
	home: FunctionNode | undefined,
	depth: number,
): boolean {
	const variable = name.type === 'Identifier' ? variableOf(context.source, name) : undefined;
	if (!variable) return false;
	const declaration = variable.defs[0]?.parent ?? variable.defs[0]?.node;
	if (declaration?.parent?.type === 'ExportNamedDeclaration') return true;
	return variable.references.some(({ identifier, init }) => {
		if (init || identifier === name) return false;
		const use = wrapped(identifier);
		const { parent } = use;
		if (parent?.type === 'CallExpression') {
			if (parent.callee !== use) return isRepeating(context, parent);
			const around = enclosingFunction(parent);
			const isWaitedFor = wrapped(parent).parent?.type === 'AwaitExpression';
			if (!isWaitedFor && isInLoop(parent)) return true;
			return around !== undefined && around !== home && mayOverlap(context, around, home, depth + 1);
		}
		return isHandedOut(use);
	});
}

/** Exported, returned or kept in an object: who calls it, and when, this file does not tell. */
function isHandedOut(use: TSESTree.Node): boolean {
	const { parent } = use;
	switch (parent?.type) {
		case 'ExportSpecifier':
		case 'ExportDefaultDeclaration':
		case 'TSExportAssignment':
		case 'ReturnStatement':
			return true;
		case 'AssignmentExpression':
			return parent.right === use && parent.left.type === 'MemberExpression';
		case 'Property':
			return parent.value === use && !isArgument(parent.parent);
		default:
			return false;
	}
}

function isInLoop(node: TSESTree.Node): boolean {
	for (let at = node.parent; at; at = at.parent) {
		if (/^(For|While|DoWhile)/.test(at.type)) return true;
		if (/Function|Program/.test(at.type)) return false;
	}
	return false;
}
