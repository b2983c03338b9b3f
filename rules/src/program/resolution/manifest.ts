import { dirname, join } from 'node:path';
import type { PathConditions, PathConditionsMap } from 'resolve-pkg-maps';
import type { ProgramHost } from '../program-host.ts';

/** What we read of a `package.json`, and where it lies. What is not as it should be is left out. */
export interface Manifest {
	readonly folder: string;
	readonly name?: string;
	readonly exports?: PathConditions;
	readonly imports?: PathConditionsMap;
	/** The entries in the order in which they are preferred: sources, then JavaScript, then declarations. */
	readonly entries: readonly string[];
	/** Globs of the folders of the workspace's packages. */
	readonly workspaces: readonly string[];
	/** False for a package that others can install. https://docs.npmjs.com/cli/configuring-npm/package-json#private */
	readonly isPrivate: boolean;
	/** Files of the commands that it installs. https://docs.npmjs.com/cli/configuring-npm/package-json#bin */
	readonly commands: readonly string[];
	/** Command lines of its scripts. https://docs.npmjs.com/cli/using-npm/scripts */
	readonly scripts: readonly string[];
	/** Packages that it uses, for whatever, and the editor that it extends. https://code.visualstudio.com/api/references/extension-manifest */
	readonly uses: readonly string[];
	/** Packages that it needs wherever it runs. https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies */
	readonly needs: readonly string[];
	/** False where it only is tested: nothing that it gives others, and none of its scripts, starts it. */
	readonly isStarted: boolean;
}

/** `test:unit`, `pretest`, `build`, `lint`: scripts that start nothing. https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts */
const TESTS_OR_BUILDS =
	/^(?:pre|post)?(?:build|clean|compile|fix|format|install|lint|prepare|test|type-?check)(?:[:-].*)?$/;

/** Manifests, each read once. */
export class Manifests {
	readonly #host: ProgramHost;
	readonly #in = new Map<string, Manifest | undefined>();
	readonly #above = new Map<string, Manifest | undefined>();

	constructor(host: ProgramHost) {
		this.#host = host;
	}

	/** The manifest in a folder. */
	in(folder: string): Manifest | undefined {
		if (!this.#in.has(folder)) this.#in.set(folder, read(this.#host, folder));
		return this.#in.get(folder);
	}

	/** The manifest that a file of this folder belongs to: the nearest one up the tree. */
	of(folder: string): Manifest | undefined {
		if (this.#above.has(folder)) return this.#above.get(folder);
		const above = dirname(folder);
		const found = this.in(folder) ?? (above === folder ? undefined : this.of(above));
		this.#above.set(folder, found);
		return found;
	}
}

function read(host: ProgramHost, folder: string): Manifest | undefined {
	const json = parsed(host.readFile(join(folder, 'package.json')));
	if (json === undefined) return undefined;
	const { name, exports, imports, source, module, main, types, typings, workspaces, bin, scripts } = json;
	const entries = [source, module, main, types, typings].filter(isString);
	const commands = (isRecord(bin) ? Object.values(bin) : [bin]).filter(isString);
	const names = keysOf(scripts);
	const globs = isRecord(workspaces) ? workspaces['packages'] : workspaces;
	return {
		folder,
		...(typeof name === 'string' && { name }),
		...((typeof exports === 'string' || (typeof exports === 'object' && exports !== null)) && {
			exports: exports as PathConditions,
		}),
		...(isRecord(imports) && { imports: imports as PathConditionsMap }),
		entries,
		workspaces: Array.isArray(globs) ? globs.filter(isString) : [],
		isPrivate: json['private'] === true,
		commands,
		scripts: isRecord(scripts) ? Object.values(scripts).filter(isString) : [],
		uses: ['dependencies', 'devDependencies', 'peerDependencies', 'engines'].flatMap(key => keysOf(json[key])),
		needs: keysOf(json['dependencies']),
		isStarted:
			entries.length + commands.length > 0 ||
			exports !== undefined ||
			!names.includes('test') ||
			!names.every(name => TESTS_OR_BUILDS.test(name)),
	};
}

function parsed(text: string | undefined): Record<string, unknown> | undefined {
	if (text === undefined) return undefined;
	try {
		const json: unknown = JSON.parse(text);
		return isRecord(json) ? json : undefined;
	} catch {
		// Somebody is typing in it.
		return undefined;
	}
}

const keysOf = (value: unknown): readonly string[] => (isRecord(value) ? Object.keys(value) : []);
const isString = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
