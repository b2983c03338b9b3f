import type { CallFacts, PassedFacts, Span } from '../facts/module-facts.ts';
import { calledBy, type Reach } from './called.ts';
import { holds, isOpen } from './condition.ts';
import { NO_CONTEXT } from './context.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import type { FunctionValue } from './value.ts';

/**
 * What a rule takes for blocking, or for whatever else it follows calls to. Compared by identity: the same policy shares
 * what was found.
 */
export interface BlockingPolicy<Leaf = unknown> {
	/**
	 * What a function from outside does, by the key that knowledge has for it; undefined when it does not block. `isAwaited`:
	 * what it gives is waited for where it is called.
	 */
	leaf(key: string, language: 'ecmascript' | 'python', isAwaited: boolean): Leaf | undefined;
	/** True for a function of the project that nothing is looked for in: one that the user lets block. */
	allows(name: string): boolean;
	/**
	 * True for what lets only so many go on: `slots.acquire()`. A function that awaits such a call, which gets no function to
	 * run, is one that nothing is looked for in. Asked with the key of what is from outside, with the name of a function of
	 * the project.
	 */
	gates?(name: string, language: 'ecmascript' | 'python'): boolean;
	/**
	 * True for what is from outside and runs the functions that it is passed, as `retry(() => load())` does: their calls
	 * count as well.
	 */
	runs?(key: string): boolean;
	/** Leaves out what runs once while the program lives, and so not when the call comes that one looks at. */
	readonly skipsOnce?: boolean;
	/** True for what is not told where it fills a mapping once for each key. */
	skipsKept?(leaf: Leaf): boolean;
	/** Leaves out servers that nobody is served by, and that are closed by who makes them. */
	readonly skipsClosedAgain?: true;
	/** Longer ways, counted in calls, are not told. */
	readonly longest?: number;
	/** Leaves out what runs for some types of an argument, where the call does not tell which one it is. */
	readonly skipsOpenTypes?: boolean;
	/** Leaves out what only runs when somebody has turned on a setting that is off by default. */
	readonly skipsOffByDefault?: boolean;
}

/** One step of a path: a call in the body of a function. */
export interface Hop {
	/** Absolute path of the file that the call stands in. */
	readonly path: string;
	readonly at: Span;
	/** The function whose body it is. */
	readonly caller: string;
	/** The function of the project that is called; absent for the last hop, which calls what blocks. */
	readonly callee?: string;
}

/** How a call comes to block: through which functions, and by what in the end. */
export interface BlockingPath<Leaf> {
	readonly leaf: Leaf;
	/** The first function of the project that is called; absent where the call itself is what blocks. */
	readonly callee?: string;
	/** From the body of that function on. Empty where the call itself blocks. */
	readonly hops: readonly Hop[];
}

/** Where environments keep their packages. https://docs.python.org/3/library/site.html */
const INSTALLED = /[\\/](?:site|dist)-packages[\\/]/;

/** Longer paths to what blocks are true and help nobody. */
const LONGEST_PATH = 8;

/**
 * One function run with more different things than this is looked at once more, as if nothing were known of them. A function
 * that calls itself with parts of what it got, as `visit(error.__cause__)` does, would never come to an end.
 */
const MOST_CONTEXTS = 100;

type Edge<Leaf> =
	| { readonly call: CallFacts; readonly leaf: Leaf }
	| { readonly call: CallFacts; readonly to: FunctionValue; readonly key: string; readonly isKept: boolean };

/** A function to look into, in a context, and whether it only finds what a mapping keeps. */
interface Next {
	readonly key: string;
	readonly to: FunctionValue;
	readonly isKept: boolean;
}

interface Node<Leaf> {
	readonly function: FunctionValue;
	readonly edges: readonly Edge<Leaf>[];
	/** Calls to the leaf, this function's own included; Infinity when it does not block as far as is known. */
	distance: number;
}

/**
 * Shortest paths from calls to what blocks, over the call graph as far as names resolve. The graph is read where it is
 * reached; each function in it is worked out once. Circles end by themselves: a path that goes round is not shortest.
 */
export class BlockingPaths<Leaf> {
	readonly #linker: Linker;
	readonly #policy: BlockingPolicy<Leaf>;
	readonly #reach: Reach;
	readonly #nodes = new Map<string, Node<Leaf>>();
	/** By function, the keys of the contexts that it is looked at in. */
	readonly #contexts = new Map<string, Set<string>>();

	/** `untilItReturns` finds what blocks. `atAll` goes through async functions too, and an awaited leaf is one as well. */
	constructor(linker: Linker, policy: BlockingPolicy<Leaf>, reach: Reach = 'untilItReturns') {
		this.#linker = linker;
		this.#policy = policy;
		this.#reach = reach;
	}

