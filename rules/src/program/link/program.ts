import { createHash } from 'node:crypto';
import { normalize } from 'node:path';
import type { ImportFrom, ModuleFacts, ValueFacts } from '../facts/module-facts.ts';
import type { ProgramHost } from '../program-host.ts';
import type { WrittenAt } from '../type-facts.ts';
import type { ModuleResolver, Resolved } from '../resolution/module-resolver.ts';
import { AsyncReach } from './async-reach.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { BeforeServing, type ServingPolicy } from './before-serving.ts';
import { BlockingPaths, type BlockingPolicy } from './blocking-path.ts';
import { LinkedModule } from './linked-module.ts';
import { ECMASCRIPT_IMPORTERS } from './importers-ecmascript.ts';
import { PYTHON_IMPORTERS } from './importers-python.ts';
import type { RoleOf } from './import-graph.ts';
import { Importers } from './importers.ts';
import { Linker, type Found } from './linker.ts';
import { Neighbours } from './neighbours.ts';
import { NeverRejects } from './never-rejects.ts';

/** Facts of texts, by a hash of the text and the ending of its file: in memory, or on the disk for the next run. */
export interface FactsStore {
	get(hash: string): ModuleFacts | undefined;
	set(hash: string, facts: ModuleFacts): void;
}

export interface ProgramParts {
	readonly host: ProgramHost;
	readonly resolver: ModuleResolver;
	/** Parses a text and extracts its facts. Undefined for a file of no language that we read. */
	readonly extract: (text: string, path: string) => ModuleFacts | undefined;
	readonly store?: FactsStore;
}

interface Loaded {
	/** Of the text; undefined for a file that could not be read. */
	readonly hash: string | undefined;
	readonly stamp: string | undefined;
	readonly module: LinkedModule | undefined;
}

/**
 * The modules of one project, linked as far as somebody asked. Modules are read where an import leads to them; what was
 * found out is kept until a file changes. A program that has seen many edits gives the answers of a fresh one.
 */
export class Program {
	readonly #parts: ProgramParts;
	readonly #modules = new Map<string, Loaded>();
	/** Where the imports that were followed lead to: by importer, the files. */
	readonly #links = new Map<string, Set<string>>();
	/** Modules that extend a class, by its module and name. */
	readonly #extenders = new Map<string, readonly LinkedModule[]>();
	readonly #neighbours: Neighbours;
	readonly #reach: AsyncReach;
	readonly #importers = new Map<RoleOf, Importers>();
	#beforeServing = new Map<ServingPolicy, BeforeServing>();
	#numbers = 0;
	/** What making facts has taken so far: nobody's alone, as one asks for them and all use them. */
	factsMilliseconds = 0;
	#linker: Linker;
	#blocking = new Map<BlockingPolicy, BlockingPaths<unknown>>();
	#neverRejects: NeverRejects | undefined;
	#ways = new Map<BlockingPolicy, BlockingPaths<unknown>>();

