import { childrenOf, isFunction, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Choice, Ways } from '../flow-builder.ts';
import { joined } from '../flow-builder.ts';
import { classOf } from './classes.ts';
import { bind } from './patterns.ts';
import { canThrow, type Flow } from './ways.ts';

/** Goes over an expression in the order of its evaluation. */
export function valueOf(flow: Flow, node: TSESTree.Node): void {
	if (isFunction(node)) return flow.pass(node);
	switch (node.type) {
		case 'Literal':
		case 'ThisExpression':
		case 'Super':
		case 'MetaProperty':
		case 'TemplateElement':
			return;
		case 'ClassExpression':
			return classOf(flow, node);
		case 'AssignmentExpression':
			return assignmentOf(flow, node);
		case 'BinaryExpression':
			return binaryOf(flow, node);
		case 'CallExpression':
			valueOf(flow, node.callee);
			if (node.optional) skipWhenNullish(flow, node.callee);
			for (const argument of node.arguments) valueOf(flow, argument);
			break;
		case 'ChainExpression':
			return chainOf(flow, node);
		case 'ConditionalExpression': {
			const { yes, no } = choiceOf(flow, node.test);
			flow.ways = yes;
			valueOf(flow, node.consequent);
			const after = flow.ways;
			flow.ways = no;
			valueOf(flow, node.alternate);
			flow.open(after);
			break;
		}
		case 'LogicalExpression': {
			const { yes, no } = node.operator === '??' ? presenceOf(flow, node.left) : choiceOf(flow, node.left);
			flow.ways = node.operator === '&&' ? yes : no;
			valueOf(flow, node.right);
			flow.open(node.operator === '&&' ? no : yes);
			break;
		}
		case 'MemberExpression':
			valueOf(flow, node.object);
			if (node.optional) skipWhenNullish(flow, node.object);
			if (node.computed) valueOf(flow, node.property);
			break;
		case 'Property':
			if (node.computed) valueOf(flow, node.key);
			return valueOf(flow, node.value);
		default:
			for (const child of partsOf(node)) valueOf(flow, child);
	}
	flow.pass(node, canThrow(node));
}

/** The ways of a condition: `a && b` has one in which `b` is never asked. */
export function choiceOf(flow: Flow, test: TSESTree.Node): Choice<TSESTree.Node> {
	const node = unwrap(test);
	if (node.type === 'UnaryExpression' && node.operator === '!') {
		const { yes, no } = choiceOf(flow, node.argument);
		return { yes: no, no: yes };
	}
	if (node.type === 'LogicalExpression' && node.operator !== '??') {
		const left = choiceOf(flow, node.left);
		flow.ways = node.operator === '&&' ? left.yes : left.no;
		const right = choiceOf(flow, node.right);
		return node.operator === '&&'
			? { yes: right.yes, no: joined(left.no, right.no) }
			: { yes: joined(left.yes, right.yes), no: right.no };
	}
	valueOf(flow, test);
	if (node.type === 'Literal') {
		// `while (true)` has no way past it.
		const { ways } = flow;
		return node.value ? { yes: ways, no: [] } : { yes: [], no: ways };
	}
	return flow.fork(node);
}

/** Whether there is a value at all: what `??` asks. */
function presenceOf(flow: Flow, node: TSESTree.Node): Choice<TSESTree.Node> {
	valueOf(flow, node);
	return flow.fork(unwrap(node));
}

function assignmentOf(flow: Flow, node: TSESTree.AssignmentExpression): void {
	if (node.operator === '=') {
		bind(flow, node.left, () => valueOf(flow, node.right));
		return flow.pass(node);
	}
	const isLogical = node.operator === '??=' || node.operator === '||=' || node.operator === '&&=';
	valueOf(flow, node.left);
	const { yes, no } = isLogical ? flow.fork(unwrap(node.left)) : { yes: [], no: flow.ways };
	flow.ways = node.operator === '&&=' ? yes : no;
	valueOf(flow, node.right);
	flow.pass(node);
	flow.open(node.operator === '&&=' ? no : yes);
}

/** Sums of a thousand texts are one deep tree; gone down in a loop, they cannot exhaust the stack. */
function binaryOf(flow: Flow, node: TSESTree.BinaryExpression): void {
	const sums: TSESTree.BinaryExpression[] = [node];
	let left: TSESTree.Node = node.left;
	for (; left.type === 'BinaryExpression'; left = left.left) sums.push(left);
	valueOf(flow, left);
	for (const sum of sums.reverse()) {
		valueOf(flow, sum.right);
		flow.pass(sum);
	}
}

/** The ways that leave an optional chain, of the chains that we are in. */
const chains = new WeakMap<Flow, Ways<TSESTree.Node>[]>();

function chainOf(flow: Flow, node: TSESTree.ChainExpression): void {
	const around = chains.get(flow) ?? [];
	chains.set(flow, [...around, []]);
	valueOf(flow, node.expression);
	const left = chains.get(flow)!.at(-1)!;
	chains.set(flow, around);
	flow.open(left);
	flow.pass(node);
}

function skipWhenNullish(flow: Flow, test: TSESTree.Node): void {
	const { yes, no } = flow.fork(unwrap(test));
	const left = chains.get(flow)?.at(-1);
	for (const way of no) left?.push(way);
	flow.ways = yes;
}

/** Every expression below, in the order of the text. Types are nothing that runs, but expressions may wear one. */
const partsOf = (node: TSESTree.Node): TSESTree.Node[] =>
	childrenOf(node).filter(({ type }) => !type.startsWith('TS') || WORN.has(type));

const WORN: ReadonlySet<string> = new Set<`${TSESTree.Node['type']}`>([
	'TSAsExpression',
	'TSNonNullExpression',
	'TSSatisfiesExpression',
	'TSTypeAssertion',
	'TSInstantiationExpression',
]);
