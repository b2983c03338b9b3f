import {
	isFunction,
	localFunction,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { canReject } from '#kit/can-reject.ts';
import type { Evidence, Range } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** An async function where a callback is wanted. */
export interface Callback {
	readonly at: { readonly range: Range };
	/** The function, where it is written in its place. */
	readonly inline?: FunctionNode;
	/** The function, where this file has it. */
	readonly function?: FunctionNode;
	readonly canReject: boolean;
	readonly evidence: readonly Evidence[];
}

/** Undefined where it is not certain that an expression is an async function: everything that it can mean has to be one. */
export function asyncCallback(context: Context, node: TSESTree.Node): Callback | undefined {
	const expression = unwrap(node);
	if (isFunction(expression)) {
		if (!expression.async || expression.generator) return undefined;
		return {
			at: asyncToken(context, expression),
			inline: expression,
			function: expression,
			canReject: canReject(context, expression),
			evidence: [],
		};
	}
	const meant = withoutBind(expression);
	if (meant.type !== 'Identifier' && meant.type !== 'MemberExpression') return undefined;
	const local = localFunction(context.source, meant);
	if (local) {
		if (!local.async || local.generator) return undefined;
		return {
			at: expression,
			function: local,
			canReject: canReject(context, local),
			evidence: [{ message: 'It is declared `async` here.', range: asyncToken(context, local).range }],
		};
	}
	return fromProgram(context, meant, expression);
}

/** `this.save.bind(this)` calls `this.save`. */
export function withoutBind(node: TSESTree.Node): TSESTree.Node {
	if (node.type !== 'CallExpression') return node;
	const callee = unwrap(node.callee);
	return callee.type === 'MemberExpression' && propertyName(callee) === 'bind' ? unwrap(callee.object) : node;
}

function fromProgram({ program, source }: Context, node: TSESTree.Node, whole: TSESTree.Node): Callback | undefined {
	if (node.type === 'Identifier' && isNoFunction(source, node)) return undefined;
	const targets = program?.targets(node);
	const functions = targets?.filter(target => target.kind === 'function');
	if (!functions?.length || functions.length !== targets!.length) return undefined;
	if (!functions.every(({ isAsync, isGenerator }) => isAsync && !isGenerator)) return undefined;
	return {
		at: whole,
		canReject: !functions.every(each => each.neverRejects || each.looksAfterItself),
		evidence: functions
			.slice(0, 1)
			.map(({ at, path }) => ({ message: 'It is declared `async` here.', range: at, path })),
	};
}

/** Most arguments are seen at a glance to be no function of the project, and the program is asked about none of these. */
function isNoFunction(source: EcmascriptSource, identifier: TSESTree.Identifier): boolean {
	const definition = variableOf(source, identifier)?.defs[0];
	// `filter(Boolean)`: the language's own functions give no promise where one is no use.
	if (!definition || definition.type === 'CatchClause') return true;
	if (definition.type === 'Parameter') return definition.name.parent.type !== 'AssignmentPattern';
	if (definition.type !== 'Variable' || definition.parent.kind !== 'const') return false;
	const { id, init } = definition.node;
	return id.type === 'Identifier' && init !== null && VALUES.has(unwrap(init).type);
}

const VALUES: ReadonlySet<string> = new Set([
	'ArrayExpression',
	'BinaryExpression',
	'Literal',
	'NewExpression',
	'ObjectExpression',
	'TemplateLiteral',
	'UnaryExpression',
]);

/** The word `async`; a method's stands before its name. */
export function asyncToken({ source }: Context, node: FunctionNode): { readonly range: Range } {
	const { parent } = node;
	const isMethod = parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method);
	const { range } = isMethod ? parent : node;
	const start = source.text.indexOf('async', range[0]);
	return { range: [start, start + 'async'.length] };
}

/** False for what is seen at a glance to give no promise: most callbacks, about which nothing needs to be asked. */
export function mayGivePromise(node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	if (expression.type === 'ConditionalExpression' || expression.type === 'LogicalExpression') {
		return branches(expression).some(mayGivePromise);
	}
	if (!isFunction(expression)) return ['CallExpression', 'Identifier', 'MemberExpression'].includes(expression.type);
	return expression.async || returnedBy(expression).some(({ type }) => GIVERS.has(type));
}

const GIVERS = new Set(['CallExpression', 'Identifier', 'NewExpression']);

/** What a function that is not async gives back: its own `return`s, or the body of an arrow, and each branch of them. */
export function returnedBy(node: TSESTree.Node): TSESTree.Node[] {
	const expression = unwrap(node);
	if (!isFunction(expression) || expression.async || expression.generator) return [];
	if (expression.body.type !== 'BlockStatement') return branches(expression.body);
	const found: TSESTree.Node[] = [];
	collectReturns(expression.body, found);
	return found.flatMap(branches);
}

/** What `?:`, `||`, `??` and a sequence can give; of `&&` only the right side can be a function or a promise. */
export function branches(node: TSESTree.Node): TSESTree.Node[] {
	const expression = unwrap(node);
	switch (expression.type) {
		case 'ConditionalExpression':
			return [...branches(expression.consequent), ...branches(expression.alternate)];
		case 'LogicalExpression':
			return [...(expression.operator === '&&' ? [] : branches(expression.left)), ...branches(expression.right)];
		case 'SequenceExpression':
			return branches(expression.expressions.at(-1)!);
		default:
			return [expression];
	}
}

function collectReturns(statement: TSESTree.Statement, found: TSESTree.Node[]): void {
	switch (statement.type) {
		case 'ReturnStatement':
			if (statement.argument) found.push(statement.argument);
			return;
		case 'BlockStatement':
			for (const each of statement.body) collectReturns(each, found);
			return;
		case 'IfStatement':
			collectReturns(statement.consequent, found);
			if (statement.alternate) collectReturns(statement.alternate, found);
			return;
		case 'TryStatement':
			collectReturns(statement.block, found);
			if (statement.handler) collectReturns(statement.handler.body, found);
	}
}
