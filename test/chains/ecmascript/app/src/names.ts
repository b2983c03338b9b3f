import readUsually, { joinNames, readArrow, readBadly, readConfig, readExpression, readLater, readTwice } from './lib/files.ts';
import * as files from './lib/files.ts';
import { readConfig as settings } from './lib/files.ts';
import { files as throughBarrel, loadSettings, readUsual } from './lib/barrel.ts';
import { readConfig as throughStar } from './lib/index.ts';
import { readConfig as throughPaths } from '@lib/files';
import { disk, execSync, promises, readNow } from './lib/node-files.ts';
import { joinNames as joinThroughStar } from '@lib/index';

function local(name: string): string {
	return readArrow(name);
}

const alias = readConfig;
const chosen = { readConfig, readLater, joinNames };
const { readConfig: picked, joinNames: pickedSafe } = files;

export async function direct(name: string) {
	readConfig(name); // expect: no-blocking-call
	joinNames(name, name); // safe: computes a name
	await readLater(name); // safe: waits without blocking
	await readBadly(name); // safe: reported where it stands in that function
}

export async function forms(name: string) {
	local(name); // expect: no-blocking-call
	readTwice(name); // expect: no-blocking-call
	readArrow(name); // expect: no-blocking-call
	readExpression(name); // expect: no-blocking-call
	await Promise.resolve(readConfig(name)); // expect: no-blocking-call
	return `${readTwice(name)}`; // expect: no-blocking-call
}

export async function renamed(name: string) {
	settings(name); // expect: no-blocking-call
	alias(name); // expect: no-blocking-call
	chosen.readConfig(name); // expect: no-blocking-call
	chosen.joinNames(name, name); // safe: another member of the same object
	await chosen.readLater(name); // safe: asynchronous member
	picked(name); // expect: no-blocking-call
	pickedSafe(name, name); // safe: destructured, does not block
}

export async function modules(name: string) {
	files.readConfig(name); // expect: no-blocking-call
	files['readConfig'](name); // expect: no-blocking-call
	files.joinNames(name, name); // safe: namespace, does not block
	readUsually(); // expect: no-blocking-call
	loadSettings(name); // expect: no-blocking-call
	readUsual(); // expect: no-blocking-call
	throughBarrel.readTwice(name); // expect: no-blocking-call
	throughBarrel.joinNames(name, name); // safe: through a barrel
	throughStar(name); // expect: no-blocking-call
	throughPaths(name); // expect: no-blocking-call
	joinThroughStar(name, name); // safe: through paths and a star
}

export async function platform(name: string) {
	readNow(name); // expect: no-blocking-call
	disk.readFileSync(name); // expect: no-blocking-call
	execSync('make'); // expect: no-blocking-call
	await promises.readFile(name); // safe: the promise half of the same module
	await disk.promises.readFile(name); // safe: the promise half through a namespace
}

export async function dynamic(name: string) {
	const loaded = await import('./lib/files.ts');
	loaded.readConfig(name); // expect: no-blocking-call
	loaded.joinNames(name, name); // safe: from a dynamic import
	const { readTwice: fromImport } = await import('./lib/files.ts');
	fromImport(name); // expect: no-blocking-call
	(await import('./lib/files.ts')).default(); // expect: no-blocking-call
}

export async function shadows(name: string, readConfig: (name: string) => string) {
	readConfig(name); // safe: the parameter, not the import
	const readTwice = (one: string) => one;
	readTwice(name); // safe: a local of that name
}

export function synchronous(name: string) {
	return readTwice(name); // safe: no event loop for certain
}

export async function untaken(name: string) {
	const later = () => readConfig(name); // safe: only made
	return [later, readTwice]; // safe: only passed on
}