	/** The shortest path of a call that stands in a module; undefined when it is not known to block. */
	of(module: LinkedModule, call: CallFacts): BlockingPath<Leaf> | undefined {
		// By a switch of the environment alone: of the arguments nothing is known here.
		if (this.#isRuledOut(module, call, NO_CONTEXT, false)) return undefined;
		let best: { edge: Edge<Leaf>; distance: number } | undefined;
		for (const edge of this.#edgesOf(module, call, NO_CONTEXT)) {
			// Written here and run here: what blocks in it is said where it stands.
			if (this.#reach === 'untilItReturns' && 'to' in edge && runsWhereItStands(edge.to)) continue;
			const distance = 'leaf' in edge ? 0 : this.#distanceOf(edge);
			if (distance < (best?.distance ?? Infinity)) best = { edge, distance };
		}
		if (!best || best.distance > (this.#policy.longest ?? LONGEST_PATH)) return undefined;
		if ('leaf' in best.edge) return { leaf: best.edge.leaf, hops: [] };
		return this.#pathFrom(best.edge);
	}

	#pathFrom(first: Edge<Leaf> & { key: string; to: FunctionValue }): BlockingPath<Leaf> | undefined {
		const hops: Hop[] = [];
		for (let at: Edge<Leaf> = first; ;) {
			if ('leaf' in at) return { leaf: at.leaf, callee: nameOf(first.to), hops };
			const node: Node<Leaf> = this.#nodes.get(at.key)!;
			const next: Edge<Leaf> = node.edges.find(edge => lengthOf(edge, this.#nodes) === node.distance)!;
			hops.push({
				path: node.function.module.path,
				at: next.call.at,
				caller: nameOf(node.function),
				...('leaf' in next ? {} : { callee: nameOf(next.to) }),
			});
			at = next;
		}
	}

	#distanceOf({ key, to, isKept }: Next): number {
		const known = this.#nodes.get(key);
		if (known) return known.distance;
		this.#explore({ key, to, isKept });
		return this.#nodes.get(key)!.distance;
	}

	/** Reads everything that a function can reach, and then goes back from what blocks, nearest first. */
	#explore(start: Next): void {
		const fresh: Node<Leaf>[] = [];
		const callers = new Map<string, Node<Leaf>[]>();
		const keys = new Map<Node<Leaf>, string>();
		const pending: Next[] = [start];
		for (let next = pending.pop(); next; next = pending.pop()) {
			if (this.#nodes.has(next.key)) continue;
			const node: Node<Leaf> = { function: next.to, edges: this.#edgesOfFunction(next), distance: Infinity };
			this.#nodes.set(next.key, node);
			keys.set(node, next.key);
			fresh.push(node);
			for (const edge of node.edges) {
				if ('leaf' in edge) continue;
				const known = callers.get(edge.key);
				if (known) known.push(node);
				else callers.set(edge.key, [node]);
				if (!this.#nodes.has(edge.key)) pending.push(edge);
			}
		}
		this.#settle(fresh, callers, keys);
	}

	/** Distances by rounds: in round n everything that is n calls away is found, so each is final when it is set. */
	#settle(
		fresh: readonly Node<Leaf>[],
		callers: ReadonlyMap<string, readonly Node<Leaf>[]>,
		keys: ReadonlyMap<Node<Leaf>, string>,
	): void {
		const rounds: Node<Leaf>[][] = [];
		const plan = (node: Node<Leaf>, distance: number) => {
			if (distance < Infinity) (rounds[distance] ??= []).push(node);
		};
		for (const node of fresh) plan(node, Math.min(Infinity, ...node.edges.map(edge => lengthOf(edge, this.#nodes))));
		for (let distance = 1; distance < rounds.length; distance++) {
			for (const node of rounds[distance] ?? []) {
				if (node.distance <= distance) continue;
				node.distance = distance;
				for (const caller of callers.get(keys.get(node)!) ?? []) plan(caller, distance + 1);
			}
		}
	}

	#edgesOfFunction({ to: { module, function: id, context }, isKept }: Next): Edge<Leaf>[] {
		const { calls, name, isRunOnce, parameters, class: owner } = module.facts.functions[id]!;
		const isAlwaysTheSame = !parameters.length && owner === undefined;
		const { skipsOnce, skipsOffByDefault } = this.#policy;
		const leavesOutKept = this.#policy.skipsKept !== undefined;
		const isSkipped = ({ once, offByDefault }: CallFacts) => (skipsOnce && once) || (skipsOffByDefault && offByDefault);
		if (this.#policy.allows(name) || (skipsOnce && isRunOnce)) return [];
		if (this.#policy.gates && calls.some(call => this.#isGate(module, call, context))) return [];
		return calls.flatMap(call => {
			if (isSkipped(call) || this.#isRuledOut(module, call, context, this.#policy.skipsOpenTypes === true)) return [];
			const edges = this.#edgesOf(module, call, context, isKept || (call.kept === true && leavesOutKept));
			// What a function that is told nothing asks of a cache is the same each time.
			if (!skipsOnce || !isAlwaysTheSame || call.passes?.some(isParameter)) return edges;
			return edges.filter(edge => 'leaf' in edge || !isCached(edge.to));
		});
	}

	/** True for a call that what is passed, or an environment that says nothing, leaves out; or for one that it leaves open. */
	#isRuledOut(
		module: LinkedModule,
		{ when, passes }: CallFacts,
		context: FunctionValue['context'],
		skipsOpen: boolean,
	): boolean {
		if (!when) return false;
		const isBare = this.#policy.skipsOffByDefault === true;
		const place = { linker: this.#linker, module, context, first: passes?.[0], isBare };
		return holds(place, when) === false || (skipsOpen && isOpen(place, when));
	}

	/** The functions that are written as arguments of a call which runs them: one from outside, or a promise's. */
	#runBy(
		module: LinkedModule,
		{ callee, arguments: given = [] }: CallFacts,
		context: FunctionValue['context'],
		externals: readonly (readonly string[])[],
	): FunctionValue[] {
		const isKnown = externals.length > 0 && externals.flat().every(key => this.#policy.runs!(key));
		if (!isKnown && !(this.#reach === 'atAll' && isGoingOn(module, callee))) return [];
		return given.flatMap(id => {
			const value =
				id !== null && module.facts.values[id]?.kind === 'function'
					? this.#linker.evaluate(module, id, context)
					: undefined;
			return value?.kind === 'function' ? [value] : [];
		});
	}

	#isGate(module: LinkedModule, call: CallFacts, context: FunctionValue['context']): boolean {
		const { values, language } = module.facts;
		if (!call.isAwaited || call.arguments?.some(id => id !== null && values[id]?.kind === 'function')) return false;
		const { functions, externals } = calledBy(this.#linker, module, call, context, this.#reach);
		return [...externals.flat(), ...functions.map(nameOf)].some(name => this.#policy.gates!(name, language));
	}

	#edgesOf(module: LinkedModule, call: CallFacts, context: FunctionValue['context'], isKept = false): Edge<Leaf>[] {
		// What is awaited gives way to others, whatever its name says.
		const isForBlocking = this.#reach === 'untilItReturns';
		if (isForBlocking ? call.neverWaits : this.#policy.skipsClosedAgain && call.isClosedAgain) return [];
		const { functions, externals } = calledBy(this.#linker, module, call, context, this.#reach);
		const edges: Edge<Leaf>[] = [];
		for (const group of isForBlocking && call.isAwaited ? [] : externals) {
			const leaves = group.map(key => this.#policy.leaf(key, module.facts.language, call.isAwaited === true));
			if (!leaves.every(leaf => leaf !== undefined)) continue;
			if (!isKept || !this.#policy.skipsKept!(leaves[0]!)) edges.push({ call, leaf: leaves[0]! });
		}
		for (const to of this.#policy.runs ? [...functions, ...this.#runBy(module, call, context, externals)] : functions) {
			// What an installed package does inside is nobody's to change here, and often behind a condition of its own.
			if (isForBlocking && isInstalled(to.module) && !isInstalled(module)) continue;
			if (this.#policy.skipsOnce && asksForTheSame(to, call)) continue;
			edges.push({ call, ...this.#keyed(to, isKept) });
		}
		return edges;
	}

	#keyed(to: FunctionValue, isKept: boolean): Next {
		const id = `${to.module.number}.${to.function}${isKept ? ' kept' : ''}`;
		const { key } = to.context;
		let known = this.#contexts.get(id);
		if (!known) this.#contexts.set(id, (known = new Set()));
		if (!known.has(key) && known.size >= MOST_CONTEXTS)
			return { to: { ...to, context: NO_CONTEXT }, key: `${id};`, isKept };
		known.add(key);
		return { to, key: `${id};${key}`, isKept };
	}
}

function lengthOf<Leaf>(edge: Edge<Leaf>, nodes: ReadonlyMap<string, Node<Leaf>>): number {
	if ('leaf' in edge) return 1;
	return 1 + (nodes.get(edge.key)?.distance ?? Infinity);
}

const runsWhereItStands = ({ module, function: id }: FunctionValue): boolean =>
	module.facts.functions[id]!.runsIn !== undefined;

const isCached = ({ module, function: id }: FunctionValue): boolean => module.facts.functions[id]!.isCached === true;

const isParameter = (passed: PassedFacts): boolean => typeof passed === 'object' && passed?.kind === 'parameter';

/** True for a cached function that gets the same arguments each time. */
function asksForTheSame(to: FunctionValue, { passes, passesNamed = {} }: CallFacts): boolean {
	if (!isCached(to) || !passes) return false;
	const isLiteral = (passed: PassedFacts) => typeof passed === 'object' && passed?.kind === 'literal';
	return passes.every(isLiteral) && Object.values(passesNamed).every(isLiteral);
}

/** `load().then(value => …)`: whoever waits for a promise waits for what it goes on with. */
function isGoingOn({ facts }: LinkedModule, callee: number): boolean {
	const member = facts.values[callee];
	return facts.language === 'ecmascript' && member?.kind === 'member' && /^(then|finally)$/.test(member.name);
}

const isInstalled = ({ path }: LinkedModule): boolean => INSTALLED.test(path);

const nameOf = ({ module, function: id }: FunctionValue): string => module.facts.functions[id]!.name;
