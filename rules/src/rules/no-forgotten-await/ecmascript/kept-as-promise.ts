import { constantInitializer, enclosingFunction, nodesIn, propertyName, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);

/**
 * True for a variable or property that the code around also uses as the promise that it may hold:
 * `if (this.pending) await this.pending` asks whether there is a promise, whatever the types say.
 */
export function isKeptAsPromise(context: Context, node: TSESTree.Node): boolean {
	if (node.type === 'Identifier') {
		const variable = variableOf(context.source, node);
		// A constant is always there, so only waiting for it shows that it is meant to be a promise.
		const isUse = variable && constantInitializer(variable) ? isWaitedFor : isHandedOn;
		return variable?.references.some(({ identifier, init }) => !init && isUse(identifier)) ?? false;
	}
	if (node.type !== 'MemberExpression') return false;
	if (isSetLater(node)) return true;

	const text = context.source.text.slice(...node.range);
	const scope = enclosingFunction(node) ?? context.source.ast;
	return membersIn(scope).some(
		each => each !== node && context.source.text.slice(...each.range) === text && isHandedOn(each),
	);
}

/**
 * True for a property that no initializer and no constructor of the class sets, but another method does: what asks for
 * `this.closing` asks whether that method has been called.
 */
function isSetLater({ object, property }: TSESTree.MemberExpression): boolean {
	const name = object.type === 'ThisExpression' ? nameOf(property) : undefined;
	const body = classAround(object);
	if (name === undefined || !body) return false;
	const isInitialized = body.body.some(
		each => each.type === 'PropertyDefinition' && each.value !== null && nameOf(each.key) === name,
	);
	if (isInitialized) return false;
	const setters = membersIn(body).filter(each => isTarget(each) && nameOf(each.property) === name);
	return setters.length > 0 && setters.every(each => !isInConstructor(each, body));
}

const nameOf = (key: TSESTree.Node): string | undefined =>
	key.type === 'Identifier' || key.type === 'PrivateIdentifier' ? `${key.type} ${key.name}` : undefined;

const isTarget = (node: TSESTree.MemberExpression): boolean =>
	node.object.type === 'ThisExpression' && node.parent.type === 'AssignmentExpression' && node.parent.left === node;

function classAround(node: TSESTree.Node): TSESTree.ClassBody | undefined {
	let at: TSESTree.Node | undefined = node;
	while (at && at.type !== 'ClassBody') at = at.parent;
	return at;
}

function isInConstructor(node: TSESTree.Node, body: TSESTree.ClassBody): boolean {
	let at: TSESTree.Node = node;
	while (at.parent && at.parent !== body) at = at.parent;
	return at.type === 'MethodDefinition' && at.kind === 'constructor';
}

function isWaitedFor(node: TSESTree.Node): boolean {
	const whole = wrapped(node);
	const { parent } = whole;
	if (parent?.type === 'AwaitExpression') return true;
	return (
		parent?.type === 'MemberExpression' && parent.object === whole && PROMISE_METHODS.has(propertyName(parent) ?? '')
	);
}

function isHandedOn(node: TSESTree.Node): boolean {
	const whole = wrapped(node);
	const { parent } = whole;
	switch (parent?.type) {
		case 'ArrayExpression':
		case 'AssignmentExpression':
		case 'ReturnStatement':
		case 'YieldExpression':
			return true;
		case 'ArrowFunctionExpression':
			return parent.body === whole;
		case 'Property':
			return parent.value === whole;
		case 'CallExpression':
		case 'NewExpression':
			return parent.arguments.includes(whole as TSESTree.Expression);
		default:
			return isWaitedFor(node);
	}
}

const membersIn = (root: TSESTree.Node): TSESTree.MemberExpression[] =>
	nodesIn(root).filter(node => node.type === 'MemberExpression');
