/**
 * The ways in which the code of one function (or of a module's top level) may run, for both languages: a point for every
 * expression and statement that does something, in the order of evaluation. A `finally` block has its points once for
 * each way into it, so a way never enters by a `return` and leaves as if nothing had been returned.
 */
export interface FlowGraph<Node> {
	/** Before the first expression. */
	readonly start: FlowPoint<Node>;
	/** Where the function is left with a value: every `return`, and the end of the body. */
	readonly end: FlowPoint<Node>;
	/** Where it is left with an error. */
	readonly failure: FlowPoint<Node>;
	/** The points at which a node's own work is done: a call has run, an `await` has its value, a variable is written. */
	pointsOf(node: Node): readonly FlowPoint<Node>[];
}

export interface FlowPoint<Node> {
	/** Absent for the start, for both ends and where ways only meet. */
	readonly node?: Node;
	readonly next: readonly FlowEdge<Node>[];
}

export interface FlowEdge<Node> {
	readonly to: FlowPoint<Node>;
	/**
	 * `error`: the node's own work threw (a call, an `await`, `throw`/`raise`, what else may). Everything else is `value`.
	 */
	readonly kind: 'value' | 'error';
	/**
	 * The condition that chooses this way, and what it was: of `if`, loops, `?:`, `&&`, `||`, `case`. At `??` and `?.` false
	 * means nullish. A `for…of` or `for` is its own test: whether there was another item; so are `except` and `case`.
	 */
	readonly when?: { readonly test: Node; readonly is: boolean };
}

export interface Search<Node> {
	/** Ends the search here with success. Asked for every point that is reached, the two ends included. */
	readonly isGoal: (point: FlowPoint<Node>) => boolean;
	/** No way goes over such a point. Asked after `isGoal`. */
	readonly isBarrier?: (point: FlowPoint<Node>) => boolean;
	/** Which edges count; every one when left out. */
	readonly follows?: (edge: FlowEdge<Node>, from: FlowPoint<Node>) => boolean;
}

/**
 * A shortest way from just after some points to a goal: the points on it, the goal last. Undefined when there is none.
 * A loop is gone through, so a point may reach itself.
 */
export function findWay<Node>(
	from: readonly FlowPoint<Node>[],
	{ isGoal, isBarrier, follows }: Search<Node>,
): readonly FlowPoint<Node>[] | undefined {
	const cameFrom = new Map<FlowPoint<Node>, FlowPoint<Node> | undefined>();
	const pending: FlowPoint<Node>[] = [];
	const enter = (point: FlowPoint<Node>, before: FlowPoint<Node> | undefined) => {
		for (const edge of point.next) {
			if (cameFrom.has(edge.to) || (follows && !follows(edge, point))) continue;
			cameFrom.set(edge.to, before);
			pending.push(edge.to);
		}
	};
	for (const point of from) enter(point, undefined);
	for (const point of pending) {
		if (isGoal(point)) return wayTo(point, cameFrom);
		if (!isBarrier?.(point)) enter(point, point);
	}
	return undefined;
}

function wayTo<Node>(
	goal: FlowPoint<Node>,
	cameFrom: ReadonlyMap<FlowPoint<Node>, FlowPoint<Node> | undefined>,
): FlowPoint<Node>[] {
	const way = [goal];
	for (let at = cameFrom.get(goal); at; at = cameFrom.get(at)) way.push(at);
	return way.reverse();
}
