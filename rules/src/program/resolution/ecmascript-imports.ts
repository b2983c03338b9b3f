import { builtinModules } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { isCoreModule } from '../../languages/ecmascript/core-modules.ts';
import type { ProgramHost } from '../program-host.ts';
import { builtFrom } from './built-from.ts';
import { Manifests } from './manifest.ts';
import { fileOfPackage, targetsOfImports } from './package-import.ts';
import { ProjectConfigs, type ProjectConfig } from './project-configs.ts';
import { external, file, type Resolved } from './resolved.ts';
import { fileNamed, indexFile, sourceFileAt } from './source-file.ts';
import { WorkspacePackages } from './workspace-packages.ts';

const CORE_MODULES = new Set(builtinModules);
/** https://github.com/npm/validate-npm-package-name, with older names in capitals. */
const PACKAGE = /^((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(?:\/(.*))?$/s;

/** Where the imports of JavaScript and TypeScript lead. What it reads of manifests and projects it keeps. */
export class EcmascriptImports {
	readonly #host: ProgramHost;
	readonly #manifests: Manifests;
	readonly #configs: ProjectConfigs;
	readonly #workspace: WorkspacePackages;
	readonly #folders = new Map<string, boolean>();

	constructor(host: ProgramHost) {
		this.#host = host;
		this.#manifests = new Manifests(host);
		this.#configs = new ProjectConfigs(host);
		this.#workspace = new WorkspacePackages(host, this.#manifests);
	}

	/** Two files of one scope mean the same by a specifier that is no path: they share folder and project. */
	scopeOf(importer: string): string {
		return `${dirname(importer)}\0${this.#configs.of(importer)?.path ?? ''}`;
	}

	find(importer: string, specifier: string): Resolved | undefined {
		if (/^\.{0,2}(?:\/|$)/.test(specifier)) return this.#relative(dirname(importer), specifier);
		if (specifier.startsWith('node:') || isCore(specifier)) return external(specifier.replace(/^node:/, ''));

		const config = this.#configs.of(importer);
		return this.#mapped(config, specifier) ?? this.#bare(importer, specifier, config);
	}

	#relative(from: string, specifier: string): Resolved | undefined {
		const target = resolve(from, specifier);
		const isFolder = /(?:^|\/)\.{0,2}$/.test(specifier);
		const found = (isFolder ? undefined : fileNamed(this.#host, target)) ?? this.#fileOfFolder(target);
		if (found !== undefined) return file(found);
		// A bundler's `?raw` says how it is loaded.
		if (isAsset(specifier) || this.#host.isFile(target)) return external(specifier);
		return isFolder || hasEnding(specifier) ? undefined : asFile(this.#built(from, target));
	}

	/** A folder's manifest names its file, `index` does where it does not. https://nodejs.org/api/modules.html#folders-as-modules */
	#fileOfFolder(folder: string): string | undefined {
		if (!this.#isFolder(folder)) return undefined;
		const manifest = this.#manifests.in(folder);
		for (const entry of manifest?.entries ?? []) {
			const found = builtFrom(this.#host, join(folder, entry), folder, this.#configs.in(folder));
			if (found !== undefined) return found;
		}
		return indexFile(this.#host, folder);
	}

	/** A path into build output that is not there means the source: `require('../dist/cli.js')` in `bin/`. */
	#built(from: string, target: string): string | undefined {
		const of = this.#manifests.of(from)?.folder;
		return of === undefined ? undefined : builtFrom(this.#host, target, of, this.#configs.in(of));
	}

	/** https://www.typescriptlang.org/tsconfig/#paths and #baseUrl. */
	#mapped(config: ProjectConfig | undefined, specifier: string): Resolved | undefined {
		for (const candidate of config?.candidates(specifier) ?? []) {
			const found = sourceFileAt(this.#host, candidate);
			// `"vite": ["./node_modules/vite/…"]` only tells the compiler where types are.
			if (found !== undefined) return isInstalled(found) ? external(specifier) : file(found);
			const manifest = isInstalled(candidate) ? undefined : this.#manifests.in(candidate);
			const entry = manifest && fileOfPackage(this.#host, this.#configs, manifest, '', config?.conditions ?? []);
			if (entry !== undefined) return file(entry);
		}
		return undefined;
	}

	#bare(importer: string, specifier: string, config: ProjectConfig | undefined): Resolved | undefined {
		const folder = dirname(importer);
		if (specifier.startsWith('#')) return this.#internal(importer, specifier, config);

		const [, name, subpath = ''] = PACKAGE.exec(specifier) ?? [];
		// `https://…`, `bun:sqlite`, `virtual:routes`: somebody else's business, under the name that it has.
		if (name === undefined) return /^[\w-]+:/.test(specifier) ? external(specifier) : undefined;

		const home = this.#packageFolder(folder, name);
		const manifest = home === undefined ? undefined : this.#manifests.in(home);
		if (manifest === undefined) return external(specifier);
		return asFile(fileOfPackage(this.#host, this.#configs, manifest, subpath, config?.conditions ?? []));
	}

	/** `#name`, by the `imports` of the importer's package. */
	#internal(importer: string, specifier: string, config: ProjectConfig | undefined): Resolved | undefined {
		const manifest = this.#manifests.of(dirname(importer));
		if (manifest === undefined) return undefined;
		for (const target of targetsOfImports(manifest, specifier, config?.conditions ?? [])) {
			if (!target.startsWith('.')) return target.startsWith('#') ? undefined : this.find(importer, target);
			const { folder } = manifest;
			const found = builtFrom(this.#host, join(folder, target), folder, this.#configs.in(folder));
			if (found !== undefined) return file(found);
		}
		return undefined;
	}

	/** The folder of a package when it is the workspace's own; undefined for one that is installed, or nowhere. */
	#packageFolder(from: string, name: string): string | undefined {
		const own = this.#manifests.of(from);
		if (own?.name === name) return own.folder;

		// Package managers install a workspace's packages as links. Until they have, its manifests name them.
		const installed = this.#installed(from, name);
		const declared = this.#workspace.folderOf(name, from);
		if (installed === undefined) return declared;
		const real = this.#host.realPath?.(installed);
		if (real === undefined || isInstalled(real)) return undefined;
		// Rather the path that the importer has it under than one with further links followed.
		return declared ?? real;
	}

	/**
	 * `node_modules/name` of the nearest folder up the tree that has it.
	 * https://nodejs.org/api/modules.html#loading-from-node_modules-folders
	 */
	#installed(from: string, name: string): string | undefined {
		const here = this.#modulesIn(from);
		const path = here === undefined ? undefined : join(here, name);
		if (path !== undefined && this.#isFolder(path)) return path;
		return dirname(from) === from ? undefined : this.#installed(dirname(from), name);
	}

	#modulesIn(folder: string): string | undefined {
		const path = join(folder, 'node_modules');
		return this.#isFolder(path) ? path : undefined;
	}

	#isFolder(path: string): boolean {
		const known = this.#folders.get(path);
		if (known !== undefined) return known;
		const found = this.#host.isDirectory(path);
		this.#folders.set(path, found);
		return found;
	}
}

const asFile = (path: string | undefined): Resolved | undefined => (path === undefined ? undefined : file(path));
const isCore = (specifier: string): boolean => isCoreModule(specifier) || CORE_MODULES.has(specifier);
const isInstalled = (path: string): boolean => path.includes(`${sep}node_modules${sep}`);
const hasEnding = (specifier: string): boolean => /\.\w+$/.test(specifier) && !/\.[cm]?[jt]sx?$/.test(specifier);
/**
 * Data, styles, pictures, addons: nothing that we could read, whether or not a build has made it yet. What has another
 * ending is one as well when it is there.
 */
const isAsset = (specifier: string): boolean =>
	/\.(?:json5?|jsonc|node|wasm|css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|[to]tf|eot|mp[34]|webm|wav|ogg|pdf|txt|md|html?|graphql|gql|ya?ml|toml|sql|proto|glsl)(?:\?.*)?$/i.test(
		specifier,
	);
