import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check } from '../../server/src/check/check.ts';
import type { CheckOptions } from '../../server/src/check/options.ts';
import type { Terminal } from '../../server/src/check/terminal.ts';

const RUNS = 6;
const EDITS = 12;

let project: string;
let cache: string;

beforeEach(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'asynclint-edits-'));
	project = join(folder, 'project');
	cache = join(folder, 'cache');
	await mkdir(project);
});
afterEach(() => rm(dirname(project), { recursive: true, force: true }));

/** All that one run prints, and its exit code. */
async function printed(cacheFolder?: string): Promise<string> {
	let text = '';
	const terminal: Terminal = {
		print: part => void (text += part),
		complain: part => void (text += part),
		style: (_, part) => part,
		isInteractive: false,
		progressColumns: undefined,
	};
	const options: CheckOptions = {
		...{
			paths: ['.'],
			cwd: project,
			format: 'json',
			fix: false,
			quiet: false,
			maxWarnings: undefined,
			exitZero: false,
			stats: false,
		},
		...{ progress: false, types: 'off', unusedDirectives: 'warn', cacheFolder },
	};
	const code = await check(options, terminal);
	return `${code}\n${text}`;
}

/** The same numbers for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function dice(seed: number): (sides: number) => number {
	let state = seed;
	return sides => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

const NAMES = [0, 1, 2, 3, 4, 5];

/** A module that calls some of the others, itself among them: by what it does it blocks, passes on, or is awaited. */
function script(roll: (sides: number) => number): string {
	const others = [roll(6), roll(6)];
	const bodies = [
		"readFileSync('a')",
		`f${others[0]}()`,
		`await f${others[1]}()`,
		`return g${others[0]}()`,
		`g${others[1]}()`,
		'1',
	];
	const lines = [
		...Array.from({ length: roll(3) }, () => '// A line that only moves the others.'),
		"import { readFileSync } from 'node:fs';",
		...[...new Set(others)].map(name => `import { f${name}, g${name} } from './m${name}.js';`),
		`export ${roll(2) ? 'async ' : ''}function fSELF() { ${bodies[roll(6)]}; }`,
		`export async function gSELF() {`,
		...(roll(5) ? [] : ['// eslint-disable-next-line asynclint/no-blocking-call']),
		`${bodies[roll(6)]}; }`,
	];
	return lines.join('\n');
}

/** Where a program of some of the modules begins: one that ends, one that goes on, or one that does not tell. */
function start(roll: (sides: number) => number): string {
	const names = NAMES.filter(() => roll(2));
	const ends = ['process.exit(0);', 'setInterval(() => {}, 1000);', ''];
	return [...names.map(name => `import { f${name} } from './m${name}.js';`), ends[roll(4) % 3]].join('\n');
}

function python(roll: (sides: number) => number): string {
	const others = [roll(6), roll(6)];
	const bodies = ['time.sleep(1)', `m${others[0]}.f()`, `await m${others[1]}.f()`, `m${others[0]}.g()`, 'pass', `h()`];
	return [
		...Array.from({ length: roll(3) }, () => '# A line that only moves the others.'),
		'import time',
		roll(2) ? `from . import m${others[0]}, m${others[1]}` : `import m${others[0]}, m${others[1]}`,
		`from .m${others[0]} import f as h`,
		`${roll(2) ? 'async ' : ''}def f():`,
		`    ${bodies[[0, 1, 3, 4, 5][roll(5)]!]}`,
		'async def g():',
		`    ${bodies[roll(6)]}`,
		'',
	].join('\n');
}

const EDITS_OF_CONFIG = [
	['asynclint.json', '{ "rules": { "no-blocking-call": "warn" } }'],
	['asynclint.json', '{ "rules": { "no-forgotten-await": "off" } }'],
	['asynclint.json', '{ "ignores": ["js/m1.js"] }'],
	['tsconfig.json', '{ "compilerOptions": { "baseUrl": "js" } }'],
	['package.json', '{ "name": "x", "type": "module" }'],
	['package.json', '{ "name": "x", "private": true, "scripts": { "work": "node js/start0.js" } }'],
] as const;

