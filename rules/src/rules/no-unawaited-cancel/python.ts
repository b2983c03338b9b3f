import { catchingOf, isInAsyncContext, qualifiedName, type Call } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { enclosingScope, is, isFunctionDef, nodesIn, type Node } from '#program/python/ast.ts';
import { isRootOfProgram } from '#program/python/root-of-program.ts';
import type { MessageId } from './messages.ts';
import { isForAllTasks } from './python/all-tasks.ts';
import { isForEnd } from './python/end-event.ts';
import { isExplained } from './python/explained.ts';
import { cancelledBy, type Cancelled } from './python/cancelled.ts';
import type { Context } from './python/context.ts';
import { mentionOf } from './python/mentions.ts';
import { awaitSuggestion } from './python/suggestions.ts';

/** `task.cancel()` in asynchronous code, after which nothing waits for the task. */
export const python: Python<MessageId> = context => ({
	Call: call => {
		const { source } = context;
		const cancelled = cancelledBy(context, call);
		if (!cancelled || !isInAsyncContext(source, call) || isPassingOn(context, call)) return;
		if (isLookedAfter(context, call, cancelled) || isExplained(context.source, cancelled.statement)) return;
		const { text } = cancelled;
		const { func } = call;
		context.report({
			at: { range: [func.range[1] - 'cancel'.length, func.range[1]] },
			messageId: 'notAwaited',
			data: { task: text },
			suggest: awaitSuggestion(context, cancelled),
		});
	},
});

/** In the handler of its own cancellation a task may not wait for another one. */
function isPassingOn({ source }: Context, call: Call): boolean {
	for (let at: Node = call; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'ExceptHandler') && catchingOf(source, at.exceptionType)) return true;
	}
	return false;
}

/** True where somebody else holds the task, or where some way from here waits for it or lets it run. */
function isLookedAfter(context: Context, call: Call, { mentions, isOfClass }: Cancelled): boolean {
	const { source } = context;
	const scope = enclosingScope(call);
	if (!is(scope, 'AsyncFunctionDef', 'Module') || (isFunctionDef(scope) && isRootOfProgram(source, scope))) return true;
	const kinds = mentions.map(each => ({ each, kind: mentionOf(source, each) }));
	if (kinds.some(({ kind }) => kind === 'hands on')) return true;
	const waits = new Set(kinds.flatMap(({ each, kind }) => (kind === 'waits' ? [each] : [])));
	// What another function waits for, unless it does so for a `cancel` of its own, before.
	const elsewhere = [...waits].filter(each => enclosingScope(each) !== scope);
	const cancelling = kinds.flatMap(({ each }) => (isCancelled(each) ? [each] : []));
	const isForOwn = (wait: Node): boolean =>
		cancelling.some(each => enclosingScope(each) === enclosingScope(wait) && each.range[0] < wait.range[0]);
	if (elsewhere.some(each => !isOfClass || !isForOwn(each))) return true;

	const graph = flowOf(scope);
	const waiting = new Set<Node>();
	for (const each of waits) waiting.add(awaitAround(each));
	for (const node of nodesIn(scope)) {
		if (isForAllTasks(context, node)) waiting.add(node);
		if (is(node, 'Await') && (isPause(context, node.value) || isForEnd(context, node))) waiting.add(node);
	}
	const way = findWay(graph.pointsOf(call), {
		isGoal: ({ node }) => node !== undefined && waiting.has(node),
		follows: ({ kind }) => kind === 'value',
	});
	return way !== undefined;
}

const isCancelled = ({ parent }: Node): boolean => is(parent, 'Attribute') && parent.attr === 'cancel';

/** The `await` that a mention is waited for by; the mention itself where there is none. */
function awaitAround(node: Node): Node {
	for (let at: Node = node; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'Await', 'For', 'AsyncFor')) return at;
		if (is(at, 'Expr', 'Assign', 'Return')) break;
	}
	return node;
}

/** `await asyncio.sleep(0)` lets what was cancelled run to its end. */
const isPause = ({ source }: Context, node: Node): boolean =>
	is(node, 'Call') && qualifiedName(source, node.func) === 'asyncio.sleep';
