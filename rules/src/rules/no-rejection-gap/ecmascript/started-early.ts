import { constantInitializer, enclosingFunction, privateVariable, readsOf, unwrap } from '#ecmascript';
import { flowAround } from '#program/flow/ecmascript.ts';
import { findWay, type FlowPoint } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { awaitTogether } from './await-together.ts';
import { canReject, isQuietElsewhere } from './can-reject.ts';
import type { Context } from './context.ts';
import { isShownToStart } from './shown-to-start.ts';
import { isWaiting } from './waiting.ts';

/** `const user = load(); await other(); await user`: while `other()` is awaited, nothing looks after `user`. */
export function startedEarly(context: Context, declarator: TSESTree.VariableDeclarator): void {
	const { id, init } = declarator;
	const start = init && unwrap(init);
	if (id.type !== 'Identifier' || !start || !canReject(context, start)) return;
	const around = enclosingFunction(declarator);
	if (around && !around.async) return;

	const variable = privateVariable(context.source, id);
	if (!variable || constantInitializer(variable) !== declarator) return;
	const reads = new Set<TSESTree.Node>(readsOf(variable).map(({ identifier }) => identifier));
	// A function that reads it may have been given to somebody who waits for it.
	if (!reads.size || [...reads].some(read => enclosingFunction(read) !== around)) return;

	const wait = firstGap(declarator, reads);
	if (!wait) return;
	const report = () => {
		if (isQuietElsewhere(context, start)) return;
		context.report({
			at: id,
			messageId: 'gap',
			data: { name: id.name },
			evidence: [{ message: 'This is awaited before it.', range: wait.range }],
			suggest: [{ messageId: 'awaitTogether', edits: () => awaitTogether(context, variable, wait) }],
		});
	};
	if (isShownToStart(context, start, reads)) return report();
	context.ask(start, ({ promise }) => {
		if (promise === 'all') report();
	});
}

/** The nearest wait that comes before anything is done with a promise that something is done with later. */
function firstGap(
	declarator: TSESTree.VariableDeclarator,
	reads: ReadonlySet<TSESTree.Node>,
): TSESTree.Node | undefined {
	const flow = flowAround(declarator);
	const isRead = ({ node }: FlowPoint<TSESTree.Node>) => node !== undefined && reads.has(node);
	const wait = findWay(flow.pointsOf(declarator), {
		isGoal: ({ node }) => node !== undefined && isWaiting(node),
		// Coming by again, a loop makes another promise.
		isBarrier: point => isRead(point) || point.node === declarator,
		follows: ({ kind }) => kind === 'value',
	})?.at(-1);
	const isAgain = ({ node }: FlowPoint<TSESTree.Node>) => node === declarator;
	return wait && findWay([wait], { isGoal: isRead, isBarrier: isAgain }) ? wait.node : undefined;
}
