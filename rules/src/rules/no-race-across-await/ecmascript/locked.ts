import {
	calleeName,
	callPath,
	constantInitializer,
	decoratorsOf,
	enclosingFunction,
	functionVariable,
	nodesIn,
	propertyName,
	unwrap,
	variableOf,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** A word of something that lets one in at a time, whatever it is made of: a name only makes the rule silent. */
const LOCK =
	/(?<![A-Za-z])locks?(?![a-z])|Lock(?![a-z])|mutex|semaphore|\bsema\b|Mutex|Semaphore|acquire|[eE]xclusive|[sS]ynchroni[sz]e/;
/** What takes a function and runs it alone, late or once: `queue.add(…)`, `memoize(…)`, `debounce(…)`. */
const RUNS_ALONE = /queue|serial|critical|transaction|throttle|debounce|once|memo|dedup|singleflight|coalesc|limit/i;

/** True when a lock, a queue or the like keeps other calls of a function out. */
export function isLocked(context: Context, node: FunctionNode, pauses: readonly TSESTree.Node[]): boolean {
	if (pauses.some(pause => pause.type === 'AwaitExpression' && isLockCall(context, pause.argument, LOCK))) return true;
	for (let at: FunctionNode | undefined = node; at; at = enclosingFunction(at)) {
		if (isGivenToLock(context, at) || hasLockDecorator(at)) return true;
	}
	return isCalledUnderLock(context, node);
}

/** `this.#queue.then(() => …)`: a chain of promises that lives on runs its links one after the other. */
function isGivenToLock(context: Context, node: FunctionNode): boolean {
	const { parent } = node;
	if (parent.type !== 'CallExpression' || parent.callee === node) return false;
	const callee = unwrap(parent.callee);
	const isLink = callee.type === 'MemberExpression' && propertyName(callee) === 'then';
	if (isLink) return unwrap(callee.object).type === 'MemberExpression';
	return isLockCall(context, parent, LOCK) || isLockCall(context, parent, RUNS_ALONE);
}

function isLockCall(context: Context, node: TSESTree.Node, words: RegExp): boolean {
	const call = unwrap(node);
	if (call.type !== 'CallExpression') return false;
	const callee = unwrap(call.callee);
	const limit = callee.type === 'Identifier' ? limitOf(context, callee) : undefined;
	if (limit !== undefined) return limit === 1;
	const path = callPath(context.source, callee);
	return words.test(`${path?.module ?? ''} ${path?.name ?? ''} ${calleeName(callee)}`);
}

/** How many `pLimit(n)` lets in, where that is written. https://github.com/sindresorhus/p-limit */
function limitOf(context: Context, callee: TSESTree.Identifier): number | undefined {
	if (callPath(context.source, callee)?.module !== 'p-limit') return undefined;
	const variable = variableOf(context.source, callee);
	const init = variable && constantInitializer(variable)?.init;
	const [most] = init?.type === 'CallExpression' ? init.arguments : [];
	return most?.type === 'Literal' && typeof most.value === 'number' ? most.value : undefined;
}

const isLockName = (name: string): boolean => LOCK.test(name) || RUNS_ALONE.test(name);

function hasLockDecorator({ parent }: FunctionNode): boolean {
	if (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition') return false;
	return decoratorsOf(parent).some(({ expression }) =>
		isLockName(calleeName(expression.type === 'CallExpression' ? expression.callee : expression)),
	);
}

/** Every call of a method that the file shows stands in a locked function: its caller holds the lock. */
function isCalledUnderLock(context: Context, node: FunctionNode): boolean {
	const calls = callsInFile(context, node);
	return (
		calls.length > 0 &&
		calls.every(call => {
			for (let at = enclosingFunction(call); at; at = enclosingFunction(at))
				if (isGivenToLock(context, at)) return true;
			return false;
		})
	);
}

function callsInFile({ source }: Context, node: FunctionNode): TSESTree.Node[] {
	const { parent } = node;
	if (parent.type === 'MethodDefinition') {
		const name = propertyName(parent);
		return name === undefined ? [] : methodCalls(parent.parent, name);
	}
	return (functionVariable(source, node)?.references ?? [])
		.map(({ identifier }) => identifier as TSESTree.Node)
		.filter(({ parent: at }) => at?.type === 'CallExpression');
}

function methodCalls(body: TSESTree.ClassBody, name: string): TSESTree.Node[] {
	return nodesIn(body).filter(node => {
		const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
		return (
			callee?.type === 'MemberExpression' && callee.object.type === 'ThisExpression' && propertyName(callee) === name
		);
	});
}
