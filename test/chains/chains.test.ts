import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue, createEngine, dialectOf, fileSystemHost, type RuleSettings } from '#engine';
import { marksOf } from './marks.ts';

const RULES = ['no-blocking-call', 'no-forgotten-await'];
const settings: RuleSettings = new Map(RULES.map(name => [name, { severity: 'error', options: {} }]));
const engine = await createEngine(catalogue);
const host = fileSystemHost();

/** As `asynclint check --types off` would: findings as `line rule`, in the order of the text. */
function found(path: string, text: string): string[] {
	const lint = engine.lint({ path, text, rules: settings, host })!;
	expect(lint.failures).toEqual([]);
	expect(lint.problems).toEqual([]);
	return lint
		.result()
		.findings.map(({ rule, range }) => `${lint.lines.positionOf(range[0]).line} ${rule}`)
		.sort();
}

const isSource = (path: string) => dialectOf(path) !== undefined;

const sourcesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map(name => join(folder, name))
		.filter(isSource)
		.sort();

describe.each(['ecmascript', 'python'])('%s', language => {
	const folder = fileURLToPath(new URL(language, import.meta.url));
	const files = sourcesIn(folder).map(path => {
		const text = readFileSync(path, 'utf8');
		return { path, name: relative(folder, path), text, marks: marksOf(text) };
	});

	describe.each(files)('$name', ({ path, text, marks }) => {
		const findings = found(path, text);
		const expected = (line: number, rule?: string) => (rule ? [`${line} ${rule}`] : []);

		test.each(marks)('$line: $code', ({ line, rule }) => {
			expect(findings.filter(each => each.startsWith(`${line} `))).toEqual(expected(line, rule));
		});

		test('nothing else', () => {
			const marked = new Set(marks.map(({ line }) => String(line)));
			expect(findings.filter(each => !marked.has(each.split(' ')[0]!))).toEqual([]);
		});
	});

	test('there are as many cases as were asked for, and as many safe twins', () => {
		const marks = files.flatMap(file => file.marks);
		const count = (rule?: string) => marks.filter(mark => mark.rule === rule).length;
		expect(count('no-blocking-call')).toBeGreaterThanOrEqual(40);
		expect(count('no-forgotten-await')).toBeGreaterThanOrEqual(15);
		expect(count()).toBeGreaterThanOrEqual(count('no-blocking-call') * 0.8);
	});
});
