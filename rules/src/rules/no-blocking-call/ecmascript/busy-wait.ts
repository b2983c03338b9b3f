import { isFunction, nodesIn, propertyName, qualifiedName, type EcmascriptSource } from '#ecmascript';
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

/**
 * `while (Date.now() < end) {}`, `for (;;) { if (Date.now() > end) break; }`: a clock is all that it asks, and it does
 * nothing that anybody else would see.
 */
export function isBusyWait(source: EcmascriptSource, loop: Loop): boolean {
	if (!/Date|performance|hrtime/.test(source.text.slice(...loop.range))) return false;
	const parts = [loop.test, loop.body, loop.type === 'ForStatement' ? loop.update : null];
	const nodes = parts.flatMap(part => (part ? nodesIn(part) : []));
	if (nodes.some(node => isWork(source, node))) return false;
	const clock = nodes.find(node => isClock(source, node));
	return clock !== undefined && decides(loop, clock);
}

/** The clock is asked in the condition, or what it says goes into one: by an `if` that leaves, or by a variable. */
function decides(loop: Loop, clock: TSESTree.Node): boolean {
	for (let child = clock, at = clock.parent; at && child !== loop; child = at, at = at.parent) {
		if ((at.type === 'IfStatement' || 'body' in at) && 'test' in at && at.test === child) return true;
		if (at.type === 'AssignmentExpression' && at.left.type === 'Identifier') {
			const { name } = at.left;
			return loop.test !== null && nodesIn(loop.test).some(node => node.type === 'Identifier' && node.name === name);
		}
	}
	return false;
}

/** Anything that others see, or that takes its own time. */
function isWork(source: EcmascriptSource, node: TSESTree.Node): boolean {
	if (isFunction(node)) return true;
	switch (node.type) {
		case 'AwaitExpression':
		case 'YieldExpression':
		case 'ImportExpression':
		case 'TaggedTemplateExpression':
		case 'ThrowStatement':
		case 'ReturnStatement':
			return true;
		case 'AssignmentExpression':
			return node.left.type !== 'Identifier';
		case 'UpdateExpression':
			return node.argument.type !== 'Identifier';
		case 'NewExpression':
			return !isClock(source, node);
		case 'CallExpression':
			return !isClock(source, node) && !isOfClock(source, node);
		default:
			return false;
	}
}

/** `new Date().getTime()` */
function isOfClock(source: EcmascriptSource, { callee }: TSESTree.CallExpression): boolean {
	if (callee.type !== 'MemberExpression' || !isClock(source, callee.object)) return false;
	return ['getTime', 'valueOf', 'getMilliseconds', 'getSeconds'].includes(propertyName(callee) ?? '');
}

function isClock(source: EcmascriptSource, node: TSESTree.Node): boolean {
	if (node.type === 'NewExpression') {
		return node.callee.type === 'Identifier' && node.callee.name === 'Date' && !node.arguments.length;
	}
	if (node.type !== 'CallExpression') return false;
	const name = qualifiedName(source, node.callee);
	return CLOCKS.has([name?.module, name?.name].filter(Boolean).join('.'));
}