	constructor(parts: ProgramParts) {
		this.#parts = parts;
		this.#neighbours = new Neighbours(parts.host);
		this.#reach = new AsyncReach({
			host: parts.host,
			find: (importer, asked) => this.#find(importer, asked),
			follow: (from, to) => this.#follow(from, to),
			around: path => this.#neighbours.around(path),
		});
		this.#linker = this.#makeLinker();
	}

	get linker(): Linker {
		return this.#linker;
	}

	/** Paths by which calls come to block, under one policy. */
	blocking<Leaf>(policy: BlockingPolicy<Leaf>): BlockingPaths<Leaf> {
		let paths = this.#blocking.get(policy) as BlockingPaths<Leaf> | undefined;
		if (!paths) this.#blocking.set(policy, (paths = new BlockingPaths(this.#linker, policy)));
		return paths;
	}

	/** The same over everything that is run in the end: async functions, generators, what is awaited. */
	ways<Leaf>(policy: BlockingPolicy<Leaf>): BlockingPaths<Leaf> {
		let paths = this.#ways.get(policy) as BlockingPaths<Leaf> | undefined;
		if (!paths) this.#ways.set(policy, (paths = new BlockingPaths(this.#linker, policy, 'atAll')));
		return paths;
	}

	/** Functions that cannot fail. */
	get neverRejects(): NeverRejects {
		return (this.#neverRejects ??= new NeverRejects(this.#linker));
	}

	/** Whether a text of Python reaches anything asynchronous, as far as words tell. */
	reachesAsync(path: string, text: string): boolean {
		return this.#reach.of(path, text);
	}

	/**
	 * Whether a file runs only as a part of programs that end, by what a rule reads off the texts of those that import it. Each
	 * language has a function of its own for that.
	 */
	isOnlyOfScripts(path: string, text: string, roleOf: RoleOf): boolean {
		return this.#importersFor(roleOf, path).isOnlyOfScripts(path, text);
	}

	/** Whether a file is there for tests alone. */
	liesWithTests(path: string, roleOf: RoleOf): boolean {
		return this.#importersFor(roleOf, path).liesWithTests(path);
	}

	/** Whether a file that imports this one, directly or not, says one of these names. */
	areNamedElsewhere(path: string, names: readonly string[], roleOf: RoleOf): boolean {
		return this.#importersFor(roleOf, path).areNamedElsewhere(path, names);
	}

	/** Whether files that import this one say a name, and each time as a pattern has it. */
	isOnlyMentionedAs(path: string, name: string, pattern: RegExp, roleOf: RoleOf): boolean {
		return this.#importersFor(roleOf, path).isOnlyMentionedAs(path, name, pattern);
	}

	/** What runs before the program of a file serves, by what a rule takes for serving in its language. */
	beforeServing(path: string, policy: ServingPolicy): BeforeServing {
		let known = this.#beforeServing.get(policy);
		if (!known) {
			known = new BeforeServing(policy, {
				linker: this.#linker,
				servers: this.ways(policy.servers),
				importers: this.#importersFor(policy.roleOf, path),
				module: each => this.module(each),
				textOf: each => this.#parts.host.readFile(each),
			});
			this.#beforeServing.set(policy, known);
		}
		return known;
	}

	#importersFor(roleOf: RoleOf, path: string): Importers {
		let importers = this.#importers.get(roleOf);
		if (!importers) {
			const { host } = this.#parts;
			const language = isPython(path) ? PYTHON_IMPORTERS : ECMASCRIPT_IMPORTERS;
			importers = new Importers({ host, roleOf, language, find: (importer, asked) => this.#find(importer, asked) });
			this.#importers.set(roleOf, importers);
		}
		return importers;
	}

	/** The module of a text that is being checked: its facts are taken, whatever lies on the disk. */
	add(path: string, text: string, extract: () => ModuleFacts): LinkedModule {
		const hash = hashOf(text, path);
		const known = this.#modules.get(path);
		if (known?.module && known.hash === hash) return known.module;

		const module = this.#link(path, this.#stored(hash, extract));
		this.#modules.set(path, { hash, stamp: this.#parts.host.stamp(path), module });
		if (known) this.#unlink();
		return module;
	}

	/** The module of a file; undefined for one that cannot be read. */
	module(path: string): LinkedModule | undefined {
		const known = this.#modules.get(path);
		if (known) return known.module;
		const { host, extract } = this.#parts;
		const stamp = host.stamp(path);
		const text = host.readFile(path);
		const hash = text === undefined ? undefined : hashOf(text, path);
		const started = performance.now();
		const facts = hash === undefined ? undefined : this.#stored(hash, () => extract(text!, path));
		this.factsMilliseconds += performance.now() - started;
		const module = facts && this.#link(path, facts);
		this.#modules.set(path, { hash, stamp, module });
		return module;
	}

	/** The module that something a file uses is written in, as somebody else has found out. */
	moduleOf(user: string, { path }: WrittenAt): LinkedModule | undefined {
		const found = normalize(path);
		this.#follow(user, found);
		return this.module(found);
	}

	/** Files changed, came or went. Facts of the others are kept; what they mean together is found anew. */
	changed(paths: readonly string[]): void {
		const { host, resolver } = this.#parts;
		// A text that changes where it is leads no import elsewhere.
		const moved = paths.filter(path => !this.#modules.get(path)?.module || !host.isFile(path));
		if (moved.length) {
			resolver.forget(moved);
			this.#neighbours.forget();
		} else this.#neighbours.edited(paths);
		for (const path of paths) this.#modules.delete(path);
		this.#reach.changed(paths);
		for (const each of this.#importers.values()) each.changed(paths, moved.length > 0);
		if (paths.length) this.#unlink();
	}

	/** Looks which of the files that were read have changed since, for a host that nobody tells. */
	refresh(): void {
		const { host } = this.#parts;
		const linked = [...this.#modules].flatMap(([path, { stamp }]) => (host.stamp(path) === stamp ? [] : [path]));
		const searched = [...this.#importers.values()].flatMap(each => each.outdated());
		const changed = [...new Set([...linked, ...this.#reach.outdated(), ...searched])];
		// Those whose text was only searched have no stamp here.
		if (changed.length) this.#neighbours.forget();
		this.changed(changed);
	}

	/** Every file that what was said of this one can depend on. */
	dependenciesOf(path: string): ReadonlySet<string> {
		const found = new Set<string>();
		const pending = [path];
		for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
			for (const next of this.#links.get(at) ?? []) {
				if (found.has(next)) continue;
				found.add(next);
				pending.push(next);
			}
		}
		for (const importers of this.#importers.values()) for (const each of importers.groundsOf(path)) found.add(each);
		return found;
	}

	/**
	 * The files that a file's imports name, types included, whether or not anybody has followed them: what a type checker
	 * can see from there. Python's `from package import module` names the module as well.
	 */
	importsOf(path: string): ReadonlySet<string> {
		const found = new Set<string>();
		const facts = this.module(path)?.facts;
		const submodules = facts?.language === 'python' ? facts.values.flatMap(submoduleOf) : [];
		for (const { specifier, level } of [...(facts?.imports ?? []), ...submodules]) {
			const resolved = this.#find(path, { specifier, level });
			if (resolved?.kind === 'file') found.add(resolved.path);
		}
		return found;
	}

	/** How much of a file is understood; undefined for one that cannot be read. */
	coverageOf(path: string, text: string): Coverage | undefined {
		const module = this.module(path);
		return module && coverageOf(this.#linker, module, text, asked => !this.#find(path, asked));
	}

	#stored<Facts extends ModuleFacts | undefined>(hash: string, extract: () => Facts): Facts {
		const stored = this.#parts.store?.get(hash);
		if (stored) return stored as Facts;
		const facts = extract();
		if (facts) this.#parts.store?.set(hash, facts);
		return facts;
	}

	#link(path: string, facts: ModuleFacts): LinkedModule {
		return new LinkedModule(path, this.#numbers++, facts);
	}

	#unlink(): void {
		for (const { module } of this.#modules.values()) module?.unlink();
		this.#links.clear();
		this.#reach.unlink();
		this.#extenders.clear();
		this.#linker = this.#makeLinker();
		this.#blocking = new Map();
		this.#ways = new Map();
		this.#beforeServing = new Map();
		this.#neverRejects = undefined;
	}

	#makeLinker(): Linker {
		return new Linker({
			resolve: (importer, asked) => this.#resolve(importer, asked),
			extending: (module, className) => this.#extending(module, className),
		});
	}

	#extending({ path }: LinkedModule, className: string): readonly LinkedModule[] {
		const key = `${path}:${className}`;
		let modules = this.#extenders.get(key);
		if (!modules) {
			const paths = this.#neighbours.filesThatExtend(path, className);
			for (const each of paths) this.#follow(path, each);
			modules = paths.flatMap(each => this.module(each) ?? []);
			this.#extenders.set(key, modules);
		}
		return modules;
	}

	#follow(from: string, to: string): void {
		const links = this.#links.get(from);
		if (links) links.add(to);
		else this.#links.set(from, new Set([to]));
	}

	#find(importer: string, { specifier, level }: ImportFrom): Resolved | undefined {
		const { resolver } = this.#parts;
		return level === undefined && !isPython(importer)
			? resolver.ecmascript(importer, specifier)
			: resolver.python(importer, level ?? 0, specifier);
	}

	#resolve(importer: string, asked: ImportFrom): Found | undefined {
		const resolved = this.#find(importer, asked);
		if (resolved?.kind !== 'file') return resolved;

		this.#follow(importer, resolved.path);
		const module = this.module(resolved.path);
		return module && { kind: 'module', module };
	}
}

/** `from a import b` may mean the module `a.b`. */
const submoduleOf = (value: ValueFacts): ImportFrom[] =>
	value.kind === 'import' && value.name !== undefined
		? [{ specifier: [value.specifier, value.name].filter(Boolean).join('.'), level: value.level }]
		: [];

const isPython = (path: string): boolean => /\.pyi?$/.test(path);

/** The ending is a part of it: the same text says something else in another language. */
const hashOf = (text: string, path: string): string =>
	createHash('sha256')
		.update(/(?:\.d)?\.\w+$/.exec(path)?.[0] ?? '')
		.update('\0')
		.update(text)
		.digest('base64url');
