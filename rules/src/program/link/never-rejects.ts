import { awaitableCall } from '#knowledge/awaitables/ecmascript.ts';
import {
	isHarmless as isHarmlessEcmascript,
	isMethodOfData as isEcmascriptMethod,
} from '#knowledge/rejections/harmless-ecmascript.ts';
import {
	isHarmless as isHarmlessPython,
	isMethodOfData as isPythonMethod,
} from '#knowledge/rejections/harmless-python.ts';
import type { CallFacts, ValueId } from '../facts/module-facts.ts';
import { calledBy, runBy } from './called.ts';
import type { Linker } from './linker.ts';
import type { FunctionValue, Value } from './value.ts';

/** A function that awaits a function that awaits a function: further than anybody looks, and the end of a circle. */
const DEEPEST = 4;

interface Node {
	/** The functions without whose errors it has none; undefined where something else can fail. */
	readonly needs: readonly FunctionValue[] | undefined;
	readonly callers: string[];
}

/**
 * Tells functions that neither throw nor give a promise that rejects: all that can fail in them is caught quietly, known
 * to be harmless, or another such function. Whatever is unknown may fail. Functions that call each other in a circle
 * never fail if nothing else in the circle does, so no answer depends on the order of questions.
 */
export class NeverRejects {
	readonly #linker: Linker;
	readonly #known = new Map<string, boolean>();
	/** What looks after itself, by the function and how far one still looks. */
	readonly #lookedAfter = new Map<string, boolean>();

	constructor(linker: Linker) {
		this.#linker = linker;
	}

	has(of: FunctionValue): boolean {
		const key = keyOf(of);
		if (!this.#known.has(key)) this.#explore(key, of);
		return this.#known.get(key)!;
	}

	/**
	 * True for an async function that nothing which it awaits, throws or returns makes reject; for any other function where
	 * all that it returns are promises that do not reject. What else it runs may throw all the same, as in a
	 * function that gives no promise.
	 */
	looksAfterItself(of: FunctionValue, depth = DEEPEST): boolean {
		return of.module.facts.functions[of.function]!.throws !== 'told' && this.#isLookedAfter(of, depth);
	}

	/** As `looksAfterItself`, also for one that rejects after its `catch` has told somebody of the error. */
	tellsOfErrors(of: FunctionValue): boolean {
		return this.#isLookedAfter(of, DEEPEST);
	}

	#isLookedAfter(of: FunctionValue, depth: number): boolean {
		const key = `${keyOf(of)};${depth}`;
		let known = this.#lookedAfter.get(key);
		if (known === undefined) this.#lookedAfter.set(key, (known = this.#looksAfter(of, depth)));
		return known;
	}

