// Packs the extension: `npm run package` for every platform, `npm run package -- --target linux-x64` with the type checker
// and the native parser of one (`--without-parser` leaves that one out: TypeScript's takes over). The file lies in the root afterwards.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { copyPackage, packageFolder } from './npm-package.mjs';
import { TARGETS } from './targets.mjs';

const { values } = parseArgs({ options: { target: { type: 'string' }, 'without-parser': { type: 'boolean' } } });
const { target, 'without-parser': withoutParser = false } = values;
const platform = target === undefined ? undefined : TARGETS[target];
if (target !== undefined && !platform) {
	console.error(`There is no target "${target}". Targets: ${Object.keys(TARGETS).join(', ')}.`);
	process.exit(2);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (/** @type {string} */ path) => join(root, path);
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));

/** A folder of its own: vsce walks all of what lies below, and a workspace has much. */
const stage = inRoot('client/dist/vsix');

/** What ships on every platform. `.vscodeignore` names the same once more, and denies the rest. */
const FILES = ['README.md', 'CHANGELOG.md', 'LICENSE', 'icon.png', '.vscodeignore', 'server/package.json'];

rmSync(stage, { recursive: true, force: true });
const build = [inRoot('client/scripts/build.mjs'), '--production', '--to', stage, 'server', 'client'];
execFileSync(process.execPath, build, { stdio: 'inherit' });
for (const file of FILES) copy(file);
writeManifest();
if (platform) addBinaries(platform);

const manifest = read('package.json');
const packagePath = inRoot(`asynclint${target === undefined ? '' : `-${target}`}-${manifest.version}.vsix`);
await createVSIX({ cwd: stage, packagePath, dependencies: false, ...(target === undefined ? {} : { target }) });
rmSync(stage, { recursive: true });
console.log(`${packagePath}: ${(statSync(packagePath).size / 1024 / 1024).toFixed(2)} MB`);

function copy(/** @type {string} */ path) {
	mkdirSync(dirname(join(stage, path)), { recursive: true });
	copyFileSync(inRoot(path), join(stage, path));
}

/** The manifest without what only this workspace needs. */
function writeManifest() {
	const { scripts, workspaces, devDependencies, private: isPrivate, ...shipped } = read('package.json');
	writeFileSync(join(stage, 'package.json'), `${JSON.stringify(shipped, undefined, '\t')}\n`);
}

/** Laid out as npm would, so that packages find their own binaries. */
function addBinaries(/** @type {(typeof TARGETS)[string]} */ { typescript, parser }) {
	const from = inRoot('server');
	const { dependencies } = read('server/package.json');
	const packages = {
		typescript: dependencies.typescript,
		[`@typescript/typescript-${typescript}`]: dependencies.typescript,
		...(withoutParser
			? {}
			: { 'oxc-parser': dependencies['oxc-parser'], [`@oxc-parser/binding-${parser}`]: dependencies['oxc-parser'] }),
	};
	for (const [name, version] of Object.entries(packages)) {
		copyPackage(packageFolder(name, version, from), join(stage, 'server/node_modules', name));
	}
}
