import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PEERS } from './peers.ts';
import { REPOSITORY } from './places.ts';

const require = createRequire(join(REPOSITORY, 'package.json'));

const versionOf = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;

/** What a number cannot be read without: when, on what, with which versions. */
export function machine(): string {
	const [cpu] = cpus();
	const tools = ['eslint', 'typescript-eslint', 'typescript'].map(
		name => `${name} ${versionOf(require.resolve(`${name}/package.json`))}`,
	);
	return [
		`${new Date().toISOString().slice(0, 16)}Z`,
		`${cpus().length} x ${cpu?.model ?? 'unknown CPU'}, ${Math.round(totalmem() / 1024 ** 3)} GB, ${type()} ${release()}`,
		`Node ${process.versions.node}, asynclint ${versionOf(join(REPOSITORY, 'server/package.json'))}`,
		`peers: ${[...tools, ...Object.entries(PEERS).map(([name, version]) => `${name} ${version}`)].join(', ')}`,
	].join('; ');
}
