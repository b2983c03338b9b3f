import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Preset, ProgramHost, Rule } from '#catalogue';
import type { Config, ConfigError, TypesMode } from './config.ts';
import { globList, type GlobList } from './glob-list.ts';
import { mergeRules, type RuleChoice, type RulesByDialect } from './merge-rules.ts';
import { readConfig, type ReadConfig } from './read-config.ts';
import { Validator } from './validate.ts';

/** What holds for one file. */
export interface FileSettings {
	readonly rules: RulesByDialect;
	/** The project file that decided; undefined where none applies. */
	readonly source: string | undefined;
	/** Why the project leaves this file out; undefined when it is checked. */
	readonly ignored: string | undefined;
	readonly types: TypesMode;
	/** The project file cannot be used: its last good state decides, or the preset where there was none. */
	readonly errors: readonly ConfigError[];
}

export interface ConfigStoreOptions {
	readonly catalogue: readonly Rule[];
	readonly host: ProgramHost;
	/** This file decides for every file, wherever that lies. Absolute. */
	readonly configFile?: string;
	readonly choice?: RuleChoice;
}

/** In one folder the first of these that says something about us counts. */
const CONFIG_FILES = ['asynclint.json', 'pyproject.toml', 'package.json'] as const;

/** A project file as it was last read. */
interface Project {
	readonly path: string;
	readonly stamp: string | undefined;
	readonly read: ReadConfig;
	/** The last state that could be used; it outlives a mistake that is being typed. */
	readonly good: Usable | undefined;
}

interface Usable {
	readonly config: Config;
	readonly files: GlobList | undefined;
	readonly ignores: GlobList;
	readonly overrides: readonly GlobList[];
	readonly merged: Map<string, RulesByDialect>;
}

/**
 * The settings of each file: the nearest project file on the way up decides alone. The way ends at the folder that
 * holds `.git`, or at the root, so the answer does not depend on where a command was started.
 *
 * Folders are remembered until `invalidate`; a file is read again only when its stamp has changed.
 */
export class ConfigStore {
	readonly #options: ConfigStoreOptions;
	readonly #byFolder = new Map<string, Project | undefined>();
	readonly #projects = new Map<string, Project>();
	readonly #presets = new Map<Preset, RulesByDialect>();
	#validator: Validator | undefined;

	constructor(options: ConfigStoreOptions) {
		this.#options = options;
	}

	/** `preset` holds where no project file applies, or where it names none. */
	settingsFor(path: string, preset: Preset = 'recommended'): FileSettings {
		const { configFile } = this.#options;
		const project = configFile === undefined ? this.#nearest(dirname(path)) : this.#project(configFile);
		const errors = project?.read.kind === 'bad' ? project.read.errors : [];
		const source = project?.path;
		const usable = project?.good;
		if (!usable) return { rules: this.#presetRules(preset), source, ignored: undefined, types: 'auto', errors };

		const local = relative(dirname(project.path), path).split(sep).join('/');
		const types = usable.config.types ?? 'auto';
		return { rules: this.#rulesOf(usable, local, preset), source, ignored: ignoredBy(usable, local), types, errors };
	}

	/** Forgets which project file holds where; with a path, only for the files beside and below it. */
	invalidate(path?: string): void {
		if (path === undefined) return this.#byFolder.clear();
		const folder = dirname(path);
		for (const known of this.#byFolder.keys()) if (isWithin(folder, known)) this.#byFolder.delete(known);
	}

	#nearest(folder: string): Project | undefined {
		if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
		const project = this.#inFolder(folder) ?? this.#above(folder);
		this.#byFolder.set(folder, project);
		return project;
	}

	#above(folder: string): Project | undefined {
		const parent = dirname(folder);
		const git = join(folder, '.git');
		// A worktree and a submodule have a file of that name.
		const isTop = parent === folder || this.#options.host.isDirectory(git) || this.#options.host.isFile(git);
		return isTop ? undefined : this.#nearest(parent);
	}

	#inFolder(folder: string): Project | undefined {
		for (const name of CONFIG_FILES) {
			const path = join(folder, name);
			if (!this.#options.host.isFile(path)) continue;
			const project = this.#project(path);
			if (project.read.kind !== 'none') return project;
		}
		return undefined;
	}

	#project(path: string): Project {
		const known = this.#projects.get(path);
		const stamp = this.#options.host.stamp(path);
		if (known?.stamp === stamp && known) return known;

		const read = this.#read(path);
		const good = read.kind === 'config' ? usableOf(read.config) : read.kind === 'bad' ? known?.good : undefined;
		const project: Project = { path, stamp, read, good };
		this.#projects.set(path, project);
		return project;
	}

	#read(path: string): ReadConfig {
		const text = this.#options.host.readFile(path);
		if (text === undefined) return { kind: 'bad', errors: [{ path, message: 'this file cannot be read.' }] };
		this.#validator ??= new Validator(this.#options.catalogue);
		return readConfig(path, text, this.#validator);
	}

	#presetRules(preset: Preset): RulesByDialect {
		const { catalogue, choice } = this.#options;
		const known = this.#presets.get(preset) ?? mergeRules(catalogue, choice?.preset ?? preset, [], choice);
		this.#presets.set(preset, known);
		return known;
	}

	#rulesOf({ config, overrides, merged }: Usable, local: string, preset: Preset): RulesByDialect {
		const { catalogue, choice } = this.#options;
		const hits = overrides.flatMap((matches, index) => (matches(local) ? [index] : []));
		const base = choice?.preset ?? config.preset ?? preset;
		const key = `${base}:${hits.join()}`;
		const known = merged.get(key);
		if (known) return known;

		const layers = [{ rules: config.rules ?? {} }, ...hits.map(index => config.overrides![index]!)];
		const rules = mergeRules(catalogue, base, layers, choice);
		merged.set(key, rules);
		return rules;
	}
}

const usableOf = (config: Config): Usable => ({
	config,
	files: config.files && globList(config.files),
	ignores: globList(config.ignores ?? []),
	overrides: (config.overrides ?? []).map(({ files }) => globList(files)),
	merged: new Map(),
});

function ignoredBy({ files, ignores }: Usable, local: string): string | undefined {
	// Under `--config` a file may lie outside the project file's folder; its globs then say nothing about it.
	if (local.startsWith('../') || isAbsolute(local)) return undefined;
	if (ignores(local)) return 'the project\'s "ignores" names it';
	return files && !files(local) ? 'it is not among the project\'s "files"' : undefined;
}

const isWithin = (folder: string, path: string): boolean => {
	const way = relative(folder, path);
	return !way.startsWith('..') && !isAbsolute(way);
};
