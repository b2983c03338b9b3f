import type { TSESTree } from '@typescript-eslint/types';
import type { Extraction } from '../facts/extraction.ts';
import type { CallFacts, Span, ValueId } from '../facts/module-facts.ts';
import { givesPromise, isOptional } from '../inference/library-call.ts';
import type { TypeFacts, WrittenAt } from '../type-facts.ts';
import type { Ranged, TypeOracle } from '../type-oracle.ts';
import type { ServingPolicy } from './before-serving.ts';
import type { BlockingPath, BlockingPolicy } from './blocking-path.ts';
import { passingTo, runBy } from './called.ts';
import { NO_CONTEXT } from './context.ts';
import { callResult } from './call-result.ts';
import { exportOf } from './exports.ts';
import { factsOfValue, PROMISE_FACTS } from './facts-of-value.ts';
import type { RoleOf } from './import-graph.ts';
import { isInAsyncCode } from './in-async-code.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Program } from './program.ts';
import { methodsOf, type Method } from './methods.ts';
import { openedBy, type Opened } from './opened-by.ts';
import { holdsValues, takesValue } from './takes-value.ts';
import { targetsOf, type Target } from './target.ts';
import type { Value } from './value.ts';
import { calledAt } from './written-at.ts';

export interface BlockingCall<Leaf> {
	readonly call: CallFacts;
	readonly path: BlockingPath<Leaf>;
}

/** What a module exports under a name: as a value, and what a call of it gives. */
export interface ExportedFacts {
	readonly value?: TypeFacts;
	readonly call?: TypeFacts;
}

/** One file as a part of its program: what a rule can ask about other files. Nothing is read before somebody asks. */
export class FileProgram implements TypeOracle {
	readonly #program: Program;
	readonly #path: string;
	readonly #text: string;
	readonly #extract: () => Extraction<never>;
	#extraction: Extraction<never> | undefined;
	#module: LinkedModule | undefined;
	/** By the end of their names. */
	#calls: Map<number, CallFacts> | undefined;

	constructor(program: Program, path: string, text: string, extract: () => Extraction<never>) {
		this.#program = program;
		this.#path = path;
		this.#text = text;
		this.#extract = extract;
	}

	/** What making facts of files has taken so far. */
	get factsMilliseconds(): number {
		return this.#program.factsMilliseconds;
	}

	/**
	 * The calls in this file's asynchronous code that block, as far as the program tells, in the order of the text; with
	 * `within` those in that part of the file, whatever its functions are.
	 */
	blockingCalls<Leaf>(policy: BlockingPolicy<Leaf>, within?: Span): readonly BlockingCall<Leaf>[] {
		const module = this.#program.add(this.#path, this.#text, () => this.#extracted().facts);
		const paths = this.#program.blocking(policy);
		return module.facts.functions.flatMap(({ calls }, id) => {
			if (!within && !isInAsyncCode(module.facts, id)) return [];
			return calls.flatMap(call => {
				if (within && (call.at[0] < within[0] || call.at[1] > within[1])) return [];
				const path = paths.of(module, call);
				return path ? [{ call, path }] : [];
			});
		});
	}

	/** True for a call, by where its name starts, in code that runs once while the program or its object lives. */
	runsOnce(start: number): boolean {
		const { facts } = this.#program.add(this.#path, this.#text, () => this.#extracted().facts);
		return facts.functions.some(({ calls }) => calls.some(({ at, once }) => once && at[0] === start));
	}

