import type { Extraction } from '../facts/extraction.ts';
import type { CallFacts, FunctionId, ModuleFacts } from '../facts/module-facts.ts';
import type { TypeFacts } from '../type-facts.ts';
import type { Ranged, TypeOracle } from '../type-oracle.ts';
import type { BlockingPath, BlockingPolicy } from './blocking-path.ts';
import { callResult } from './call-result.ts';
import { exportOf } from './exports.ts';
import { factsOfValue } from './facts-of-value.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Program } from './program.ts';

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

	constructor(program: Program, path: string, text: string, extract: () => Extraction<never>) {
		this.#program = program;
		this.#path = path;
		this.#text = text;
		this.#extract = extract;
	}

	/** The calls in this file's asynchronous code that block, as far as the program tells, in the order of the text. */
	blockingCalls<Leaf>(policy: BlockingPolicy<Leaf>): readonly BlockingCall<Leaf>[] {
		const module = this.#program.add(this.#path, this.#text, () => this.#extracted().facts);
		const paths = this.#program.blocking(policy);
		return module.facts.functions.flatMap(({ calls }, id) => {
			if (!isInAsyncCode(module.facts, id)) return [];
			return calls.flatMap(call => {
				const path = paths.of(module, call);
				return path ? [{ call, path }] : [];
			});
		});
	}

	/** What expressions of this file are, through everything that the project says. */
	types(nodes: readonly Ranged[]): readonly (TypeFacts | undefined)[] {
		if (!nodes.length) return [];
		const { linker } = this.#program;
		const module = this.#own();
		return nodes.map(node => {
			const id = this.#extracted().describe(node as never);
			const value = id === undefined ? undefined : linker.evaluate(module, id);
			return value && factsOfValue(linker, value, module);
		});
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
		return (this.#extraction ??= this.#extract());
	}
}

/** True for an async function, and for one that such a function runs where it stands. */
function isInAsyncCode({ functions }: ModuleFacts, id: FunctionId): boolean {
	for (let at: FunctionId | undefined = id, depth = 0; at !== undefined && depth < 20; depth++) {
		const { isAsync, runsIn }: ModuleFacts['functions'][number] = functions[at]!;
		if (isAsync) return true;
		at = runsIn;
	}
	return false;
}
