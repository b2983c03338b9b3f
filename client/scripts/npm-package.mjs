import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { folderOf } from './notices.mjs';

/** Packages for other platforms than ours; npm's own place for what can be fetched again. */
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'asynclint-packages');

/** Nobody reads declarations, maps and sources at run time. */
const IS_FOR_TOOLS = /\.(d\.[cm]?ts|map|md)$|wasm32|(^|\/)(bin|src|test|tests)\//;

/**
 * The folder of an npm package: the installed one, or one that `npm pack` fetches.
 *
 * @param {string} name
 * @param {string} version
 * @param {string} from Absolute folder that an installed one is looked up from.
 */
export function packageFolder(name, version, from) {
	const installed = installedFolder(name, from);
	if (installed && versionOf(installed) === version) return installed;
	const cached = join(CACHE, `${name.replace('/', '+')}-${version}`);
	if (!existsSync(cached)) fetch(name, version, cached);
	return cached;
}

/** TypeScript's own declarations of JavaScript and the DOM, which its checker reads beside its binary. */
const IS_LIBRARY = /(^|\/)lib\/lib[^/]*\.d\.ts$/;

/** Copies what a package needs at run time, with its licence. */
export function copyPackage(/** @type {string} */ from, /** @type {string} */ to) {
	cpSync(from, to, {
		recursive: true,
		dereference: true,
		filter: source => {
			const path = relative(from, source).replaceAll('\\', '/');
			return (IS_LIBRARY.test(path) || !IS_FOR_TOOLS.test(path)) && path !== 'node_modules';
		},
	});
}

function fetch(/** @type {string} */ name, /** @type {string} */ version, /** @type {string} */ folder) {
	mkdirSync(CACHE, { recursive: true });
	const work = mkdtempSync(join(CACHE, 'fetch-'));
	try {
		const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
		const packed = execFileSync(npm, ['pack', '--json', `${name}@${version}`], { cwd: work, encoding: 'utf8' });
		const [{ filename }] = JSON.parse(packed);
		execFileSync('tar', ['-xzf', filename], { cwd: work });
		renameSync(join(work, 'package'), folder);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

function installedFolder(/** @type {string} */ name, /** @type {string} */ from) {
	try {
		return folderOf(name, from);
	} catch {
		return undefined;
	}
}

const versionOf = (/** @type {string} */ folder) =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
