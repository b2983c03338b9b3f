import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BIOME_CONFIG } from './contenders.ts';
import { once } from './install-corpus.ts';
import { runTool } from './run-tool.ts';

/** One package of the project: its TypeScript sources, and what else lies in its tarball and is built from them. */
interface Member {
	readonly name: string;
	readonly version: string;
	/** Folders of the tarball that hold build output. */
	readonly without: readonly string[];
	/** A folder in there that the sources import from beside theirs. */
	readonly moved?: string;
}

/**
 * What is put together to one project of more than 2,000 TypeScript files: packages whose tarballs hold their sources.
 * A client of a chain with heavy types, a chat client, a browser's remote control, a database driver and an RPC stack.
 */
const MEMBERS: readonly Member[] = [
	{ name: 'viem', version: '2.57.1', without: ['_cjs', '_esm', '_types'] },
	{ name: 'matrix-js-sdk', version: '43.0.0', without: ['lib'] },
	{ name: 'puppeteer-core', version: '25.16.0', without: ['lib'], moved: 'lib/third_party' },
	{ name: 'mongodb', version: '7.8.0', without: ['lib'] },
	{ name: '@grpc/grpc-js', version: '1.14.7', without: ['build'] },
];

/** Types that the sources need and their packages do not bring, and the compiler that the plugin finds in the project. */
const ROOT_DEPENDENCIES = {
	'@types/node': '24.19.2',
	'@types/ws': '8.18.2',
	typescript: '7.0.2',
};

const COMPILER_OPTIONS = {
	noEmit: true,
	strict: true,
	skipLibCheck: true,
	useUnknownInCatchVariables: false,
	allowImportingTsExtensions: true,
	resolveJsonModule: true,
	target: 'es2022',
	lib: ['esnext', 'dom', 'dom.iterable'],
	module: 'esnext',
	moduleResolution: 'bundler',
	moduleDetection: 'force',
	types: ['node'],
};

/** Where the packages lie: outside of `node_modules`, which every tool leaves out. */
const folderOf = (name: string): string => join('packages', name.replace(/^.*\//, ''));

/**
 * The project's folder, installed the first time: an npm workspace with one `tsconfig.json` over all members, their
 * dependencies beside them. No script of any package runs.
 */
export function installTypeScriptProject(): Promise<string> {
	const recipe = [MEMBERS, ROOT_DEPENDENCIES, COMPILER_OPTIONS, readFileSync(BIOME_CONFIG, 'utf8')];
	return once('typescript-project', recipe, async folder => {
		for (const member of MEMBERS) await unpack(folder, member);
		await writeJson(join(folder, 'package.json'), {
			name: 'typescript-project',
			version: '1.0.0',
			type: 'module',
			private: true,
			workspaces: MEMBERS.map(({ name }) => folderOf(name)),
			dependencies: ROOT_DEPENDENCIES,
		});
		// Biome reads no configuration from elsewhere when it looks for types.
		await copyFile(BIOME_CONFIG, join(folder, 'biome.json'));
		await writeJson(join(folder, 'tsconfig.json'), {
			compilerOptions: COMPILER_OPTIONS,
			include: ['packages/**/*.ts'],
			exclude: ['**/node_modules'],
		});
		const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
		await runTool('npm', ['install', '--ignore-scripts', ...quiet], folder);
	});
}

/** Sources that a linter is asked about: neither declarations nor what was installed. */
export async function sourceFiles(folder: string, endings: RegExp): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter(entry => entry.isFile() && endings.test(entry.name))
		.map(entry => join(entry.parentPath, entry.name))
		.filter(file => !file.includes('/node_modules/'));
}

async function unpack(root: string, { name, version, without, moved }: Member): Promise<void> {
	const folder = join(root, folderOf(name));
	const packed = await runTool('npm', ['pack', `${name}@${version}`, '--json', '--ignore-scripts'], root);
	const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
	await mkdir(folder, { recursive: true });
	await runTool('tar', ['-xzf', filename, '--strip-components=1', '-C', folder], root);
	await rm(join(root, filename));
	if (moved !== undefined) await rename(join(folder, moved), join(folder, basename(moved)));
	for (const output of without) await rm(join(folder, output), { recursive: true });
	// Those that are shipped extend what is not, and a tool that takes them reads nothing at all.
	for (const name of await readdir(folder)) if (/^tsconfig.*\.json$/.test(name)) await rm(join(folder, name));

	const file = join(folder, 'package.json');
	const { type, dependencies } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
	await writeJson(file, { name, version, type, private: true, dependencies });
}

const writeJson = (file: string, value: unknown): Promise<void> => writeFile(file, JSON.stringify(value, null, '\t'));
