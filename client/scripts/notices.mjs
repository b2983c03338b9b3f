import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The licences of the packages whose code lies in a bundle, as they ask for it.
 *
 * @param {Iterable<string>} packages Names of npm packages.
 * @param {string} from Absolute folder that they are looked up from.
 */
export function notices(packages, from) {
	return [...packages]
		.sort()
		.map(name => notice(name, from))
		.join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(/** @type {string} */ name, /** @type {string} */ from) {
	const folder = folderOf(name, from);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const texts = readdirSync(folder)
		.filter(file => /^(licen[cs]e|notice)/i.test(file))
		.sort()
		.map(file => readFileSync(join(folder, file), 'utf8').trim());
	return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

/** A package may keep its manifest to itself (`exports`), so the folder is looked for on the way up. */
export function folderOf(/** @type {string} */ name, /** @type {string} */ from) {
	const folders = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
	for (const folder of folders) {
		const candidate = join(folder, name);
		if (hasManifest(candidate)) return candidate;
	}
	throw new Error(`${name} is not installed`);
}

function hasManifest(/** @type {string} */ folder) {
	try {
		readFileSync(join(folder, 'package.json'));
		return true;
	} catch {
		return false;
	}
}
