import { findWay, type FlowEdge, type FlowGraph, type FlowPoint } from '#program/flow/flow-graph.ts';

/** A write to a place that others can write to, by the place's key. */
export interface Write<Node> {
	/** The node at whose points the place is written. */
	readonly node: Node;
	readonly key: string;
	/** Where the old value was read that is in the new one. */
	readonly origins: readonly Node[];
	/** It leaves something there: no `null`, no `false`, no deletion. */
	readonly fills: boolean;
	/** It is `true`: a mark that something is done. */
	readonly isMark: boolean;
	/** Whether a condition is a part of the written value: `this.rows = this.rows ?? await load()`. */
	asks(test: Node): boolean;
}

/** A function's code as the question of races sees it. */
export interface Body<Node> {
	readonly flow: FlowGraph<Node>;
	/** Where other code runs: `await`, and what awaits without saying so. */
	readonly pauses: readonly Node[];
	readonly writes: readonly Write<Node>[];
	/** The place that a condition found empty when it had this outcome. */
	emptyAfter(test: Node, is: boolean): string | undefined;
	/** Whether a condition looks at a place again, or at something that tells that others were there. */
	looksAgain(test: Node, key: string): boolean;
	/** Whether a pause gives all who wait there one and the same thing: a stored promise, a module. */
	isSameForAll(pause: Node): boolean;
}

/** The read or the check that is too old, and where others ran since. */
export interface Race<Node> {
	readonly since: Node;
	readonly pause: Node;
}

/** A value that was read, then a pause, then the write of what was made from it. */
export function staleRead<Node>(body: Body<Node>, write: Write<Node>): Race<Node> | undefined {
	for (const since of write.origins) {
		const from = body.flow.pointsOf(since);
		const pause = body.pauses.find(each => {
			if (!reaches(body, from, each, write.key)) return false;
			const isFresh = (point: FlowPoint<Node>) => point.node === since;
			return returns(body, each, write, isFresh);
		});
		if (pause) return { since, pause };
	}
	return undefined;
}

/** An empty place that was seen, then a pause, then the write that fills it, with no second look. */
export function uncheckedWrite<Node>(body: Body<Node>, write: Write<Node>): Race<Node> | undefined {
	if (!write.fills) return undefined;
	for (const edge of choicesOf(body.flow)) {
		const { test, is } = edge.when!;
		if (body.emptyAfter(test, is) !== write.key) continue;
		// Where the write comes either way, it does not depend on the check.
		if (!write.asks(test) && comesFrom(body.flow, test, !is, write)) continue;
		const from = [{ next: [{ to: edge.to, kind: edge.kind }] }];
		const isFirst = ({ when }: FlowEdge<Node>) => !(when && body.looksAgain(when.test, write.key));
		const pause = body.pauses.find(
			each =>
				!body.isSameForAll(each) &&
				reaches(body, from, each, write.key, isFirst) &&
				returns(body, each, write, () => false) &&
				(!write.isMark || isInevitable(body, each, write)),
		);
		if (pause) return { since: test, pause };
	}
	return undefined;
}

/**
 * True where a flag keeps others out: it was seen empty and filled before anybody else could run, and whoever sees it
 * filled does not come to the write.
 */
export function isKeptOut<Node>(body: Body<Node>, write: Write<Node>): boolean {
	return choicesOf(body.flow).some(edge => {
		const { test, is } = edge.when!;
		const flag = body.emptyAfter(test, is);
		if (flag === undefined || flag === write.key) return false;
		const isPause = (point: FlowPoint<Node>) => body.pauses.includes(point.node!);
		const isFlag = (point: FlowPoint<Node>) =>
			body.writes.some(({ node, key, fills }) => fills && key === flag && node === point.node);
		return (
			findWay([{ next: [edge] }], { isGoal: isFlag, isBarrier: isPause }) !== undefined &&
			!comesFrom(body.flow, test, !is, write)
		);
	});
}

/** Whether a write is reached from one outcome of a condition, before that is asked again. */
function comesFrom<Node>(flow: FlowGraph<Node>, test: Node, is: boolean, write: Write<Node>): boolean {
	const next = choicesOf(flow)
		.filter(({ when }) => when!.test === test && when!.is === is)
		.map(({ to, kind }) => ({ to, kind }));
	const isGoal = (point: FlowPoint<Node>) => point.node === write.node;
	return findWay([{ next }], { isGoal, follows: ({ when }) => when?.test !== test }) !== undefined;
}

/** A way to a pause on which the place stays as it was. */
const reaches = <Node>(
	body: Body<Node>,
	from: readonly FlowPoint<Node>[],
	pause: Node,
	key: string,
	follows: (edge: FlowEdge<Node>) => boolean = () => true,
): boolean =>
	findWay(from, {
		isGoal: point => point.node === pause,
		isBarrier: point => body.writes.some(write => write.key === key && write.node === point.node),
		follows,
	}) !== undefined;

/** A way from a pause to the write on which nobody looks again. */
const returns = <Node>(
	body: Body<Node>,
	pause: Node,
	{ node, key }: Write<Node>,
	isFresh: (point: FlowPoint<Node>) => boolean,
): boolean =>
	findWay(body.flow.pointsOf(pause), {
		isGoal: point => point.node === node,
		isBarrier: point => isFresh(point) || body.writes.some(other => other.key === key && other.node === point.node),
		follows: ({ when }) => !(when && body.looksAgain(when.test, key)),
	}) !== undefined;

/** After the pause a mark is set whatever comes: what the wait found out does not decide about it. */
const isInevitable = <Node>({ flow }: Body<Node>, pause: Node, { node }: Write<Node>): boolean =>
	findWay(flow.pointsOf(pause), {
		isGoal: point => point === flow.end,
		isBarrier: point => point.node === node,
		follows: ({ kind }) => kind === 'value',
	}) === undefined;

const choices = new WeakMap<object, readonly FlowEdge<unknown>[]>();

/** The edges that a condition chooses. */
function choicesOf<Node>(flow: FlowGraph<Node>): readonly FlowEdge<Node>[] {
	const known = choices.get(flow);
	if (known) return known as readonly FlowEdge<Node>[];
	const found: FlowEdge<Node>[] = [];
	const seen = new Set<FlowPoint<Node>>([flow.start]);
	for (const point of seen) {
		for (const edge of point.next) {
			if (edge.when) found.push(edge);
			seen.add(edge.to);
		}
	}
	choices.set(flow, found);
	return found;
}
