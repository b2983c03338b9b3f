import type { EcmascriptSource } from '#ecmascript';
import type { Module, PythonSource } from '#python';
import { extractEcmascript } from './facts/ecmascript/extract.ts';
import type { Extraction } from './facts/extraction.ts';
import type { ModuleFacts } from './facts/module-facts.ts';
import { extractPython } from './facts/python/extract.ts';
import { FileProgram } from './link/file-program.ts';
import type { Coverage } from './link/coverage.ts';
import { Program, type FactsStore } from './link/program.ts';
import type { ProgramHost } from './program-host.ts';
import { isKnownPackage } from './python/known-packages.ts';
import { createModuleResolver } from './resolution/module-resolver.ts';

/** Parsers for the files that a checked file imports. */
export interface ModuleParsers {
	readonly ecmascript?: (text: string, path: string) => EcmascriptSource | undefined;
	readonly python?: (text: string, path: string) => Module;
}

/** Comparing the stamps of every file that was read takes a while, so not for each of many files in a row. */
const FRESH_MILLISECONDS = 200;
/** How often what the last comparison took has to pass before the next: where files are many it takes no larger part. */
const FRESH_FACTOR = 30;

/** One program for the texts that one host shows, for as long as that host is used. */
export class ProjectProgram {
	readonly #host: ProgramHost;
	readonly #program: Program;
	/** When the stamps are compared again. */
	#staleAt = performance.now() + FRESH_MILLISECONDS;

	constructor(host: ProgramHost, parsers: ModuleParsers, store?: FactsStore) {
		this.#host = host;
		const extract = (text: string, path: string) => extractFrom(parsers, text, path);
		this.#program = new Program({ host, resolver: createModuleResolver(host, isKnownPackage), extract, store });
	}

	/** A text that is being checked, as a part of the program. */
	file(source: EcmascriptSource | PythonSource, path: string): FileProgram {
		this.#catchUp();
		return new FileProgram(this.#program, path, source.text, () => extractionOf(source));
	}

	/** False for a text of Python that has nothing to wait for, nor to block: then no rule needs to look at it. */
	reachesAsync(path: string, text: string): boolean {
		this.#catchUp();
		return this.#program.reachesAsync(path, text);
	}

	/** Every file that what was said of this one can depend on. */
	dependenciesOf(path: string): ReadonlySet<string> {
		return this.#program.dependenciesOf(path);
	}

	/** What a file says; undefined for one that cannot be read. */
	factsOf(path: string): ModuleFacts | undefined {
		this.#catchUp();
		return this.#program.module(path)?.facts;
	}

	/** The files that a file's imports name, followed or not. */
	importsOf(path: string): ReadonlySet<string> {
		this.#catchUp();
		return this.#program.importsOf(path);
	}

	/** How much of a file is understood, whose text this is; undefined for one that cannot be read. */
	coverageOf(path: string, text: string): Coverage | undefined {
		return this.#program.coverageOf(path, text);
	}

	#catchUp(): void {
		if (this.#host.takeChanges) return this.#program.changed(this.#host.takeChanges());
		const started = performance.now();
		if (started < this.#staleAt) return;
		this.#program.refresh();
		const ended = performance.now();
		this.#staleAt = ended + Math.max(FRESH_MILLISECONDS, (ended - started) * FRESH_FACTOR);
	}
}

function extractFrom({ ecmascript, python }: ModuleParsers, text: string, path: string): ModuleFacts | undefined {
	if (/\.pyi?$/.test(path)) return python && pythonExtraction(python(text, path)).facts;
	const source = ecmascript?.(text, path);
	return source && ecmascriptExtraction(source).facts;
}

const extractionOf = (source: EcmascriptSource | PythonSource): Extraction<never> =>
	'dialect' in source ? pythonExtraction(source.ast) : ecmascriptExtraction(source);

/** By tree: one that an import led to may be checked next. */
const extractions = new WeakMap<object, Extraction<never>>();

const pythonExtraction = (tree: Module): Extraction<never> => remembered(tree, () => extractPython(tree));

const ecmascriptExtraction = (source: EcmascriptSource): Extraction<never> =>
	remembered(source.ast, () => extractEcmascript(source));

function remembered(tree: object, extract: () => Extraction<never>): Extraction<never> {
	let known = extractions.get(tree);
	if (!known) extractions.set(tree, (known = extract()));
	return known;
}
