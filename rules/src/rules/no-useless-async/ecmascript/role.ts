import {
	decoratorsOf,
	implementedBy,
	isFunction,
	nodesIn,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
	wrapped,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** How a function is used, where all of that is in sight. */
export type Role = 'named' | 'callback';

/** How a function is used; undefined where somebody out of sight may call it, or where it has to be async. */
export function roleOf(context: Context, node: FunctionNode): Role | undefined {
	const { parent } = node;
	// https://react.dev/reference/rsc/use-server
	if (/^\s*['"]use server['"]/m.test(context.source.text.slice(0, 400))) return undefined;
	if (node.type === 'FunctionDeclaration') return node.id ? named(context, node, node.id, parent) : undefined;
	switch (parent.type) {
		case 'VariableDeclarator': {
			const { id } = parent;
			if (id.type !== 'Identifier' || id.typeAnnotation || parent.parent.kind !== 'const') return undefined;
			return named(context, node, id, parent.parent.parent);
		}
		case 'MethodDefinition':
			return method(context, node, parent) ? 'named' : undefined;
		case 'CallExpression':
			return isIndifferent(context, parent, node) ? 'callback' : undefined;
		default:
			return undefined;
	}
}

function named(context: Context, node: FunctionNode, id: TSESTree.Identifier, place: TSESTree.Node): Role | undefined {
	const variable = variableOf(context.source, id);
	// Overloads say what it has to give.
	if (variable?.defs.length !== 1) return undefined;
	const uses = variable.references
		.filter(reference => !reference.init)
		.map(({ identifier }) => identifier as TSESTree.Node);
	const exports = uses.filter(isExporting);
	const isExported =
		place.type.startsWith('Export') || exports.length > 0 || (place.type === 'Program' && isScript(context));
	if (isExported && !context.options.checkExported) return undefined;
	const calls = uses.filter(use => !exports.includes(use));
	if (!isExported && !calls.length) return undefined;
	return calls.every(use => isPlainCall(use, node)) ? 'named' : undefined;
}

/** The `await`s before the calls of a function that are in sight. */
export function awaitsOf({ source }: Context, node: FunctionNode): TSESTree.AwaitExpression[] {
	return namesIn(source, node).flatMap(use => {
		const call = use.parent?.type === 'CallExpression' && use.parent.callee === use ? wrapped(use.parent) : undefined;
		return call?.parent?.type === 'AwaitExpression' ? [call.parent] : [];
	});
}

function namesIn(source: Context['source'], node: FunctionNode): TSESTree.Node[] {
	const { parent } = node;
	if (parent.type === 'MethodDefinition') {
		const name = propertyName(parent);
		return name === undefined ? [] : usesOf(parent.parent, name);
	}
	const id =
		node.type === 'FunctionDeclaration' ? node.id : parent.type === 'VariableDeclarator' ? parent.id : undefined;
	const variable = id?.type === 'Identifier' ? variableOf(source, id) : undefined;
	return variable?.references.map(({ identifier }) => identifier) ?? [];
}

const isExporting = ({ parent }: TSESTree.Node): boolean =>
	parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration';

/** A classic script's functions are names of the page. CommonJS keeps them to itself, and gives away what it names. */
const isScript = ({ path, source: { ast, text } }: Context): boolean =>
	!/\.[cm][jt]s$/.test(path) &&
	!ast.body.some(({ type }) => /^(?:Import|Export)/.test(type)) &&
	!/\b(?:require|exports)\b/.test(text);

/** A call whose promise is awaited, dropped or given to somebody who takes values as well. */
function isPlainCall(use: TSESTree.Node, node: FunctionNode): boolean {
	const { parent } = use;
	if (parent?.type !== 'CallExpression' || parent.callee !== use) return false;
	const whole = wrapped(parent);
	switch (whole.parent?.type) {
		case 'AwaitExpression':
		case 'ExpressionStatement':
			return true;
		case 'ReturnStatement':
		case 'ArrowFunctionExpression':
			return isInAsync(whole, node);
		default:
			return false;
	}
}

function isInAsync(at: TSESTree.Node, node: FunctionNode): boolean {
	for (let around = at.parent; around; around = around.parent)
		if (isFunction(around)) return around.async && around !== node;
	return false;
}

/** A method that nobody else can call, override or ask for: a private one, and with `checkExported` one without a base. */
function method({ options }: Context, node: FunctionNode, member: TSESTree.MethodDefinition): boolean {
	if (member.kind !== 'method' || decoratorsOf(member).length || member.override || member.computed) return false;
	const isPrivate = member.key.type === 'PrivateIdentifier' || member.accessibility === 'private';
	const of = member.parent.parent;
	if (!isPrivate && (!options.checkExported || of.superClass || implementedBy(of).length || decoratorsOf(of).length))
		return false;
	const name = propertyName(member);
	if (name === undefined) return false;
	const uses = usesOf(of.body, name);
	return (uses.length > 0 || !isPrivate) && uses.every(use => isPlainCall(use, node));
}

const usesOf = (root: TSESTree.Node, name: string): TSESTree.Node[] =>
	nodesIn(root).filter(node => node.type === 'MemberExpression' && propertyName(node) === name);

const THEN = new Set(['then', 'catch', 'finally']);
/** What calls back and drops what it is given, or takes values and promises alike. */
const INDIFFERENT = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'process.nextTick']);

function isIndifferent(context: Context, call: TSESTree.CallExpression, node: FunctionNode): boolean {
	if (call.arguments[0] !== node && !call.arguments.includes(node as never)) return false;
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	if (method !== undefined && THEN.has(method)) return true;
	if (method === 'forEach' && call.arguments[0] === node) return wrapped(call).parent?.type === 'ExpressionStatement';
	const name = qualifiedName(context.source, callee);
	return call.arguments[0] === node && name?.module === undefined && INDIFFERENT.has(name?.name ?? '');
}
