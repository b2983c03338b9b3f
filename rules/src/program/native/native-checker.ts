import type { ProgramHost } from '../program-host.ts';
import type { TypeFacts } from '../type-facts.ts';
import type { Ranged, TypeOracle } from '../type-oracle.ts';
import { isResultQuestion } from '../result-question.ts';
import { FactsOfType } from '../types/facts-of-type.ts';
import { perhapsNothing } from '../types/null-checks.ts';
import { nodesBehind, Results, type TypesInFile } from '../types/results.ts';
import { calleeOf, CallTypes } from './call-types.ts';
import { isInside } from './is-inside.ts';
import { loadNativeApi } from './load-api.ts';
import type { FileChanges, NativeApi, NativeNode, NativeProject, NativeType } from './native-api.ts';
import { NativeTypeReader } from './native-type-reader.ts';
import { nodeAt } from './node-at.ts';
import { Projects } from './projects.ts';
import { askInParts, survive } from './survive.ts';

export interface NativeCheckerOptions {
	/** Absolute folder of the `typescript` package (7.0.2 or later) whose client and binary are used, and no other. */
	readonly typescriptPackage: string;
	/** Absolute. Where relative paths start, and what an untrusted `typescriptPackage` may not lie in. */
	readonly cwd: string;
	readonly host: ProgramHost;
	/** Made with `importNativeApi` by a host whose Node cannot `require()` ES modules. */
	readonly api?: NativeApi;
}

/** A checker that cannot answer says why, and is silent: types are a refinement, never a reason to fail. */
export type NativeCheckerState =
	| { readonly kind: 'ready'; readonly version: string; readonly restarts: number }
	| { readonly kind: 'unavailable'; readonly reason: string }
	| { readonly kind: 'dead'; readonly reason: string };

export interface NativeTypeChecker {
	readonly state: NativeCheckerState;
	/** Answers for one text; good until the next call of anything else here. */
	oracleFor(path: string, text: string): TypeOracle;
	/** Opens many files in one step: for those outside every tsconfig it saves a new program for each. */
	open(paths: readonly string[]): void;
	/** Tells of files that changed on the disk, or whose editor closed without saving. */
	filesChanged(changes: FileChanges): void;
	/** Ends the process. Nothing is known after that. */
	dispose(): void;
}

/** What is remembered of the types of one project. */
interface Readers {
	readonly facts: FactsOfType<NativeType, object>;
	readonly calls: CallTypes;
	readonly results: Results<NativeType, object>;
	readonly hasNullChecks: boolean;
}

/** Types of one file's nodes, which a later round of questions asks about again. */
interface KnownTypes {
	ofNodes: Map<Ranged, NativeType | undefined>;
	/** Whose types they are: an update makes all of them anew. */
	project?: NativeProject;
}

const MOST_RESTARTS = 1;

/**
 * TypeScript 7's native checker as an oracle. One process for all projects of a host, started at the first question.
 * Synchronous: a question blocks the thread for as long as the checker takes, so a server puts it into a worker.
 */
export function createNativeChecker(options: NativeCheckerOptions): NativeTypeChecker {
	return new Checker(options);
}

class Checker implements NativeTypeChecker {
	readonly #options: NativeCheckerOptions;
	readonly #readers = new WeakMap<NativeProject, Readers>();
	#api: NativeApi | undefined;
	#projects: Projects | undefined;
	#state: NativeCheckerState;

	constructor(options: NativeCheckerOptions) {
		this.#options = options;
		this.#state = this.#load();
	}

	get state(): NativeCheckerState {
		return this.#state;
	}

	oracleFor(path: string, text: string): TypeOracle {
		const known: KnownTypes = { ofNodes: new Map() };
		return {
			types: nodes =>
				this.#attempt(projects => this.#types(projects, path, text, nodes, known)) ?? nodes.map(() => undefined),
		};
	}

	open(paths: readonly string[]): void {
		this.#attempt(projects => projects.open(paths));
	}

