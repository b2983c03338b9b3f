import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const npm = (cwd: string, ...parameters: string[]): string =>
	execFileSync('npm', parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What npm would publish of the plugin, built anew in a folder of its own. */
export class PackedPlugin {
	readonly #base = mkdtempSync(join(tmpdir(), 'asynclint-plugin-'));
	/** The package before it is packed. */
	readonly folder = join(this.#base, 'rules');
	readonly #tarball: string;

	constructor() {
		// A copy: other tests use the bundles in the workspace at the same time.
		const build = [join(root, 'client/scripts/build.mjs'), '--production', '--to', this.#base, 'rules'];
		execFileSync(process.execPath, build, { stdio: 'pipe' });
		for (const file of ['package.json', 'README.md', 'LICENSE']) {
			cpSync(join(root, 'rules', file), join(this.folder, file));
		}
		const [packed] = JSON.parse(npm(this.folder, 'pack', '--json', '--pack-destination', this.#base)) as {
			filename: string;
		}[];
		this.#tarball = join(this.#base, packed!.filename);
	}

	/** A project with our plugin and other packages, installed as a person does. Fails on a peer conflict. */
	project(name: string, packages: readonly string[], files: Readonly<Record<string, string>>): string {
		const folder = mkdtempSync(join(this.#base, `${name}-`));
		const all = { 'package.json': '{ "private": true }', ...files };
		for (const [path, text] of Object.entries(all)) writeFileSync(join(folder, path), text);
		npm(folder, 'install', '--no-audit', '--no-fund', '--strict-peer-deps', this.#tarball, ...packages);
		return folder;
	}

	remove(): void {
		rmSync(this.#base, { recursive: true });
	}
}

/** What a linter prints; it ends with 1 where it reports something. */
export function outputOf(folder: string, command: string, ...parameters: string[]): string {
	try {
		return execFileSync(process.execPath, [join(folder, 'node_modules', command), ...parameters], {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	} catch (error) {
		const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
		if (status !== 1) throw new Error(`${stdout}${stderr}`, { cause: error });
		return stdout;
	}
}