	#looksAfter(of: FunctionValue, depth: number): boolean {
		const { facts } = of.module;
		const { throws, isAbstract, isGenerator, decorators, calls, returns, isAsync } = facts.functions[of.function]!;
		if (facts.language !== 'ecmascript' || throws === true || isAbstract || isGenerator || decorators) return false;
		if (!calls.some(({ isAwaited }) => isAwaited)) {
			// One that does nothing at all is not finished, and one that only gives a value was asked for it.
			const hasWork = isAsync ? calls.length > 0 || throws !== undefined : returns.length > 0;
			const isAsked = isAsync && returns.length > 0 && returns.every(id => id !== null && this.#isThere(of, id));
			return hasWork && !isAsked && returns.every(id => id !== null && this.#givesQuietly(of, id, depth));
		}
		return (
			calls.every(call => !call.isAwaited || call.caught || this.#never(of, this.#ofCall(of, call), depth)) &&
			returns.every(returned => returned === null || !this.#mayGivePromise(of, returned, depth))
		);
	}

	/** A value that nobody had to wait for: `true`, `Promise.resolve(true)`. */
	#isThere({ module, context }: FunctionValue, id: ValueId): boolean {
		const facts = module.facts.values[id];
		const callee = facts?.kind === 'call' ? this.#linker.evaluate(module, facts.of, context) : undefined;
		return facts?.kind === 'plain' || (callee?.kind === 'external' && callee.name === ':Promise.resolve');
	}

	/** What a function that is not async gives: the promise of a call that does not reject, or something that is none. */
	#givesQuietly(of: FunctionValue, id: ValueId, depth: number): boolean {
		const facts = of.module.facts.values[id];
		if (facts?.kind === 'either') return facts.of.every(each => this.#givesQuietly(of, each, depth));
		if (facts?.kind === 'construct') return this.#isPlainWait(of, facts.of);
		return facts?.kind === 'plain' || (facts?.kind === 'call' && this.#never(of, this.#ofReturned(of, id), depth));
	}

	/** `new Promise(resolve => …)` in the body: there is nothing to reject with. */
	#isPlainWait(of: FunctionValue, callee: ValueId): boolean {
		const made = this.#linker.evaluate(of.module, callee, of.context);
		if (made?.kind !== 'external' || made.name !== ':Promise') return false;
		const { calls } = of.module.facts.functions[of.function]!;
		const built = calls.filter(call => call.how === 'construct' && call.callee === callee);
		return built.length > 0 && built.every(call => this.#cannotReject(of, call));
	}

	/** What an async function that awaits gives without `await` is taken for a promise only where it is known to be one. */
	#mayGivePromise(of: FunctionValue, id: ValueId, depth: number): boolean {
		const { module, context } = of;
		const facts = module.facts.values[id];
		if (facts?.kind === 'either') return facts.of.some(each => this.#mayGivePromise(of, each, depth));
		const value = this.#linker.evaluate(module, id, context);
		if (facts?.kind === 'call' && (!value || (value.kind === 'external' && !isOfPromises(value.name)))) return false;
		return !this.#never(of, this.#ofReturned(of, id), depth);
	}

	/** One that waits for itself, or gives its own promise, rejects only for another reason. */
	#never(of: FunctionValue, functions: readonly FunctionValue[] | undefined, depth: number): boolean {
		return (
			functions?.every(
				each => this.has(each) || keyOf(each) === keyOf(of) || (depth > 0 && this.looksAfterItself(each, depth - 1)),
			) ?? false
		);
	}

	/** Reads everything that a function can reach and that is not known yet, and then goes back from what fails. */
	#explore(start: string, of: FunctionValue): void {
		const nodes = new Map<string, Node>();
		const failing: string[] = [];
		const pending = [{ key: start, of }];
		const node = (key: string, value: FunctionValue): Node => {
			let made = nodes.get(key);
			if (!made) nodes.set(key, (made = { needs: this.#needs(value), callers: [] }));
			return made;
		};
		for (let next = pending.pop(); next; next = pending.pop()) {
			const { needs } = node(next.key, next.of);
			if (!needs) failing.push(next.key);
			for (const each of needs ?? []) {
				const key = keyOf(each);
				const known = this.#known.get(key);
				if (known === false) failing.push(next.key);
				if (known !== undefined) continue;
				const isNew = !nodes.has(key);
				node(key, each).callers.push(next.key);
				if (isNew) pending.push({ key, of: each });
			}
		}
		for (let key = failing.pop(); key !== undefined; key = failing.pop()) {
			if (this.#known.has(key)) continue;
			this.#known.set(key, false);
			failing.push(...nodes.get(key)!.callers);
		}
		for (const key of nodes.keys()) if (!this.#known.has(key)) this.#known.set(key, true);
	}

	#needs(of: FunctionValue): FunctionValue[] | undefined {
		const { module, function: id } = of;
		const { throws, isAbstract, decorators, calls, returns, isAsync } = module.facts.functions[id]!;
		const isEcmascript = module.facts.language === 'ecmascript';
		if (throws || isAbstract || (isEcmascript && decorators)) return undefined;

		const needs: FunctionValue[] = [];
		for (const call of calls) {
			const found = call.caught ? [] : this.#ofCall(of, call);
			if (!found) return undefined;
			needs.push(...found);
		}
		// Python's coroutines give a promise as it is: nobody has waited for it.
		for (const returned of isAsync && !isEcmascript ? [] : returns) {
			const found = returned === null ? [] : this.#ofReturned(of, returned);
			if (!found) return undefined;
			needs.push(...found);
		}
		return needs;
	}

	#ofCall(of: FunctionValue, call: CallFacts): readonly FunctionValue[] | undefined {
		const { module, context } = of;
		const called = () => calledBy(this.#linker, module, call, context, 'atAll').functions;
		if (call.how === 'get' || call.how === 'set' || call.how === 'iterate') return called();
		const value = this.#linker.evaluate(module, call.callee, context);
		if (call.how === 'enter') {
			const isKnown = value?.kind === 'instance' || value?.kind === 'manager';
			const isQuiet = value?.kind === 'externalInstance' && isHarmlessPython(value.name);
			return isKnown ? called() : isQuiet ? [] : undefined;
		}
		if (!value || !this.#isSafe(of, value, call)) {
			const isOutside = !value || value.kind === 'external';
			return isOutside && !call.isAwaited && this.#isOfData(of, call.callee) ? [] : undefined;
		}
		return called().filter(each => {
			const { isAsync, isGenerator } = each.module.facts.functions[each.function]!;
			return Boolean(call.isAwaited) || (!isAsync && !isGenerator && !each.isManager);
		});
	}

	/** True where nothing but functions of the project can fail. */
	#isSafe(of: FunctionValue, value: Value, call: CallFacts): boolean {
		const { module } = of;
		if (value.kind === 'either') {
			return !value.isOpen && value.of.every(each => each.kind === 'plain' || this.#isSafe(of, each, call));
		}
		if (value.kind === 'external') {
			const library = this.#linker.libraryOf(module);
			const key = library.called(value.name, call.how === 'construct');
			if (key === ':Promise()') return this.#cannotReject(of, call);
			if (module.facts.language === 'python') return isHarmlessPython(key);
			return isHarmlessEcmascript(key);
		}
		const called = runBy(this.#linker, module, value, 'atAll');
		return called !== undefined && !called.externals.length;
	}

	/** The executor of a promise takes no `reject`; that it runs is a call of its own. */
	#cannotReject({ module, context }: FunctionValue, { arguments: [executor] = [] }: CallFacts): boolean {
		const value =
			executor === undefined || executor === null ? undefined : this.#linker.evaluate(module, executor, context);
		return value?.kind === 'function' && value.module.facts.functions[value.function]!.parameters.length < 2;
	}

	#isOfData({ module: { facts } }: FunctionValue, callee: ValueId): boolean {
		const value = facts.values[callee];
		if (value?.kind !== 'member') return false;
		return facts.language === 'python' ? isPythonMethod(value.name) : isEcmascriptMethod(value.name);
	}

	/** A promise that is given back takes its rejection along, whatever `try` stands around. */
	#ofReturned(of: FunctionValue, id: ValueId): readonly FunctionValue[] | undefined {
		const { module, context, function: own } = of;
		const facts = module.facts.values[id];
		if (facts?.kind === 'either') {
			const all = facts.of.map(each => this.#ofReturned(of, each));
			return all.every(each => each !== undefined) ? all.flat() : undefined;
		}
		if (facts?.kind === 'call') {
			const calls = module.facts.functions[own]!.calls.filter(({ callee }) => callee === facts.of);
			if (calls.length && calls.every(({ caught }) => caught === 'rejected')) return [];
		}
		const value = this.#linker.evaluate(module, id, context);
		if (facts?.kind !== 'call') return value?.kind === 'promised' && facts?.kind !== 'construct' ? undefined : [];
		if (value && value.kind !== 'promised' && value.kind !== 'external' && value.kind !== 'either') return [];
		return this.#ofCall(of, { callee: facts.of, how: 'call', at: [0, 0], isAwaited: true });
	}
}

/** By the key of what a call gives: whether the table has it for a promise. */
function isOfPromises(key: string): boolean {
	const [module, path] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
	return awaitableCall(module || undefined, path.replace(/\(\)$/, '')) !== undefined;
}

const keyOf = ({ module, function: id, context }: FunctionValue): string => `${module.number}.${id};${context.key}`;
