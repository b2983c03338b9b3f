import { callPath, isFunction, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isFailing } from './emitters.ts';
import { listenToError } from './error-listener.ts';
import { settlers, type Executor } from './executor.ts';

const LISTENS = new Set(['addEventListener', 'addListener', 'on', 'once', 'prependListener', 'prependOnceListener']);

/** What waits for an event: `stream.on('finish', resolve)`, `image.onload = resolve`. */
interface Wait {
	readonly emitter: TSESTree.Node;
	readonly event: string;
	readonly at: TSESTree.Node;
}

/**
 * `new Promise(resolve => stream.on('finish', resolve))`: a stream that fails emits `error` in place of `finish`.
 * https://nodejs.org/api/events.html#error-events
 */
export function ignoredError(context: Context, executor: Executor): boolean {
	const { resolve } = executor;
	if (!resolve) return false;
	const reads = settlers(executor);
	const waits = reads.map(read => waitOf(read, executor));
	const [wait] = waits;
	// Whoever settles it in another way too has thought of more than one end.
	if (!wait || waits.some(each => each?.event !== wait.event) || reads.some(read => !isRead(read, resolve)))
		return false;
	const path = callPath(context.source, wait.emitter);
	if (!isFailing(path, wait.event) || isListenedTo(context, wait.emitter, new Set(reads))) return false;

	const emitter = context.source.text.slice(...wait.emitter.range);
	context.report({
		at: wait.at,
		messageId: 'ignoresError',
		data: { emitter },
		suggest: [{ messageId: 'addErrorListener', edits: () => listenToError(context, executor, wait.at) }],
	});
	return true;
}

const isRead = (read: TSESTree.Node, resolve: Executor['resolve']): boolean =>
	resolve?.references.some(({ identifier }) => identifier === read) ?? false;

/** The listener that a `resolve` is, or that it stands in. */
function waitOf(read: TSESTree.Node, executor: Executor): Wait | undefined {
	for (let child = read, at = read.parent; at && at !== executor.function; child = at, at = at.parent) {
		if (at.type === 'AssignmentExpression' && at.right === child) return assigned(at);
		if (at.type === 'CallExpression' && at.arguments.includes(child as never)) return registered(at);
		if (isFunction(at) && at.type === 'FunctionDeclaration') return undefined;
	}
	return undefined;
}

function registered({ callee, arguments: [event] }: TSESTree.CallExpression): Wait | undefined {
	const member = unwrap(callee);
	if (member.type !== 'MemberExpression' || !LISTENS.has(propertyName(member) ?? '')) return undefined;
	if (event?.type !== 'Literal' || typeof event.value !== 'string') return undefined;
	return { emitter: member.object, event: event.value, at: event };
}

function assigned({ left }: TSESTree.AssignmentExpression): Wait | undefined {
	const name = left.type === 'MemberExpression' ? propertyName(left) : undefined;
	if (left.type !== 'MemberExpression' || !name?.startsWith('on')) return undefined;
	return { emitter: left.object, event: name.slice('on'.length), at: left.property };
}

/** Somebody listens to `error` already, or may: the emitter is given away, or it is not a plain variable of this file. */
function isListenedTo({ source }: Context, emitter: TSESTree.Node, settling: ReadonlySet<TSESTree.Node>): boolean {
	const node = unwrap(emitter);
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	if (!variable) return true;
	return variable.references.some(({ identifier, init }) => !init && !isHarmless(identifier, settling));
}

/** Uses of an emitter in which nobody can begin to listen to its errors. */
function isHarmless(identifier: TSESTree.Node, settling: ReadonlySet<TSESTree.Node>): boolean {
	const { parent } = identifier;
	if (parent?.type === 'CallExpression') {
		const callee = unwrap(parent.callee);
		if (settling.has(callee)) return true;
		return callee.type === 'MemberExpression' && propertyName(callee) === 'pipe';
	}
	if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return false;
	const name = propertyName(parent);
	if (name === undefined || name === 'onerror') return false;
	const call = parent.parent;
	// What is chained after it may listen as well.
	if (call?.type !== 'CallExpression' || call.callee !== parent) return true;
	const isChained = call.parent?.type === 'MemberExpression';
	const [event] = call.arguments;
	const isError = LISTENS.has(name) && (event?.type !== 'Literal' || event.value === 'error');
	return !isError && !isChained;
}
