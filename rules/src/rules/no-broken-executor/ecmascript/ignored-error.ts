import { callPath, isFunction, propertyName, unwrap, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { EMITTERS_WITH_LISTENER, isFailing, LISTENS } from './emitters.ts';
import { chainOf, isChainListening } from './emitter-chain.ts';
import { listenToError } from './error-listener.ts';
import { settlers, type Executor } from './executor.ts';

/** What waits for an event: `stream.on('finish', resolve)`, `image.onload = resolve`, `server.listen(80, resolve)`. */
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
	// Whoever settles it in another way too has thought of more than one end.
	if (!reads.length || reads.some(read => !isRead(read, resolve))) return false;
	const waits = reads.map(read => waitsOf(context, read, executor));
	const wait = waits[0]!.find(
		each =>
			waits.every(others => others.some(other => other.event === each.event)) &&
			isFailing(emitterPath(context, each.emitter), each.event) &&
			!isListenedTo(context, each.emitter, new Set(reads)),
	);
	if (!wait) return false;

	const emitter = context.source.text.slice(...wait.emitter.range);
	context.report({
		at: wait.at,
		messageId: 'ignoresError',
		data: { emitter: emitter.includes('\n') || emitter.length > 40 ? 'this emitter' : `\`${emitter}\`` },
		suggest: [{ messageId: 'addErrorListener', edits: () => listenToError(context, executor, wait.at) }],
	});
	return true;
}

const isRead = (read: TSESTree.Node, resolve: Executor['resolve']): boolean =>
	resolve?.references.some(({ identifier }) => identifier === read) ?? false;

/** The listeners that a `resolve` is, or that it stands in, from the inside out. */
function waitsOf(context: Context, read: TSESTree.Node, executor: Executor): Wait[] {
	const waits: Wait[] = [];
	for (let child = read, at = read.parent; at && at !== executor.function; child = at, at = at.parent) {
		const wait =
			at.type === 'AssignmentExpression' && at.right === child
				? assigned(at)
				: at.type === 'CallExpression' && at.arguments.includes(child as never)
					? (registered(at) ?? given(context, at, child))
					: undefined;
		if (wait) waits.push(wait);
		if (isFunction(at) && at.type === 'FunctionDeclaration') break;
	}
	return waits;
}

function registered({ callee, arguments: [event] }: TSESTree.CallExpression): Wait | undefined {
	const member = unwrap(callee);
	if (member.type !== 'MemberExpression' || !LISTENS.has(propertyName(member) ?? '')) return undefined;
	if (event?.type !== 'Literal' || typeof event.value !== 'string') return undefined;
	return { emitter: member.object, event: event.value, at: event };
}

/** `server.listen(80, done)`, `http.get(url, done)`: the last argument listens to an event of what the call gives. */
function given(context: Context, call: TSESTree.CallExpression, listener: TSESTree.Node): Wait | undefined {
	if (call.arguments.at(-1) !== listener) return undefined;
	const callee = unwrap(call.callee);
	if (callee.type === 'MemberExpression' && propertyName(callee) === 'listen') {
		if (isFreePort(call.arguments[0])) return undefined;
		return { emitter: callee.object, event: 'listening', at: callee.property };
	}
	const path = callPath(context.source, callee);
	const event = path && EMITTERS_WITH_LISTENER.get(`${path.module ?? ''}:${path.name}`);
	return event === undefined
		? undefined
		: { emitter: call, event, at: callee.type === 'MemberExpression' ? callee.property : callee };
}

/** `listen(0, done)`: the system gives a port that nobody has. https://nodejs.org/api/net.html#serverlistenport-host-backlog-callback */
const isFreePort = (port: TSESTree.Node | undefined): boolean =>
	port?.type === 'ObjectExpression'
		? port.properties.some(each => each.type === 'Property' && propertyName(each) === 'port' && isFreePort(each.value))
		: port?.type === 'Literal' && port.value === 0;

function assigned({ left }: TSESTree.AssignmentExpression): Wait | undefined {
	const name = left.type === 'MemberExpression' ? propertyName(left) : undefined;
	if (left.type !== 'MemberExpression' || !name?.startsWith('on')) return undefined;
	return { emitter: left.object, event: name.slice('on'.length), at: left.property };
}

const emitterPath = ({ source }: Context, emitter: TSESTree.Node) => callPath(source, chainOf(emitter).start);

/** Somebody listens to `error` already, or may: the emitter is given away, or it is not a plain variable of this file. */
function isListenedTo({ source }: Context, emitter: TSESTree.Node, settling: ReadonlySet<TSESTree.Node>): boolean {
	const { start, isListening } = chainOf(emitter);
	if (isListening || isChainListening(emitter)) return true;
	const around = wrapped(chainEnd(emitter)).parent;
	// Made where it is listened to: nobody else has it, unless the end of the chain is kept.
	if (start.type === 'CallExpression' || start.type === 'NewExpression') {
		if (around?.type === 'VariableDeclarator' && around.id.type === 'Identifier') {
			return isVariableListenedTo(source, around.id, settling);
		}
		return around?.type !== 'ExpressionStatement' && !(around && isFunction(around));
	}
	return start.type !== 'Identifier' || isVariableListenedTo(source, start, settling);
}

/** The whole chain of calls that an emitter stands at the start of. */
function chainEnd(emitter: TSESTree.Node): TSESTree.Node {
	for (let at = wrapped(emitter); ;) {
		const { parent } = at;
		const call = parent?.type === 'MemberExpression' && parent.object === at ? parent.parent : undefined;
		if (call?.type !== 'CallExpression' || call.callee !== parent) return at;
		at = wrapped(call);
	}
}

function isVariableListenedTo(
	source: Context['source'],
	identifier: TSESTree.Identifier,
	settling: ReadonlySet<TSESTree.Node>,
): boolean {
	const variable = variableOf(source, identifier);
	if (!variable) return true;
	return variable.references.some(({ identifier: each, init }) => !init && !isHarmless(each, settling));
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
	if (call?.type !== 'CallExpression' || call.callee !== parent) return true;
	return !isChainListening(identifier);
}
