import type { PythonNodes, Statement } from '#python';
import { matchOf } from './match.ts';
import { bind, choiceOf, defaultsOf, valueOf } from './expressions.ts';
import { tryOf } from './try.ts';
import { canThrow, type Flow } from './ways.ts';
import { withOf } from './with.ts';

/** Goes over statements one after the other, in the order of their evaluation. */
export function runAll(flow: Flow, statements: readonly Statement[]): void {
	for (const statement of statements) run(flow, statement);
}

function run(flow: Flow, node: Statement): void {
	switch (node.type) {
		case 'Expr':
			return valueOf(flow, node.value);
		case 'FunctionDef':
		case 'AsyncFunctionDef':
			for (const decorator of node.decorator_list) valueOf(flow, decorator);
			defaultsOf(flow, node.args);
			return flow.pass(node);
		case 'ClassDef':
			for (const part of [...node.decorator_list, ...node.bases, ...node.keywords]) valueOf(flow, part);
			runAll(flow, node.body);
			return flow.pass(node);
		case 'Assign':
			valueOf(flow, node.value);
			for (const target of node.targets) bind(flow, target);
			return flow.pass(node);
		case 'AnnAssign':
			if (node.value) {
				valueOf(flow, node.value);
				bind(flow, node.target);
			}
			return flow.pass(node);
		case 'AugAssign':
			valueOf(flow, node.target);
			valueOf(flow, node.value);
			return flow.pass(node);
		case 'Delete':
			for (const target of node.targets) bind(flow, target);
			return flow.pass(node);
		case 'If': {
			const { yes, no } = choiceOf(flow, node.test);
			flow.ways = yes;
			runAll(flow, node.body);
			const after = flow.ways;
			flow.ways = no;
			runAll(flow, node.orelse);
			return flow.open(after);
		}
		case 'While':
			return whileOf(flow, node);
		case 'For':
		case 'AsyncFor':
			return forOf(flow, node);
		case 'With':
		case 'AsyncWith':
			return withOf(flow, node);
		case 'Match':
			return matchOf(flow, node);
		case 'Try':
		case 'TryStar':
			return tryOf(flow, node);
		case 'Assert': {
			const { yes, no } = choiceOf(flow, node.test);
			flow.ways = no;
			if (node.msg) valueOf(flow, node.msg);
			flow.fail(node);
			flow.ways = yes;
			return;
		}
		case 'Raise':
			for (const part of [node.exc, node.cause]) if (part) valueOf(flow, part);
			return flow.fail(node);
		case 'Return':
			if (node.value) valueOf(flow, node.value);
			flow.pass(node);
			return flow.jump('return');
		case 'Break':
		case 'Continue':
			return jump(flow, node);
		case 'Import':
		case 'ImportFrom':
			return flow.pass(node, canThrow(node));
		case 'TypeAlias':
			return flow.pass(node);
	}
}

function jump(flow: Flow, node: PythonNodes['Break' | 'Continue']): void {
	flow.pass(node);
	const isBreak = node.type === 'Break';
	const target = flow.targetOf(isBreak ? 'break' : 'continue', undefined);
	if (target) flow.jump(isBreak ? target.breaks : target.continues);
}

function whileOf(flow: Flow, node: PythonNodes['While']): void {
	flow.loop(
		[],
		({ continues }, back) => {
			const { yes, no } = choiceOf(flow, node.test);
			flow.ways = yes;
			runAll(flow, node.body);
			flow.open(continues);
			back();
			flow.ways = no;
		},
		() => runAll(flow, node.orelse),
	);
}

function forOf(flow: Flow, node: PythonNodes['AsyncFor' | 'For']): void {
	valueOf(flow, node.iter);
	flow.loop(
		[],
		({ continues }, back) => {
			flow.pass(node, canThrow(node));
			const { yes, no } = flow.fork(node);
			flow.ways = yes;
			bind(flow, node.target);
			runAll(flow, node.body);
			flow.open(continues);
			back();
			flow.ways = no;
		},
		() => runAll(flow, node.orelse),
	);
}
