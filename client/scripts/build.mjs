// Builds what ships: the plugin (rules/dist), the command and the server (server/dist), the editor's side (client/dist).
// `npm run build -- [--production] [rules] [server] [client]`; `--production` minifies and leaves the
// source maps out, `--to FOLDER` writes FOLDER/<room>/dist instead.
import { build } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { declarations } from './declarations.mjs';
import { folderOf, notices } from './notices.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { production: { type: 'boolean' }, to: { type: 'string' } },
});
const isProduction = values.production === true;
const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts);
const inDist = (/** @type {string} */ room, /** @type {string[]} */ ...parts) =>
	join(values.to === undefined ? root : resolve(values.to), room, 'dist', ...parts);

/** Packages of CommonJS inside an ES module ask for these three, which an ES module does not have. */
const COMMONJS_NAMES = `import { createRequire as __requireFrom } from 'node:module';
import { dirname as __folderOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __requireFrom(import.meta.url), __filename = __pathOf(import.meta.url), __dirname = __folderOf(__filename);`;

/** @type {import('esbuild').BuildOptions} */
const common = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	target: 'node20.19',
	tsconfig: inRoot('tsconfig.base.json'),
	minify: isProduction,
	sourcemap: isProduction ? false : 'linked',
	sourcesContent: false,
	legalComments: 'none',
	logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const modules = {
	...common,
	format: 'esm',
	splitting: true,
	chunkNames: 'chunk-[hash]',
	banner: { js: COMMONJS_NAMES },
};

/**
 * Builds one room's `dist`, in one go or in several.
 *
 * @param {string} room
 * @param {import('esbuild').BuildOptions[]} parts
 * @returns Names of the npm packages whose code went in.
 */
async function buildRoom(room, ...parts) {
	const outdir = inDist(room);
	clear(outdir);
	const built = await Promise.all(parts.map(options => build({ ...options, outdir, metafile: true })));
	const outputs = built.flatMap(({ metafile }) => Object.values(metafile.outputs));
	const inputs = outputs.flatMap(output => Object.entries(output.inputs));
	const packages = new Set(
		inputs
			.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
			.map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
			.filter(name => name !== undefined),
	);
	writeFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), notices(packages, inRoot(room)));
	return packages;
}

/** Takes away the last build. What `tsc -b` keeps in the same folder stays. */
function clear(/** @type {string} */ folder) {
	mkdirSync(folder, { recursive: true });
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (entry.isFile() && !entry.name.endsWith('.tsbuildinfo')) rmSync(join(folder, entry.name));
	}
}

/** The Python parser reads both beside the bundle that it lies in. */
function copyWasm(/** @type {string} */ room) {
	const from = (/** @type {string} */ name) => folderOf(name, inRoot('rules'));
	const files = [
		join(from('web-tree-sitter'), 'web-tree-sitter.wasm'),
		join(from('tree-sitter-python'), 'tree-sitter-python.wasm'),
	];
	for (const file of files) copyFileSync(file, inDist(room, basename(file)));
}

async function buildPlugin() {
	const packages = await buildRoom('rules', {
		...modules,
		entryPoints: ['rules/src/index.ts', 'rules/src/python.ts'],
		plugins: [refuse(/^(typescript|eslint|oxc-parser)$/, 'the plugin takes parser and checker from its host')],
	});
	if (packages.has('typescript')) throw new Error('TypeScript got into the bundle of the plugin');
	copyWasm('rules');
	// The names in the declarations are read off the plugin that was just built.
	for (const entry of ['index', 'python']) {
		const { default: plugin } = await import(pathToFileURL(inDist('rules', `${entry}.js`)).href);
		writeFileSync(inDist('rules', `${entry}.d.ts`), declarations(Object.keys(plugin.configs)));
	}
}

/**
 * Stops the build where a module would be needed at run time.
 *
 * @param {RegExp} filter
 * @param {string} reason
 * @returns {import('esbuild').Plugin}
 */
function refuse(filter, reason) {
	const name = 'refuse';
	return {
		name,
		setup: ({ onResolve }) =>
			onResolve({ filter }, ({ path, importer }) => ({
				errors: [{ text: `${importer} imports ${path}: ${reason}` }],
			})),
	};
}

async function buildServer() {
	await buildRoom(
		'server',
		{
			...modules,
			entryPoints: [
				{ in: 'server/src/cli.ts', out: 'cli' },
				{ in: 'server/src/lsp/worker/worker.ts', out: 'worker' },
			],
		},
		// The engine asks for it by its name, at the first text that needs it.
		{
			...common,
			format: 'cjs',
			entryPoints: ['rules/src/languages/ecmascript/recovering-parser.cjs'],
			outExtension: { '.js': '.cjs' },
		},
	);
	copyWasm('server');
	// The editor reads it from there, for completion in asynclint.json.
	copyFileSync(inRoot('server/src/config/schema.json'), inDist('server', 'schema.json'));
	chmodSync(inDist('server', 'cli.js'), 0o755);
}

async function buildClient() {
	await buildRoom('client', {
		...common,
		format: 'cjs',
		entryPoints: ['client/src/extension.ts'],
		external: ['vscode'],
	});
}

const ROOMS = { rules: buildPlugin, server: buildServer, client: buildClient };

const wanted = positionals.length ? positionals : Object.keys(ROOMS);
await Promise.all(
	wanted.map(room => {
		if (!(room in ROOMS))
			throw new Error(`There is no room "${room}" to build. Rooms: ${Object.keys(ROOMS).join(', ')}.`);
		return ROOMS[/** @type {keyof typeof ROOMS} */ (room)]();
	}),
);
