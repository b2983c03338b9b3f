import type { Loop } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { choiceOf, valueOf } from './expressions.ts';
import { bind } from './patterns.ts';
import { declare, disposing, isUsing, run } from './statements.ts';
import { canThrow, type Flow } from './ways.ts';

/** Goes over a loop: its test, its body as often as it may run, and what `break` and `continue` with its labels lead to. */
export function loopOf(flow: Flow, node: Loop, labels: readonly string[]): void {
	switch (node.type) {
		case 'WhileStatement':
			return flow.loop(labels, ({ continues }, back) => {
				const { yes, no } = choiceOf(flow, node.test);
				flow.ways = yes;
				run(flow, node.body);
				flow.open(continues);
				back();
				flow.ways = no;
			});
		case 'DoWhileStatement':
			return flow.loop(labels, ({ continues }, back) => {
				run(flow, node.body);
				flow.open(continues);
				const { yes, no } = choiceOf(flow, node.test);
				flow.ways = yes;
				back();
				flow.ways = no;
			});
		case 'ForStatement':
			return forOf(flow, node, labels);
		default:
			return eachOf(flow, node, labels);
	}
}

function forOf(flow: Flow, node: TSESTree.ForStatement, labels: readonly string[]): void {
	const { init } = node;
	if (init?.type === 'VariableDeclaration') declare(flow, init);
	else if (init) valueOf(flow, init);
	const rounds = () =>
		flow.loop(labels, ({ continues }, back) => {
			const { yes, no } = node.test ? choiceOf(flow, node.test) : { yes: flow.ways, no: [] };
			flow.ways = yes;
			run(flow, node.body);
			flow.open(continues);
			if (node.update) valueOf(flow, node.update);
			back();
			flow.ways = no;
		});
	if (init && isUsing(init)) disposing(flow, init, rounds);
	else rounds();
}

function eachOf(flow: Flow, node: TSESTree.ForInStatement | TSESTree.ForOfStatement, labels: readonly string[]): void {
	const { left } = node;
	valueOf(flow, node.right);
	flow.loop(labels, ({ continues }, back) => {
		flow.pass(node, canThrow(node));
		const { yes, no } = flow.fork(node);
		flow.ways = yes;
		const declarator = left.type === 'VariableDeclaration' ? left.declarations[0] : undefined;
		bind(flow, declarator?.id ?? left);
		if (declarator) flow.pass(declarator);
		if (isUsing(left)) disposing(flow, left, () => run(flow, node.body));
		else run(flow, node.body);
		flow.open(continues);
		back();
		flow.ways = no;
	});
}