	/** What expressions of this file are, through everything that the project says. */
	types(nodes: readonly Ranged[]): readonly (TypeFacts | undefined)[] {
		if (!nodes.length) return [];
		const { linker } = this.#program;
		const module = this.#own();
		return nodes.map(node => {
			const promised = this.#promisedByLibrary(node);
			if (promised) return promised;
			const id = this.#extracted().describe(node as never);
			const value = id === undefined ? undefined : linker.evaluate(module, id);
			return value && (factsOfValue(linker, value, module) ?? this.#perhaps(value, node));
		});
	}

	/** What a call gives that gives a promise or nothing: `store?.save()`, also of what is declared so. */
	#perhaps(value: Value, node: Ranged): TypeFacts | undefined {
		const { type, expression } = node as unknown as TSESTree.ChainExpression;
		const call = type === 'ChainExpression' ? expression : (node as unknown as TSESTree.Node);
		if (value.kind !== 'either' || !value.isChoice || call.type !== 'CallExpression') return undefined;
		if (!value.orNothing && !isOptional(call)) return undefined;
		const all = value.of.map(each => factsOfValue(this.#program.linker, each, this.#own()));
		const [first] = all;
		return first && all.every(each => each?.promise === 'all')
			? { ...first, promise: 'some', thenable: 'some' }
			: undefined;
	}

	/** What a call of a library's function gives, which the file reaches through others: `this.client.send(…)`. */
	#promisedByLibrary(node: Ranged): TypeFacts | undefined {
		const call = node as unknown as TSESTree.Node;
		if (call.type !== 'CallExpression') return undefined;
		const id = this.#extracted().describe(call.callee as never);
		const value = id === undefined ? undefined : this.#program.linker.evaluate(this.#own(), id);
		if (value?.kind !== 'external') return undefined;
		const colon = value.name.indexOf(':');
		const module = value.name.slice(0, colon) || undefined;
		if (colon < 0 || !givesPromise(module, value.name.slice(colon + 1), call.arguments)) return undefined;
		return isOptional(call) ? { ...PROMISE_FACTS, promise: 'some', thenable: 'some' } : PROMISE_FACTS;
	}

	/**
	 * What calling an expression runs: of a callee, a callback, anything that is a function. Of several that can be meant,
	 * those that are known. For a class its constructors, an empty list where neither it nor its bases have one. Undefined
	 * where nobody knows. An external key is that of the name: a call of `new` has `()` behind it in tables.
	 */
	targets(node: Ranged): readonly Target[] | undefined {
		const module = this.#own();
		const id = this.#extracted().describe(node as never);
		const value = id === undefined ? undefined : this.#program.linker.evaluate(module, id);
		const called = value && runBy(this.#program.linker, module, value, 'atAll');
		const isOpen = value?.kind === 'either' && value.isOpen;
		return called && targetsOf(called, isOpen ? undefined : this.#program.neverRejects);
	}

	/**
	 * What calling functions runs that a type checker has found for a callee, by where they are written. Undefined where
	 * one of them has no body in the project.
	 */
	targetsAt(written: readonly (readonly WrittenAt[])[]): readonly Target[] | undefined {
		const { linker, neverRejects } = this.#program;
		const all = written.map(places => {
			// Of overloads one has a body.
			for (const place of places) {
				const module = this.#program.moduleOf(this.#path, place);
				const called = module && calledAt(linker, module, place);
				if (called) return called;
			}
			return undefined;
		});
		const known = all.filter(called => called !== undefined);
		return known.length && known.length === all.length
			? known.flatMap(called => targetsOf(called, neverRejects))
			: undefined;
	}

	/**
	 * True where the program's annotations say that what is called takes no awaitable as an argument. `at` is its place
	 * among the positional arguments, or its keyword; `path` leads to an item of it.
	 */
	takesValue(callee: Ranged, at: number | string, path: readonly (number | 'item' | 'value')[]): boolean {
		const module = this.#own();
		const { linker } = this.#program;
		const id = this.#extracted().describe(callee as never);
		const value = id === undefined ? undefined : linker.evaluate(module, id);
		if (id === undefined || !value) return false;
		const isAsWritten = passingTo(linker, module, id, value, NO_CONTEXT) === 'asWritten';
		return (isAsWritten || typeof at === 'string') && takesValue(linker, module, value, at, path);
	}

	/** True for an attribute of an object of the project that holds, by all that its class says, no awaitable. */
	holdsValue(attribute: Ranged): boolean {
		const module = this.#own();
		const { linker } = this.#program;
		const id = this.#extracted().describe(attribute as never);
		return id !== undefined && holdsValues(linker, linker.evaluate(module, id), []);
	}

	/** What instances have that calling an expression makes, where it is a class of the project with known bases. */
	methods(node: Ranged): ReadonlyMap<string, Method> | undefined {
		const id = this.#extracted().describe(node as never);
		const value = id === undefined ? undefined : this.#program.linker.evaluate(this.#own(), id);
		return value && methodsOf(this.#program.linker, value);
	}

	/** What a call or a construction makes anew for whoever it stands for, through functions of the project as well. */
	opened(node: Ranged): Opened | undefined {
		const id = this.#extracted().describe(node as never);
		return id === undefined ? undefined : openedBy(this.#program.linker, this.#own(), id);
	}

	/**
	 * The shortest chain from calling an expression to something from outside that a policy takes, through async functions
	 * and what is awaited. Functions that the call passes on are followed where the callee calls them.
	 */
	wayTo<Leaf>(node: Ranged, policy: BlockingPolicy<Leaf>): BlockingPath<Leaf> | undefined {
		const module = this.#own();
		const callee = this.#extracted().describe(node as never);
		return callee === undefined ? undefined : this.#program.ways(policy).of(module, this.#callOf(node, callee));
	}

	/** The call whose callee an expression is, with what it passes; of another expression a call without arguments. */
	#callOf({ range: [start, end] }: Ranged, callee: ValueId): CallFacts {
		const { functions } = this.#extracted().facts;
		this.#calls ??= new Map(
			functions.flatMap(({ calls }) => calls.filter(isCall)).map(call => [call.at[1], call] as const),
		);
		const call = this.#calls.get(end);
		if (call?.callee === callee && call.at[0] >= start) return call;
		return { callee, how: 'call', at: [start, end] };
	}

	/** Whether this file runs only as a part of programs that end: everybody who imports it, directly or not, is one. */
	isOnlyOfScripts(roleOf: RoleOf): boolean {
		return this.#program.isOnlyOfScripts(this.#path, this.#text, roleOf);
	}

	/** Whether this file is there for tests alone: it lies with some by its folder's name, and nobody else imports it. */
	liesWithTests(roleOf: RoleOf): boolean {
		return this.#program.liesWithTests(this.#path, roleOf);
	}

	/** Whether a file that imports this one, directly or not, says one of these names: functions here may be called from there. */
	areNamedElsewhere(names: readonly string[], roleOf: RoleOf): boolean {
		return this.#program.areNamedElsewhere(this.#path, names, roleOf);
	}

	/** Whether files that import this one say a name of it, and each time as a pattern has it. */
	isOnlyMentionedAs(name: string, pattern: RegExp, roleOf: RoleOf): boolean {
		return this.#program.isOnlyMentionedAs(this.#path, name, pattern, roleOf);
	}

	/** Whether a place in this file, by where the name of a call starts, runs only before its program serves, or in a command; `isShort` for what takes a moment. */
	isBeforeServing(start: number, isShort: boolean, policy: ServingPolicy): boolean {
		const module = this.#program.add(this.#path, this.#text, () => this.#extracted().facts);
		return this.#program.beforeServing(this.#path, policy).holds(module, this.#text, start, isShort);
	}

	/** What another module exports, seen from this file. */
	exported(specifier: string, name: string): ExportedFacts {
		const { linker } = this.#program;
		const module = this.#own();
		const value = exportOf(linker, module, { specifier, name });
		const result = value && callResult(linker, value, module);
		return {
			value: value && factsOfValue(linker, value, module),
			call: result && factsOfValue(linker, result, module),
		};
	}

	/** This file with the expressions that were described for it alone. */
	#own(): LinkedModule {
		const { facts } = this.#extracted();
		return (this.#module ??= this.#program.add(this.#path, this.#text, () => facts).withFacts(facts));
	}

	#extracted(): Extraction<never> {
		if (this.#extraction) return this.#extraction;
		const started = performance.now();
		this.#extraction = this.#extract();
		this.#program.factsMilliseconds += performance.now() - started;
		return this.#extraction;
	}
}

const isCall = ({ how }: CallFacts): boolean => how === 'call' || how === 'construct';
