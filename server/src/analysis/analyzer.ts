import {
	catalogue,
	createEngine,
	createNativeChecker,
	importNativeApi,
	dialectOf,
	type Dialect,
	type Engine,
	type FileLint,
	type NativeCheckerState,
	type NativeTypeChecker,
	type ProgramHost,
	type RuleSettings,
	type Spent,
} from '#engine';
import type { ModuleFacts } from '#program/facts/module-facts.ts';
import type { Coverage } from '#program/link/coverage.ts';
import type { FactsStore } from '#program/link/program.ts';
import { ownTypescriptPackage } from './typescript-package.ts';

export interface AnalyzerOptions {
	readonly host: ProgramHost;
	/** `native`: TypeScript 7's checker, our own pinned one. `off`: what the texts alone tell. */
	readonly types: 'native' | 'off';
	/** Absolute. Where the checker starts to look; the process's own folder when left out. */
	readonly cwd?: string;
	/** Where the wasm files of the Python parser lie; beside the bundle when left out. */
	readonly wasmFolder?: string;
	/** Facts from earlier runs. */
	readonly facts?: FactsStore;
}

export interface AnalyzedText {
	/** Absolute path. */
	readonly path: string;
	readonly text: string;
	readonly rules: RuleSettings;
	readonly dialect?: Dialect;
	/** What the rules take; nothing is measured without it. */
	readonly spent?: Spent;
}

/**
 * One project under analysis: the engine, and the oracles that answer it. Both the command line and the language
 * server's worker have one. Not for the thread that speaks LSP: every call computes and blocks.
 */
export class Analyzer {
	readonly #engine: Engine;
	readonly #host: ProgramHost;
	readonly #checker: NativeTypeChecker | undefined;
	#announced: readonly string[] = [];

	constructor(engine: Engine, host: ProgramHost, checker: NativeTypeChecker | undefined) {
		this.#engine = engine;
		this.#host = host;
		this.#checker = checker;
	}

	/** Checks a text with what it says itself and what its direct imports say. Undefined for a language that we do not read. */
	lint(input: AnalyzedText): FileLint | undefined {
		return this.#engine.lint({ ...input, host: this.#host });
	}

	/** Puts the questions that are still open to the type checker. Returns true when there are new findings. */
	addTypes(lint: FileLint, dialect = dialectOf(lint.path)): boolean {
		if (!this.#checker || dialect !== 'ecmascript' || !lint.hasQuestions) return false;
		if (this.#announced.length) this.#checker.open(this.#announced);
		this.#announced = [];
		return lint.ask(this.#checker.oracleFor(lint.path, lint.text), 'typed');
	}

	/** Says which files will be checked: none is parsed twice, and the checker opens them in one step when the first question comes. */
	willLint(paths: readonly string[]): void {
		this.#engine.willLint(paths);
		this.#announced = paths.filter(path => dialectOf(path) === 'ecmascript');
	}

	/** Files that changed on the disk since the checker read them. */
	filesChanged(changes: {
		readonly changed?: readonly string[];
		readonly created?: readonly string[];
		readonly deleted?: readonly string[];
	}): void {
		this.#checker?.filesChanged(changes);
	}

	/** What a file says to others; undefined for one that cannot be read. */
	factsOf(path: string): ModuleFacts | undefined {
		return this.#engine.programOf(this.#host).factsOf(path);
	}

	/** How much of a file is understood, whose text this is. */
	coverageOf(path: string, text: string): Coverage | undefined {
		return this.#engine.programOf(this.#host).coverageOf(path, text);
	}

	/** The files that a file's imports name. */
	importsOf(path: string): ReadonlySet<string> {
		return this.#engine.programOf(this.#host).importsOf(path);
	}

	/** How the type checker is; undefined where there is none by choice. */
	get checkerState(): NativeCheckerState | undefined {
		return this.#checker?.state;
	}

	/** Ends the checker's process. */
	dispose(): void {
		this.#checker?.dispose();
	}
}

/**
 * Loads the engine and, for `native`, the type checker that lies beside us. Without one, and with one that cannot be
 * loaded, questions of types stay open.
 */
export async function createAnalyzer({ host, types, cwd, wasmFolder, facts }: AnalyzerOptions): Promise<Analyzer> {
	const [engine, checker] = await Promise.all([
		createEngine(catalogue, wasmFolder, facts),
		types === 'native' ? createChecker(host, cwd ?? process.cwd()) : undefined,
	]);
	return new Analyzer(engine, host, checker);
}

/** Undefined where we ship without a checker. One that is there and cannot be loaded says so in its state. */
async function createChecker(host: ProgramHost, cwd: string): Promise<NativeTypeChecker | undefined> {
	const typescriptPackage = ownTypescriptPackage();
	if (typescriptPackage === undefined) return undefined;
	// Imported, not `require()`d: the Node inside older editors cannot require ES modules.
	const api = await importNativeApi(typescriptPackage).catch(() => {
		// The checker meets the same fault, and keeps the reason.
		return undefined;
	});
	return createNativeChecker({ typescriptPackage, cwd, host, api });
}
