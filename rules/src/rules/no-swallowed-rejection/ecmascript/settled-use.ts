import { isDiscarded, isFunction, nodesIn, propertyName, unwrap, wrapped, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { kindOfValue } from './handler.ts';

/** What is done with the results of `Promise.allSettled` that leaves errors unseen. */
export type Use =
	| { readonly kind: 'unread'; readonly isDropped: boolean }
	| { readonly kind: 'unguardedValue' | 'fulfilledOnly'; readonly at: TSESTree.Node };

const TAKES_EACH = new Set(['map', 'flatMap', 'forEach']);

/** What one read of the results does with them; undefined where it may look at the errors. */
export function useOfRead(results: TSESTree.Node): Use | undefined {
	const whole = wrapped(results);
	const { parent: member } = whole;
	if (member?.type === 'ForOfStatement' && member.right === whole) return useInLoop(member);
	if (member?.type !== 'MemberExpression' || unwrap(member.object) !== unwrap(whole)) return undefined;
	const call = member.parent;
	const method = propertyName(member);
	if (call.type !== 'CallExpression' || call.callee !== member || method === undefined) return undefined;
	const callback = call.arguments[0] && unwrap(call.arguments[0]);
	if (!callback || !isFunction(callback)) return undefined;
	if (method === 'filter' && keepsFulfilledOnly(callback)) return { kind: 'fulfilledOnly', at: member.property };
	if (!TAKES_EACH.has(method)) return undefined;
	const value = unguardedValue(callback);
	if (value) return { kind: 'unguardedValue', at: value };
	const [param] = callback.params;
	return param?.type === 'Identifier' && looksAtFulfilledOnly(param.name, callback.body)
		? { kind: 'fulfilledOnly', at: member.property }
		: undefined;
}

/** `for (const result of results) …` */
function useInLoop({ left, right, body }: TSESTree.ForOfStatement): Use | undefined {
	const id = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
	if (id?.type !== 'Identifier') return undefined;
	const values = usesOf(id.name, body).map(valueOf);
	if (values.length && values.every(Boolean)) return { kind: 'unguardedValue', at: values[0]! };
	return looksAtFulfilledOnly(id.name, body) ? { kind: 'fulfilledOnly', at: right } : undefined;
}

/** `if (r.status === 'fulfilled') use(r.value)`, and nothing for the others but a default. */
function looksAtFulfilledOnly(name: string, body: TSESTree.Node): boolean {
	const members = usesOf(name, body).map(({ parent }) => (parent?.type === 'MemberExpression' ? parent : undefined));
	const properties = members.map(each => each && propertyName(each));
	if (!properties.includes('value') || !properties.every(each => each === 'status' || each === 'value')) return false;
	const tests = members.filter((each, index) => each && properties[index] === 'status');
	return tests.length > 0 && tests.every(each => each && onlyFulfilledGoesOn(each));
}

function onlyFulfilledGoesOn({ parent: test }: TSESTree.MemberExpression): boolean {
	if (test.type !== 'BinaryExpression' || !isEquality(test, 'fulfilled')) return false;
	const { parent } = test;
	if (parent.type === 'IfStatement') return parent.test === test && !parent.alternate;
	if (parent.type === 'LogicalExpression') {
		return parent.operator === '&&' && (isDiscarded(parent) || isFunction(parent.parent));
	}
	return parent.type === 'ConditionalExpression' && parent.test === test && isNothing(parent.alternate);
}

const isEquality = ({ operator, left, right }: TSESTree.BinaryExpression, status: string): boolean =>
	operator.startsWith('==') && [left, right].some(side => side.type === 'Literal' && side.value === status);

/** `undefined`, `null`, `[]`, `{}`. */
const isNothing = (node: TSESTree.Node): boolean =>
	(node.type !== 'Literal' || node.value === null) && kindOfValue(node) !== 'handles';

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
	if (param?.type === 'ObjectPattern') return unguardedProperty(param, body);
	if (param?.type !== 'Identifier') return undefined;
	const values = usesOf(param.name, body).map(valueOf);
	return values.length && values.every(Boolean) ? values[0] : undefined;
}

/** `({ value }) => value` */
function unguardedProperty({ properties }: TSESTree.ObjectPattern, body: TSESTree.Node): TSESTree.Node | undefined {
	const [only, ...more] = properties;
	if (only?.type !== 'Property' || more.length || propertyName(only) !== 'value') return undefined;
	if (only.value.type !== 'Identifier') return undefined;
	const uses = usesOf(only.value.name, body);
	return uses.length && !uses.some(isGuarded) ? only.key : undefined;
}

const usesOf = (name: string, body: TSESTree.Node): TSESTree.Node[] =>
	nodesIn(body).filter(node => node.type === 'Identifier' && node.name === name && !isPropertyKey(node));

const isPropertyKey = (node: TSESTree.Node): boolean =>
	node.parent?.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed;

/** `r.value`, where nothing asks whether it is there. */
export function valueOf(use: TSESTree.Node): TSESTree.Node | undefined {
	const whole = wrapped(use);
	const member = whole.parent;
	if (member?.type !== 'MemberExpression' || member.object !== whole || propertyName(member) !== 'value')
		return undefined;
	return isGuarded(member) ? undefined : member.property;
}

/** `results[0].value` */
export function indexedValue(results: TSESTree.Node): TSESTree.Node | undefined {
	const whole = wrapped(results);
	const member = whole.parent;
	return member?.type === 'MemberExpression' && member.object === whole && member.computed
		? valueOf(member)
		: undefined;
}

/** Asked whether it is there at all. */
function isGuarded(node: TSESTree.Node): boolean {
	const { parent } = wrapped(node);
	return (
		parent?.type === 'LogicalExpression' ||
		parent?.type === 'IfStatement' ||
		parent?.type === 'ConditionalExpression' ||
		(parent?.type === 'UnaryExpression' && parent.operator === '!') ||
		(parent?.type === 'MemberExpression' && parent.object === wrapped(node) && parent.optional)
	);
}
