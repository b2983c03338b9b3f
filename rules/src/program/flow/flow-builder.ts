import type { FlowEdge, FlowGraph, FlowPoint } from './flow-graph.ts';

/** An edge whose far end is not built yet. */
interface OpenEdge<Node> {
	readonly from: Point<Node>;
	readonly kind: FlowEdge<Node>['kind'];
	readonly when?: FlowEdge<Node>['when'];
}

interface Point<Node> extends FlowPoint<Node> {
	readonly next: FlowEdge<Node>[];
}

/** The ways that are open at one moment: all of them go on to the next point. None: nothing gets there. */
export type Ways<Node> = OpenEdge<Node>[];

export interface Choice<Node> {
	readonly yes: Ways<Node>;
	readonly no: Ways<Node>;
}

/** What `break` and `continue` may go to. */
export interface Target<Node> {
	readonly kind: 'target';
	readonly labels: readonly string[];
	/** A plain `break` ends a loop and a `switch`; a labelled block only ends by its label. */
	readonly what: 'loop' | 'switch' | 'block';
	readonly breaks: Ways<Node>;
	readonly continues: Ways<Node>;
}

/** Where a jump goes: to the next handler of errors, or to where a target (or the function's end) collects its ways. */
type Goal<Node> = 'error' | Ways<Node>;

/** What a jump meets on its way out, innermost last. */
type Frame<Node> =
	| Target<Node>
	| { readonly kind: 'catch'; readonly caught: Ways<Node> }
	| { readonly kind: 'cleanup'; readonly pending: Map<Goal<Node>, Ways<Node>> };

/** Whether a cleanup ends errors: `sometimes` is for those of some types. */
type Swallows = 'always' | 'never' | 'sometimes';

/** `finally` in `finally` in `finally` … multiplies its copies; from this depth on all ways share one. */
const DEEPEST_COPIES = 3;

/**
 * Builds a {@link FlowGraph}: a language's walk tells in the order of evaluation what happens, and the builder keeps the
 * ways that are open. Every point and every edge is made once, so a graph is as large as the code (times the copies of
 * its `finally` blocks).
 */
export class FlowBuilder<Node> {
	ways: Ways<Node>;
	readonly #start: Point<Node> = { next: [] };
	readonly #points = new Map<Node, Point<Node>[]>();
	readonly #frames: Frame<Node>[] = [];
	readonly #returned: Ways<Node> = [];
	readonly #failed: Ways<Node> = [];
	#copying = 0;

