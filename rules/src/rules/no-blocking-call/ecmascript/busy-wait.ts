import { qualifiedName, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

type Loop = TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement;

/** What a loop asks when it waits for time to pass. */
const CLOCKS = new Set([
	'Date.now',
	'performance.now',
	'perf_hooks.performance.now',
	'process.hrtime',
	'process.hrtime.bigint',
]);

/** `while (Date.now() < end) {}`: asks a clock, and has nothing to do meanwhile. */
export function isBusyWait(source: EcmascriptSource, { test, body }: Loop): boolean {
	const isEmpty = body.type === 'EmptyStatement' || (body.type === 'BlockStatement' && !body.body.length);
	return isEmpty && test !== null && asksClock(source, test);
}

function asksClock(source: EcmascriptSource, node: TSESTree.Node): boolean {
	switch (node.type) {
		case 'BinaryExpression':
		case 'LogicalExpression':
			return asksClock(source, node.left) || asksClock(source, node.right);
		case 'UnaryExpression':
			return asksClock(source, node.argument);
		case 'NewExpression':
			return node.callee.type === 'Identifier' && node.callee.name === 'Date' && !node.arguments.length;
		case 'CallExpression': {
			const name = qualifiedName(source, node.callee);
			return CLOCKS.has([name?.module, name?.name].filter(Boolean).join('.'));
		}
		default:
			return false;
	}
}
