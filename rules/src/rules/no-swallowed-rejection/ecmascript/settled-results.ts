import {
	isFunction,
	privateVariable,
	propertyName,
	qualifiedName,
	readsOf,
	unwrap,
	variableOf,
	wrapped,
	type FunctionNode,
	nodesOfBody,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { saysWhy } from '../why.ts';
import type { Context } from './context.ts';
import { statementOf } from './nodes.ts';
import { isOnTheWayOut } from './place.ts';
import { workName, workOf } from './work.ts';

/**
 * `Promise.allSettled` never rejects: its results are the only place where the errors are.
 * https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise/allSettled
 */
export function settledResults(context: Context, call: TSESTree.CallExpression): void {
	const name = qualifiedName(context.source, call.callee);
	if (name?.module !== undefined || name?.name !== 'Promise.allSettled' || call.arguments.length !== 1) return;
	const use = useOf(context, call);
	if (!use || isOnTheWayOut(call)) return;
	const [work] = workOf(context, call.arguments[0]!);
	if (!work || isExplained(context, call)) return;

	if (use.kind === 'unread') {
		const { callee } = call;
		const isPlain = use.isDropped && callee.type === 'MemberExpression' && !callee.computed;
		context.report({
			at: callee,
			messageId: 'unreadResults',
			data: { callee: workName(work) },
			suggest: isPlain ? [{ messageId: 'useAll', edits: () => [{ range: callee.property.range, text: 'all' }] }] : [],
		});
	} else if (use.kind === 'unguardedValue' || context.options.checkFulfilledOnly) {
		context.report({ at: use.at, messageId: use.kind });
	}
}

const isExplained = ({ options, source }: Context, call: TSESTree.Node): boolean => {
	const statement = statementOf(call);
	return options.allowComments && saysWhy(source.text, source.comments, call.range, statement.range);
};

type Use =
	| { readonly kind: 'unread'; readonly isDropped: boolean }
	| { readonly kind: 'unguardedValue' | 'fulfilledOnly'; readonly at: TSESTree.Node };

function useOf(context: Context, call: TSESTree.CallExpression): Use | undefined {
	const promise = wrapped(call);
	const { parent } = promise;
	if (parent?.type === 'MemberExpression' && parent.object === promise) return useInThen(context, parent);
	if (parent?.type !== 'AwaitExpression') return undefined;
	const results = wrapped(parent);
	const around = results.parent;
	if (around?.type === 'ExpressionStatement') return { kind: 'unread', isDropped: true };
	if (around?.type === 'VariableDeclarator' && around.id.type === 'Identifier') {
		const variable = privateVariable(context.source, around.id);
		if (!variable || variable.references.filter(each => each.isWrite()).length > 1) return undefined;
		return useOfReads(readsOf(variable).map(({ identifier }) => identifier));
	}
	return useOfRead(results);
}

/** `Promise.allSettled(all).then(results => …)` */
function useInThen({ source }: Context, member: TSESTree.MemberExpression): Use | undefined {
	const call = member.parent;
	if (propertyName(member) !== 'then' || call.type !== 'CallExpression' || call.callee !== member) return undefined;
	const callback = call.arguments[0] && unwrap(call.arguments[0]);
	if (!callback || !isFunction(callback)) return undefined;
	const [param, ...more] = callback.params;
	if (!param) return { kind: 'unread', isDropped: false };
	const variable = param.type === 'Identifier' && !more.length ? variableOf(source, param) : undefined;
	return variable && useOfReads(readsOf(variable).map(({ identifier }) => identifier));
}

/** What all reads together do: one that looks at statuses, or hands the results on, is enough. */
function useOfReads(reads: readonly TSESTree.Node[]): Use | undefined {
	const looking = reads.filter(read => !isLength(read));
	if (!looking.length) return { kind: 'unread', isDropped: false };
	const [first, ...rest] = looking.map(useOfRead);
	return rest.length ? undefined : first;
}

function isLength(read: TSESTree.Node): boolean {
	const { parent } = wrapped(read);
	return parent?.type === 'MemberExpression' && parent.object === wrapped(read) && propertyName(parent) === 'length';
}

const TAKES_EACH = new Set(['map', 'flatMap', 'forEach']);

function useOfRead(results: TSESTree.Node): Use | undefined {
	const whole = wrapped(results);
	const { parent: member } = whole;
	if (member?.type !== 'MemberExpression' || unwrap(member.object) !== unwrap(whole)) return undefined;
	const call = member.parent;
	const method = propertyName(member);
	if (call.type !== 'CallExpression' || call.callee !== member || method === undefined) return undefined;
	const callback = call.arguments[0] && unwrap(call.arguments[0]);
	if (!callback || !isFunction(callback)) return undefined;
	if (method === 'filter' && keepsFulfilledOnly(callback)) return { kind: 'fulfilledOnly', at: member.property };
	if (!TAKES_EACH.has(method)) return undefined;
	const value = unguardedValue(callback);
	return value && { kind: 'unguardedValue', at: value };
}

/** `r => r.status === 'fulfilled'`, and nothing else of `r`. */
function keepsFulfilledOnly({ body }: FunctionNode): boolean {
	const test = body.type === 'BlockStatement' ? onlyReturned(body) : body;
	if (test?.type !== 'BinaryExpression') return false;
	const sides = [test.left, test.right];
	const isStatus = sides.some(side => side.type === 'MemberExpression' && propertyName(side) === 'status');
	const literal = sides.find(side => side.type === 'Literal')?.value;
	return isStatus && (test.operator.startsWith('=') ? literal === 'fulfilled' : literal === 'rejected');
}

const onlyReturned = ({ body }: TSESTree.BlockStatement): TSESTree.Node | null =>
	body.length === 1 && body[0]!.type === 'ReturnStatement' ? body[0]!.argument : null;

/** `r.value` in a callback that looks at nothing else of `r` and has nothing for the case that it is missing. */
function unguardedValue({ params: [param], body }: FunctionNode): TSESTree.Node | undefined {
	const nodes = nodesOfBody(body);
	if (param?.type === 'ObjectPattern') return undefined;
	if (param?.type !== 'Identifier') return undefined;
	const uses = nodes.filter(node => node.type === 'Identifier' && node.name === param.name && !isPropertyKey(node));
	const values = uses.map(use => valueOf(use));
	return values.length && values.every(Boolean) ? values[0] : undefined;
}

const isPropertyKey = (node: TSESTree.Node): boolean =>
	node.parent?.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed;

function valueOf(use: TSESTree.Node): TSESTree.Node | undefined {
	const whole = wrapped(use);
	const member = whole.parent;
	if (member?.type !== 'MemberExpression' || member.object !== whole || propertyName(member) !== 'value')
		return undefined;
	const { parent } = wrapped(member);
	const isGuarded =
		parent?.type === 'LogicalExpression' ||
		parent?.type === 'IfStatement' ||
		parent?.type === 'ConditionalExpression' ||
		(parent?.type === 'UnaryExpression' && parent.operator === '!') ||
		(parent?.type === 'MemberExpression' && parent.optional);
	return isGuarded ? undefined : member.property;
}
