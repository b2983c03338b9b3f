import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import type { Manifests } from './manifest.ts';

/** A `**` goes no deeper than this: repositories nest their packages two or three levels. */
const DEEPEST = 5;
const NEVER_A_PACKAGE = /^(?:\.|node_modules$)/;

/** The packages that a repository declares as its own, by name. They need not be installed to be found. */
export class WorkspacePackages {
	readonly #host: ProgramHost;
	readonly #manifests: Manifests;
	readonly #above = new Map<string, ReadonlyMap<string, string>>();

	constructor(host: ProgramHost, manifests: Manifests) {
		this.#host = host;
		this.#manifests = manifests;
	}

	/** The folder of a package of the workspace that a folder lies in. */
	folderOf(name: string, from: string): string | undefined {
		return this.#around(from).get(name);
	}

	#around(folder: string): ReadonlyMap<string, string> {
		const known = this.#above.get(folder);
		if (known !== undefined) return known;
		const above = dirname(folder);
		const found = this.#declaredIn(folder) ?? (above === folder ? new Map<string, string>() : this.#around(above));
		this.#above.set(folder, found);
		return found;
	}

	/** Undefined for a folder that is no workspace's root. */
	#declaredIn(root: string): ReadonlyMap<string, string> | undefined {
		const globs = [
			...(this.#manifests.in(root)?.workspaces ?? []),
			...pnpmGlobs(this.#host.readFile(join(root, 'pnpm-workspace.yaml'))),
			...lernaGlobs(this.#host.readFile(join(root, 'lerna.json'))),
			...rushFolders(this.#host.readFile(join(root, 'rush.json'))),
		];
		if (globs.length === 0) return undefined;

		const folders = new Set<string>();
		for (const glob of globs.filter(each => !each.startsWith('!')))
			for (const folder of this.#matching(root, segments(glob), DEEPEST)) folders.add(folder);
		for (const glob of globs.filter(each => each.startsWith('!')))
			for (const folder of this.#matching(root, segments(glob.slice(1)), DEEPEST)) folders.delete(folder);

		const byName = new Map<string, string>();
		for (const folder of folders) {
			const name = this.#manifests.in(folder)?.name;
			if (name !== undefined && !byName.has(name)) byName.set(name, folder);
		}
		return byName;
	}

	#matching(folder: string, [first, ...rest]: readonly string[], depth: number): string[] {
		if (first === undefined) return [folder];
		if (first === '**') {
			const deeper = depth > 0 ? this.#folders(folder, /^/) : [];
			return [
				...this.#matching(folder, rest, depth),
				...deeper.flatMap(each => this.#matching(each, [first, ...rest], depth - 1)),
			];
		}
		if (!/[*?{]/.test(first)) return this.#matching(join(folder, first), rest, depth);
		return this.#folders(folder, pattern(first)).flatMap(each => this.#matching(each, rest, depth));
	}

	#folders(folder: string, matching: RegExp): string[] {
		const names = this.#host.namesIn?.(folder) ?? [];
		return names
			.filter(name => !NEVER_A_PACKAGE.test(name) && matching.test(name))
			.sort()
			.map(name => join(folder, name))
			.filter(path => this.#host.isDirectory(path));
	}
}

const segments = (glob: string): string[] => glob.split('/').filter(segment => segment !== '' && segment !== '.');

/** One segment of a glob: `*`, `?` and `{a,b}`. */
function pattern(segment: string): RegExp {
	const source = segment
		.replace(/[.+^$()|[\]\\]/g, '\\$&')
		.replace(/\*/g, '.*')
		.replace(/\?/g, '.')
		.replace(/\{([^{}]*)\}/g, (_, inner: string) => `(?:${inner.replaceAll(',', '|')})`)
		.replace(/[{}]/g, '\\$&');
	return new RegExp(`^${source}$`);
}

/** The list under `packages` in a `pnpm-workspace.yaml`, in either of YAML's two ways. https://pnpm.io/pnpm-workspace_yaml */
function pnpmGlobs(text: string | undefined): string[] {
	const list = /^packages:[ \t]*(?:\[([^\]]*)\]|(?:#.*)?\r?\n((?:[ \t]*(?:-.*|#.*)?\r?\n?)*))/m.exec(text ?? '');
	if (list === null) return [];
	const items =
		list[1] !== undefined
			? list[1].split(',')
			: list[2]!.split('\n').flatMap(line => /^\s*-\s*(.*)/.exec(line)?.[1] ?? []);
	return items
		.map(item =>
			item
				.trim()
				.replace(/^(['"])(.*?)\1.*$/, '$2')
				.replace(/\s+#.*$/, ''),
		)
		.filter(Boolean);
}

/** https://lerna.js.org/docs/api-reference/configuration: the globs of repositories that no package manager links. */
function lernaGlobs(text: string | undefined): string[] {
	const list = /"packages"\s*:\s*\[([^\]]*)\]/.exec(text ?? '')?.[1];
	return [...(list ?? '').matchAll(/"([^"]+)"/g)].map(([, glob]) => glob!);
}

/** The folders of all projects, in a file with comments. https://rushjs.io/pages/configs/rush_json/ */
const rushFolders = (text = ''): string[] =>
	[...text.replace(/^\s*\/\/.*$/gm, '').matchAll(/"projectFolder"\s*:\s*"([^"]+)"/g)].map(([, folder]) => folder!);
