import { childrenOf, type Arguments, type PythonNode, type PythonNodes } from '#python';
import type { Choice, Ways } from '../flow-builder.ts';
import { joined } from '../flow-builder.ts';
import { canThrow, type Flow } from './ways.ts';

type Comprehension = PythonNodes['DictComp' | 'ListComp' | 'SetComp'];

/** Goes over an expression in the order of its evaluation. */
export function valueOf(flow: Flow, node: PythonNode): void {
	switch (node.type) {
		case 'Constant':
			return;
		case 'keyword':
			return valueOf(flow, node.value);
		case 'BinOp':
			return binaryOf(flow, node);
		case 'BoolOp':
			return logicalOf(flow, node);
		case 'IfExp': {
			const { yes, no } = choiceOf(flow, node.test);
			flow.ways = yes;
			valueOf(flow, node.body);
			const after = flow.ways;
			flow.ways = no;
			valueOf(flow, node.orelse);
			flow.open(after);
			break;
		}
		case 'NamedExpr':
			valueOf(flow, node.value);
			flow.pass(node.target);
			break;
		case 'Dict':
			node.values.forEach((value, index) => {
				const key = node.keys[index];
				if (key) valueOf(flow, key);
				valueOf(flow, value);
			});
			break;
		case 'Lambda':
			defaultsOf(flow, node.args);
			break;
		case 'GeneratorExp':
			// The rest runs where its items are taken.
			if (node.generators[0]) valueOf(flow, node.generators[0].iter);
			break;
		case 'ListComp':
		case 'SetComp':
		case 'DictComp':
			if (node.generators[0]) valueOf(flow, node.generators[0].iter);
			generate(flow, node, 0);
			break;
		default:
			for (const child of childrenOf(node)) valueOf(flow, child);
	}
	flow.pass(node, canThrow(node));
}

/** The ways of a condition: `a and b` has one in which `b` is never asked. */
export function choiceOf(flow: Flow, node: PythonNode): Choice<PythonNode> {
	if (node.type === 'UnaryOp' && node.op === 'Not') {
		const { yes, no } = choiceOf(flow, node.operand);
		return { yes: no, no: yes };
	}
	if (node.type === 'BoolOp') {
		let decided: Ways<PythonNode> = [];
		for (const value of node.values) {
			const { yes, no } = choiceOf(flow, value);
			decided = joined(decided, node.op === 'And' ? no : yes);
			flow.ways = node.op === 'And' ? yes : no;
		}
		return node.op === 'And' ? { yes: flow.ways, no: decided } : { yes: decided, no: flow.ways };
	}
	valueOf(flow, node);
	const constant = node.type === 'Constant' ? truthOf(node) : undefined;
	if (constant === undefined) return flow.fork(node);
	// `while True` has no way past it.
	const { ways } = flow;
	return constant ? { yes: ways, no: [] } : { yes: [], no: ways };
}

/** https://docs.python.org/3/library/stdtypes.html#truth-value-testing */
function truthOf({ value }: PythonNodes['Constant']): boolean | undefined {
	if (value.kind === 'bool') return value.is;
	if (value.kind === 'int') return !/^0*$/.test(value.digits);
	return value.kind === 'None' ? false : undefined;
}

function logicalOf(flow: Flow, node: PythonNodes['BoolOp']): void {
	let decided: Ways<PythonNode> = [];
	node.values.forEach((value, index) => {
		if (index === node.values.length - 1) return valueOf(flow, value);
		const { yes, no } = choiceOf(flow, value);
		decided = joined(decided, node.op === 'And' ? no : yes);
		flow.ways = node.op === 'And' ? yes : no;
	});
	flow.open(decided);
	flow.pass(node);
}

/** Sums of a thousand texts are one deep tree; gone down in a loop, they cannot exhaust the stack. */
function binaryOf(flow: Flow, node: PythonNodes['BinOp']): void {
	const sums = [node];
	let left: PythonNode = node.left;
	for (; left.type === 'BinOp'; left = left.left) sums.push(left);
	valueOf(flow, left);
	for (const sum of sums.reverse()) {
		valueOf(flow, sum.right);
		flow.pass(sum);
	}
}

/** https://docs.python.org/3/reference/expressions.html#displays-for-lists-sets-and-dictionaries */
function generate(flow: Flow, node: Comprehension, depth: number): void {
	const generator = node.generators[depth];
	if (!generator) {
		if (node.type !== 'DictComp') return valueOf(flow, node.elt);
		valueOf(flow, node.key);
		return valueOf(flow, node.value);
	}
	if (depth) valueOf(flow, generator.iter);
	flow.loop([], (_, back) => {
		flow.pass(generator, canThrow(generator));
		const { yes, no } = flow.fork(generator);
		flow.ways = yes;
		bind(flow, generator.target);
		let refused: Ways<PythonNode> = [];
		for (const test of generator.ifs) {
			const choice = choiceOf(flow, test);
			refused = joined(refused, choice.no);
			flow.ways = choice.yes;
		}
		generate(flow, node, depth + 1);
		flow.open(refused);
		back();
		flow.ways = no;
	});
}

/** Writes to a target of `=`, `for` or `with`. */
export function bind(flow: Flow, target: PythonNode): void {
	switch (target.type) {
		case 'Tuple':
		case 'List':
			for (const element of target.elts) bind(flow, element);
			break;
		case 'Starred':
			bind(flow, target.value);
			break;
		case 'Attribute':
			valueOf(flow, target.value);
			break;
		case 'Subscript':
			valueOf(flow, target.value);
			valueOf(flow, target.slice);
			break;
	}
	flow.pass(target);
}

/** Default values run where the function is made. */
export function defaultsOf(flow: Flow, { defaults, kw_defaults }: Arguments): void {
	for (const value of [...defaults, ...kw_defaults]) if (value) valueOf(flow, value);
}

/** A point for each parameter, at the beginning of the body. Defaults are evaluated where the function is defined. */
export function bindParameters(flow: Flow, { posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments): void {
	for (const parameter of [...posonlyargs, ...args, vararg, ...kwonlyargs, kwarg]) if (parameter) flow.pass(parameter);
}