	constructor() {
		this.ways = [{ from: this.#start, kind: 'value' }];
	}

	/** A node's work is done. With `throws` it may also have failed. */
	pass(node: Node, throws = false): void {
		const point: Point<Node> = { node, next: [] };
		const known = this.#points.get(node);
		if (known) known.push(point);
		else this.#points.set(node, [point]);
		this.#enter(point);
		if (throws) this.#leave([{ from: point, kind: 'error' }], 'error');
	}

	/** A node's work always fails: `throw`, `raise`. */
	fail(node: Node): void {
		this.pass(node, true);
		this.ways = [];
	}

	/** The ways are over here: what follows is reached in other ways, or not at all. */
	jump(to: 'return' | Ways<Node>): void {
		this.#leave(this.ways, to === 'return' ? this.#returned : to);
		this.ways = [];
	}

	/** Two ways on, by what a condition says. */
	fork(test: Node): Choice<Node> {
		const from = this.#here();
		const edge = (is: boolean): OpenEdge<Node> => ({ from, kind: 'value', when: { test, is } });
		return { yes: [edge(true)], no: [edge(false)] };
	}

	/** The open ways a second time, for what may be left out: a default value. */
	copyOfWays(): Ways<Node> {
		return [{ from: this.#here(), kind: 'value' }];
	}

	/** Opens more ways beside those that are open. */
	open(more: Ways<Node>): void {
		this.ways = joined(this.ways, more);
	}

	/**
	 * A loop: `round` gets what leads back to its beginning. Its `break`s are open afterwards, beside what `otherwise`
	 * (Python's `else`) makes of the way on which the loop has come to its end.
	 */
	loop(
		labels: readonly string[],
		round: (target: Target<Node>, back: () => void) => void,
		otherwise?: () => void,
	): void {
		const head = this.#meet();
		const target: Target<Node> = { kind: 'target', what: 'loop', labels, breaks: [], continues: [] };
		this.#inside(target, () =>
			round(target, () => {
				connect(this.ways, head);
				this.ways = [];
			}),
		);
		otherwise?.();
		this.open(target.breaks);
	}

	/** What is no loop and can be left by `break`. */
	breakable(what: 'switch' | 'block', labels: readonly string[], body: () => void): void {
		const target: Target<Node> = { kind: 'target', what, labels, breaks: [], continues: [] };
		this.#inside(target, body);
		this.open(target.breaks);
	}

	/** What `break` or `continue` means here; undefined in code that does not parse. */
	targetOf(jump: 'break' | 'continue', label: string | undefined): Target<Node> | undefined {
		return this.#frames.findLast((frame): frame is Target<Node> => {
			if (frame.kind !== 'target' || (jump === 'continue' && frame.what !== 'loop')) return false;
			return label === undefined ? frame.what !== 'block' : frame.labels.includes(label);
		});
	}

	/** `try … catch`: the errors of `body` are the ways into `handler`. What `onSuccess` does is not caught. */
	catching(body: () => void, handler: () => void, onSuccess?: () => void): void {
		const entry = this.#meet();
		const frame: Frame<Node> = { kind: 'catch', caught: [] };
		this.#inside(frame, body);
		onSuccess?.();
		const after = this.ways;
		// Errors that no point shows (of a property's getter, say) must still have a way into the handler.
		this.ways = frame.caught.length ? frame.caught : [{ from: entry, kind: 'error' }];
		handler();
		this.open(after);
	}

	/** The way of an error that no handler took. */
	rethrow(): void {
		this.#leave(this.ways, 'error');
		this.ways = [];
	}

	/** `cleanup` runs on every way out of `body`, once for each. What it does about an error: nothing, or end it. */
	cleaning(body: () => void, cleanup: () => void, swallows: Swallows = 'never'): void {
		const pending = new Map<Goal<Node>, Ways<Node>>();
		this.#inside({ kind: 'cleanup', pending }, body);
		const after = this.ways;
		if (this.#copying >= DEEPEST_COPIES) return this.#cleanOnce(after, pending, cleanup, swallows);

		this.#copying++;
		// Nothing comes out of an endless loop; the nodes have their points all the same.
		if (after.length || !pending.size) cleanup();
		const open = this.ways;
		for (const [goal, ways] of pending) {
			this.ways = ways;
			cleanup();
			if (goal === 'error' && swallows !== 'never') addAll(open, this.copyOfWays());
			if (goal !== 'error' || swallows !== 'always') this.#leave(this.ways, goal);
		}
		this.ways = open;
		this.#copying--;
	}

	#cleanOnce(after: Ways<Node>, pending: Map<Goal<Node>, Ways<Node>>, cleanup: () => void, swallows: Swallows): void {
		const goesOn = after.length > 0 || !pending.size || (swallows !== 'never' && pending.has('error'));
		for (const ways of pending.values()) this.open(ways);
		cleanup();
		for (const goal of pending.keys()) {
			if (goal !== 'error' || swallows !== 'always') this.#leave(this.copyOfWays(), goal);
		}
		if (!goesOn) this.ways = [];
	}

	graph(): FlowGraph<Node> {
		const end: Point<Node> = { next: [] };
		const failure: Point<Node> = { next: [] };
		connect(this.ways, end);
		connect(this.#returned, end);
		connect(this.#failed, failure);
		const points = this.#points;
		return { start: this.#start, end, failure, pointsOf: node => points.get(node) ?? NONE };
	}

	#inside(frame: Frame<Node>, body: () => void): void {
		this.#frames.push(frame);
		body();
		this.#frames.pop();
	}

	#leave(ways: Ways<Node>, goal: Goal<Node>): void {
		if (!ways.length) return;
		for (let index = this.#frames.length - 1; index >= 0; index--) {
			const frame = this.#frames[index]!;
			if (frame.kind === 'cleanup') {
				const same = frame.pending.get(goal);
				if (same) addAll(same, ways);
				else frame.pending.set(goal, [...ways]);
				return;
			}
			if (frame.kind === 'catch' && goal === 'error') return addAll(frame.caught, ways);
			if (frame.kind === 'target' && (goal === frame.breaks || goal === frame.continues)) break;
		}
		addAll(goal === 'error' ? this.#failed : goal, ways);
	}

	/** A point where ways meet and nothing happens. */
	#meet(): Point<Node> {
		const point: Point<Node> = { next: [] };
		this.#enter(point);
		return point;
	}

	/** The point that all open ways have behind them. */
	#here(): Point<Node> {
		const [only, second] = this.ways;
		return only && !second && only.kind === 'value' && !only.when ? only.from : this.#meet();
	}

	#enter(point: Point<Node>): void {
		connect(this.ways, point);
		this.ways = [{ from: point, kind: 'value' }];
	}
}

const NONE: readonly never[] = [];

/** Both lists in one, at the cost of the shorter. Neither is used afterwards. */
export function joined<Node>(one: Ways<Node>, other: Ways<Node>): Ways<Node> {
	const [long, short] = one.length < other.length ? [other, one] : [one, other];
	addAll(long, short);
	return long;
}

function addAll<Node>(to: Ways<Node>, ways: Ways<Node>): void {
	for (const way of ways) to.push(way);
}

function connect<Node>(ways: Ways<Node>, to: Point<Node>): void {
	for (const { from, kind, when } of ways) from.next.push({ to, kind, when });
}
