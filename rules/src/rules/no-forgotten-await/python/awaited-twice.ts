import { calleeName, enclosingFunction, qualifiedName } from '#python';
import { is, type Name, type Node } from '#program/python/ast.ts';
import { isConsistent } from '#program/flow/conditions.ts';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowAround } from '#program/flow/python.ts';
import type { Context } from './context.ts';

/**
 * A coroutine runs once: a second `await` raises RuntimeError, also that of another turn of a loop, and that of a list
 * whose coroutines are gathered again.
 */
export function awaitedTwice(context: Context, target: Name, uses: readonly Name[], holds: 'list' | 'one'): void {
	const around = enclosingFunction(target);
	const waits = uses.flatMap(use => {
		const wait =
			enclosingFunction(use) === around ? (holds === 'one' ? awaitOf(use) : gatherOf(context, use)) : undefined;
		return wait ? [{ use, wait }] : [];
	});
	if (!waits.length) return;
	const graph = flowAround(target);
	const made = new Set(graph.pointsOf(target));
	for (const first of waits) {
		const goals = new Map(waits.flatMap(each => graph.pointsOf(each.wait).map(point => [point, each] as const)));
		for (const start of graph.pointsOf(first.wait)) {
			const way = findWay([start], { isGoal: point => goals.has(point), isBarrier: point => made.has(point) });
			const second = way && goals.get(way.at(-1)!);
			if (!second) continue;
			// What had to hold for the first `await` holds at the second one.
			const before = findWay([graph.start], { isGoal: point => point === start }) ?? [start];
			const isPossible = isConsistent(graph.start, [...before, ...way], ({ range }) =>
				context.source.text.slice(...range),
			);
			if (!isPossible) continue;
			context.report({
				at: second.use,
				messageId: holds === 'one' ? 'awaitedTwice' : 'gatheredTwice',
				data: { name: target.id },
				evidence: second === first ? [] : [{ message: 'It is awaited here first.', range: first.use.range }],
			});
			return;
		}
	}
}

const awaitOf = ({ parent }: Name): Node | undefined => (is(parent, 'Await') ? parent : undefined);

/** https://docs.python.org/3/library/asyncio-task.html */
const COMBINATORS = new Set(['asyncio.gather', 'asyncio.as_completed']);

/** `asyncio.gather(*coroutines)` */
function gatherOf({ source }: Context, use: Name): Node | undefined {
	const call = is(use.parent, 'Starred') ? use.parent.parent : use.parent;
	if (!is(call, 'Call') || call.func === use) return undefined;
	return COMBINATORS.has(qualifiedName(source, call.func) ?? calleeName(call.func)) ? call : undefined;
}
