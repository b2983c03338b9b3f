import { describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '#engine';
import type { Finding } from '#kit/finding.ts';
import { defineRule } from '#kit/define-rule.ts';
import noBlockingCall from '../../rules/src/rules/no-blocking-call/rule.ts';
import type { Ranged } from '#program/type-oracle.ts';
import type { FileProgram } from '#program/link/file-program.ts';
import { MemoryHost } from './memory-host.ts';
import { ECMASCRIPT, PYTHON, randomFrom, type Dialect } from './random-project.ts';

const MODULES = 7;
const POLICY = { leaf: (key: string) => (/readFileSync|time\.sleep/.test(key) ? key : undefined), allows: () => false };

/** Says of every call what it runs and which way leads from it to something that blocks. */
const calls = defineRule<'says'>({
	name: 'calls',
	description: 'Require an answer',
	type: 'problem',
	preset: 'strict',
	messages: { says: '{{targets}} {{way}}' },
	create: {
		ecmascript: context => ({ CallExpression: ({ callee }) => context.report(said(context.program!, callee)) }),
		python: context => ({ Call: ({ func }) => context.report(said(context.program!, func)) }),
	},
});
const said = (program: FileProgram, at: Ranged) => {
	const targets = JSON.stringify(program.targets(at) ?? 'unknown');
	return {
		at,
		messageId: 'says' as const,
		data: { targets, way: JSON.stringify(program.wayTo(at, POLICY) ?? 'none') },
	};
};

const RULE = { severity: 'error' as const, options: {} };
const RULES = new Map([
	[noBlockingCall.name, RULE],
	[calls.name, RULE],
]);
const engine = await createEngine([noBlockingCall, calls]);

type Said = Pick<Finding, 'rule' | 'message' | 'range' | 'evidence'>;

/** What a program says of each of its files, asked in an order. */
function findingsOf(
	by: Engine,
	host: MemoryHost,
	order: readonly string[] = host.paths,
): Record<string, readonly Said[]> {
	const found = order.map(path => {
		const { findings } = by.lint({ path, text: host.readFile(path)!, rules: RULES, host })!.result();
		return [path, findings.map(({ rule, message, range, evidence }) => ({ rule, message, range, evidence }))] as const;
	});
	return Object.fromEntries(found.sort(([a], [b]) => a.localeCompare(b)));
}

const projectOf = (seed: number, { ending, module }: Dialect): Record<string, string> => {
	const random = randomFrom(seed);
	const modules = Array.from({ length: MODULES }, (_, index) => [
		`/p/m${index}.${ending}`,
		module(index, random, MODULES),
	]);
	return Object.fromEntries(modules) as Record<string, string>;
};

function shuffled<Item>(items: readonly Item[], random: (below: number) => number): Item[] {
	const rest = [...items];
	return items.map(() => rest.splice(random(rest.length), 1)[0]!);
}

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

describe.each([
	['JavaScript', ECMASCRIPT],
	['Python', PYTHON],
])('a program of %s', (_, dialect) => {
	test('says the same whatever file is asked about first', () => {
		let count = 0;
		for (const seed of SEEDS) {
			const files = projectOf(seed, dialect);
			const expected = findingsOf(engine, new MemoryHost(files));
			count += Object.values(expected)
				.flat()
				.filter(({ rule }) => rule === noBlockingCall.name).length;
			for (let round = 1; round <= 3; round++) {
				const host = new MemoryHost(files);
				expect(findingsOf(engine, host, shuffled(host.paths, randomFrom(seed + 1000 * round)))).toEqual(expected);
			}
		}
		expect(count).toBeGreaterThan(SEEDS.length);
	});

	test('that has seen many edits says what a fresh one says', () => {
		for (const seed of SEEDS.slice(0, 15)) {
			const random = randomFrom(seed + 7);
			const host = new MemoryHost(projectOf(seed, dialect));
			for (let edit = 0; edit < 6; edit++) {
				const index = random(MODULES);
				const path = `/p/m${index}.${dialect.ending}`;
				if (random(5) === 0) host.remove(path);
				else host.write(path, dialect.module(index, random, MODULES));
				// Not all are asked each time: what was not asked must not be stale later either.
				const asked = host.paths.filter(() => random(2) === 0);
				findingsOf(engine, host, asked);
			}
			const files = Object.fromEntries(host.paths.map(each => [each, host.readFile(each)!]));
			expect(findingsOf(engine, host)).toEqual(findingsOf(engine, new MemoryHost(files)));
		}
	});
});

test('functions that all call each other are told of in no time, whatever their number', { timeout: 5000 }, () => {
	const count = 30;
	const functions = Array.from({ length: count }, (_, index) => {
		const calls = Array.from({ length: count }, (_, other) => `if (x === ${other}) return f${other}(x);`);
		return `export function f${index}(x) { ${calls.join(' ')} return new Store(); }`;
	});
	const main = 'class Store { run() {} }\nexport async function main() { f0(1).run(); f1(2); }';
	findingsOf(engine, new MemoryHost({ '/p/a.js': [...functions, main].join('\n') }));
});
