import { createFilesMatcher, createPathsMatcher, parseTsconfig, type TsConfigResult } from 'get-tsconfig';
import { dirname, join, normalize, resolve } from 'node:path';
import type { ProgramHost } from '../program-host.ts';

/** What a `tsconfig.json` says about where modules are. Paths are absolute. */
export interface ProjectConfig {
	readonly path: string;
	/** The paths that `paths` and `baseUrl` let a specifier stand for, without endings; none when they do not apply. */
	candidates(specifier: string): readonly string[];
	/** Whether `files`, `include` and `exclude` take the file in, were JavaScript allowed. */
	includes(file: string): boolean;
	/** The configurations that `references` names. */
	readonly references: readonly string[];
	readonly rootDir?: string;
	/** Where the compiler writes to. */
	readonly outputs: readonly string[];
	/** `customConditions`: names in `exports` that only this project follows. */
	readonly conditions: readonly string[];
}

const NAMES = ['tsconfig.json', 'jsconfig.json'];

/** The TypeScript projects around, each read once. `extends` is followed by `get-tsconfig`, which reads the disk itself. */
export class ProjectConfigs {
	readonly #host: ProgramHost;
	readonly #at = new Map<string, ProjectConfig | undefined>();
	readonly #above = new Map<string, readonly ProjectConfig[]>();
	readonly #of = new Map<string, ProjectConfig | undefined>();

	constructor(host: ProgramHost) {
		this.#host = host;
	}

	/**
	 * The project of a file: the first on the way up that takes it in, itself or by a reference (a solution file takes
	 * nothing in itself). The nearest when none does, as with a script beside a project.
	 * https://www.typescriptlang.org/docs/handbook/project-references.html
	 */
	of(file: string): ProjectConfig | undefined {
		if (!this.#of.has(file)) this.#of.set(file, this.#nearest(file));
		return this.#of.get(file);
	}

	#nearest(file: string): ProjectConfig | undefined {
		const above = this.#all(dirname(file));
		for (const config of above) {
			const found = this.#including(config, file, new Set());
			if (found !== undefined) return found;
		}
		return above[0];
	}

	/** The project in a folder itself. */
	in(folder: string): ProjectConfig | undefined {
		return NAMES.map(name => this.#read(join(folder, name))).find(config => config !== undefined);
	}

	#including(config: ProjectConfig, file: string, seen: Set<string>): ProjectConfig | undefined {
		if (seen.has(config.path)) return undefined;
		seen.add(config.path);
		if (config.includes(file)) return config;
		for (const path of config.references) {
			const referenced = this.#read(path);
			const found = referenced && this.#including(referenced, file, seen);
			if (found !== undefined) return found;
		}
		return undefined;
	}

	/** Nearest first. */
	#all(folder: string): readonly ProjectConfig[] {
		const known = this.#above.get(folder);
		if (known !== undefined) return known;
		const own = this.in(folder);
		const above = dirname(folder) === folder ? [] : this.#all(dirname(folder));
		const all = own === undefined ? above : [own, ...above];
		this.#above.set(folder, all);
		return all;
	}

	#read(path: string): ProjectConfig | undefined {
		if (!this.#at.has(path)) this.#at.set(path, this.#host.isFile(path) ? read(this.#host, path) : undefined);
		return this.#at.get(path);
	}
}

function read(host: ProgramHost, path: string): ProjectConfig | undefined {
	try {
		return projectConfig(host, { path, config: parseTsconfig(path) });
	} catch {
		// Broken, or what it extends is not installed: then we know nothing of its paths.
		return undefined;
	}
}

function projectConfig(host: ProgramHost, result: TsConfigResult): ProjectConfig {
	const { path, config } = result;
	const folder = dirname(path);
	const options = config.compilerOptions ?? {};
	const matchPaths = createPathsMatcher(result);
	const matchFile = createFilesMatcher({
		path,
		config: { ...config, compilerOptions: { ...options, allowJs: true } },
	});
	const absolute = (value: string): string => resolve(folder, value);
	return {
		path,
		candidates: specifier => matchPaths?.(specifier).map(normalize) ?? [],
		includes: file => matchFile(file) !== undefined,
		references: (config.references ?? []).map(reference => {
			const target = absolute(reference.path);
			return host.isDirectory(target) ? join(target, NAMES[0]!) : target;
		}),
		...(options.rootDir !== undefined && { rootDir: absolute(options.rootDir) }),
		outputs: [options.outDir, options.declarationDir].filter(each => each !== undefined).map(absolute),
		conditions: options.customConditions ?? [],
	};
}