	filesChanged(changes: FileChanges): void {
		// A process that has not started has nothing to forget.
		if (this.#projects) this.#attempt(projects => projects.filesChanged(changes));
	}

	dispose(): void {
		this.#projects?.close();
		this.#projects = undefined;
		this.#state = { kind: 'unavailable', reason: 'The type checker was ended.' };
	}

	#load(): NativeCheckerState {
		const { typescriptPackage, cwd, host, api } = this.#options;
		if (!host.trusted && isInside(cwd, typescriptPackage)) {
			return { kind: 'unavailable', reason: 'The type checker lies in an untrusted folder.' };
		}
		try {
			this.#api = api ?? loadNativeApi(typescriptPackage);
			return { kind: 'ready', version: this.#api.version, restarts: 0 };
		} catch (error) {
			return { kind: 'unavailable', reason: messageOf(error) };
		}
	}

	#types(
		projects: Projects,
		path: string,
		text: string,
		nodes: readonly Ranged[],
		known: KnownTypes,
	): (TypeFacts | undefined)[] {
		const place = nodes.length ? projects.find(path, text) : undefined;
		if (!place) return nodes.map(() => undefined);

		const { project, file } = place;
		if (known.project !== project) {
			known.project = project;
			known.ofNodes = new Map();
		}
		const { ofNodes } = known;
		const isAlive = () => projects.isAlive();
		const readers = this.#readersOf(project);
		const typesAt = (at: readonly (Ranged | undefined)[]): (NativeType | undefined)[] => {
			const open = [...new Set(at)].filter(node => node !== undefined && !ofNodes.has(node)) as Ranged[];
			const joined = open.map(node => nodeAt(file, node));
			const asked = [...new Set(joined)].filter(node => node !== undefined);
			const types = asked.length ? askInParts(asked, part => project.checker.getTypeAtLocation(part), isAlive) : [];
			const typeByNode = new Map<NativeNode | undefined, NativeType | undefined>(
				asked.map((node, index) => [node, types[index]]),
			);
			open.forEach((node, index) => ofNodes.set(node, typeByNode.get(joined[index])));
			return at.map(node => node && ofNodes.get(node));
		};

		const inFile: TypesInFile<NativeType> = {
			typeAt: node => typesAt([node])[0],
			wantedAt(node) {
				const at = nodeAt(file, node);
				return at && project.checker.getContextualType(at);
			},
		};
		const written = nodes.map(node => (isResultQuestion(node) ? undefined : node));
		const bySignature = typesAt(written.map(node => node && calleeOf(node))).map(
			callee => callee && survive(() => readers.calls.resultOf(callee), isAlive),
		);
		const open = written.map((node, index) => (bySignature[index] ? undefined : node));
		// What the other questions rest on comes in the same step.
		const behind = nodes.flatMap(node => (isResultQuestion(node) ? nodesBehind(node) : []));
		const byExpression = typesAt([...open, ...behind]);
		return nodes.map((node, index) => {
			if (isResultQuestion(node)) return survive(() => readers.results.answer(node, inFile), isAlive);
			const type = byExpression[index];
			if (bySignature[index] || !type) return bySignature[index];
			const found = survive(() => readers.facts.facts(type), isAlive);
			return found && !readers.hasNullChecks ? perhapsNothing(found, node) : found;
		});
	}

	#readersOf(project: NativeProject): Readers {
		let readers = this.#readers.get(project);
		if (!readers) {
			const reader = new NativeTypeReader(project);
			const facts = new FactsOfType<NativeType, object>(reader);
			const [calls, results] = [new CallTypes(reader, facts), new Results(reader, facts)];
			readers = { facts, calls, results, hasNullChecks: reader.hasNullChecks };
			this.#readers.set(project, readers);
		}
		return readers;
	}

	/** Runs a step; when the process turns out to be gone, once more with a new one. Undefined when it cannot be done. */
	#attempt<Result>(step: (projects: Projects) => Result): Result | undefined {
		while (this.#state.kind === 'ready') {
			try {
				const { cwd, host } = this.#options;
				this.#projects ??= new Projects(this.#api!, cwd, host);
				return step(this.#projects);
			} catch (error) {
				// The checker also answers with an error where it meets a fault of its own: it goes on living, and
				// asking again would only fail again.
				if (this.#projects?.isAlive()) return undefined;
				this.#bury(error);
			}
		}
		return undefined;
	}

	#bury(error: unknown): void {
		this.#projects?.close();
		this.#projects = undefined;
		const state = this.#state as NativeCheckerState & { kind: 'ready' };
		this.#state =
			state.restarts < MOST_RESTARTS
				? { ...state, restarts: state.restarts + 1 }
				: { kind: 'dead', reason: `The type checker ended twice. ${messageOf(error)}` };
	}
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