async function edit(roll: (sides: number) => number): Promise<string> {
	const number = NAMES[roll(6)]!;
	const put = async (path: string, text: string) => {
		await mkdir(dirname(join(project, path)), { recursive: true });
		await writeFile(join(project, path), text);
		return `wrote ${path}`;
	};
	switch (roll(10)) {
		case 0: {
			const [path, text] = EDITS_OF_CONFIG[roll(EDITS_OF_CONFIG.length)]!;
			return put(path, text);
		}
		case 1: {
			const path = roll(2) ? `js/m${number}.js` : `py/m${number}.py`;
			await rm(join(project, path), { force: true });
			return `removed ${path}`;
		}
		case 2:
			return put(`js/m${number}.ts`, script(roll).replaceAll('SELF', `${number}`));
		case 3:
			await rm(join(project, `js/m${number}.ts`), { force: true });
			return `removed js/m${number}.ts`;
		case 4:
		case 5:
			return put(`py/m${number}.py`, python(roll));
		case 6:
			return put(`js/start${number % 2}.js`, start(roll));
		default:
			return put(`js/m${number}.js`, script(roll).replaceAll('SELF', `${number}`));
	}
}

it.each(Array.from({ length: RUNS }, (_, seed) => [seed + 1]))(
	'a run with a cache prints what one without prints, after any edits (seed %i)',
	async seed => {
		const roll = dice(seed);
		await mkdir(join(project, 'py'));
		await mkdir(join(project, 'js'));
		await writeFile(join(project, 'py/__init__.py'), '');
		for (const number of NAMES) {
			await writeFile(join(project, `js/m${number}.js`), script(roll).replaceAll('SELF', `${number}`));
			await writeFile(join(project, `py/m${number}.py`), python(roll));
		}
		await writeFile(join(project, 'js/start0.js'), start(roll));
		const edits: string[] = [];
		let findings = 0;
		for (let count = 0; count <= EDITS; count++) {
			const fresh = await printed();
			findings += fresh.split('"ruleId":"asynclint/').length - 1;
			expect(await printed(cache), edits.join('\n')).toBe(fresh);
			for (let each = 0; each <= roll(2); each++) edits.push(await edit(roll));
		}
		expect(findings).toBeGreaterThan(10);
	},
);

it('a module is reported once somebody who imports it goes on', async () => {
	const write = (name: string, ...lines: string[]) => writeFile(join(project, name), lines.join('\n'));
	const names = ['a', 'b'];
	for (const name of names) {
		await write(
			`${name}.js`,
			"import { execSync } from 'node:child_process';",
			`export async function ${name}() { await fetch('/'); return execSync('git log'); }`,
		);
	}
	// Whoever keeps a function may call it at any time.
	const keeps = [
		...names.map(name => `import { ${name} } from './${name}.js';`),
		`globalThis.jobs = [${names.join()}];`,
	];
	await write('other.js', ...keeps, 'process.exitCode = 1;');
	await write('run.js', ...names.map(name => `import { ${name} } from './${name}.js'; ${name}();`), 'process.exit(0);');
	expect(await printed(cache)).not.toContain('no-blocking-call');

	// A word that no fact has: texts are searched for it.
	await write('other.js', ...keeps, 'process.exitCode = 1; // serve()');
	const again = await printed(cache);
	expect(again.split('"ruleId":"asynclint/no-blocking-call"')).toHaveLength(names.length + 1);
	expect(again).toBe(await printed());
});

it('damage anywhere in the cache changes nothing', async () => {
	const roll = dice(99);
	await mkdir(join(project, 'js'));
	for (const number of NAMES) {
		await writeFile(join(project, `js/m${number}.js`), script(roll).replaceAll('SELF', `${number}`));
	}
	const right = await printed(cache);
	const path = join(cache, (await readdir(cache))[0]!);
	const whole = await readFile(path);
	for (let count = 0; count < 40; count++) {
		const bytes = Buffer.from(whole);
		for (let each = 0; each <= roll(4); each++) bytes[roll(bytes.length)] = roll(256);
		await writeFile(path, roll(4) ? bytes : bytes.subarray(0, roll(bytes.length)));
		if (!roll(3)) await writeFile(join(project, 'js/m0.js'), script(roll).replaceAll('SELF', '0'));
		expect(await printed(cache)).toBe(await printed());
	}
	expect(right).toContain('ruleId');
});
