import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '#engine';
import { defineRule, type Rule } from '#kit/define-rule.ts';
import type { Edit } from '#kit/finding.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixText, type Checked } from '../../server/src/check/fix-text.ts';
import { readSource, writeSource, type SourceFile } from '../../server/src/files/source-file.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'asynclint-fix-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A rule that reports each identifier `from` and fixes it with these edits. */
const renaming = (from: string, edits: (range: readonly [number, number]) => readonly Edit[]): Rule =>
	defineRule({
		name: 'rename',
		description: 'Disallow a name',
		type: 'problem',
		preset: 'recommended',
		messages: { name: 'Not this name.' },
		fixable: true,
		create: {
			ecmascript: context => ({
				Identifier(node) {
					if (node.name === from) context.report({ at: node, messageId: 'name', fix: () => edits(node.range) });
				},
			}),
		},
	});

/** Fixes a file on the disk as the command does, and gives its bytes afterwards as text. */
async function fixed(text: string, rule: Rule, isWanted = () => true): Promise<string> {
	const path = join(folder, 'a.js');
	await writeFile(path, text);
	const engine = new Engine([rule], { parse: () => expect.unreachable('no Python here') });
	const rules = new Map([[rule.name, { severity: 'error' as const, options: {} }]]);
	const checked = (each: string): Checked => {
		const lint = engine.lint({ path, text: each, rules })!;
		return { lint, found: lint.result() };
	};
	const source = (await readSource(path)) as SourceFile;
	const first = checked(source.text);
	const last = fixText(first, checked, isWanted);
	if (last !== first) expect(await writeSource(source, last.lint.text)).toBeUndefined();
	return readFile(path, 'utf8');
}

const to = (text: string) => (range: readonly [number, number]) => [{ range, text }];

it('applies all fixes that fit', async () => expect(await fixed('x(x);\n', renaming('x', to('y')))).toBe('y(y);\n'));

it('keeps the byte order mark and the line ends', async () =>
	expect(await fixed('\uFEFFa();\r\nx();\r\n', renaming('x', to('y();\nz')))).toBe('\uFEFFa();\r\ny();\r\nz();\r\n'));

it('leaves a file alone that would not parse afterwards', async () =>
	expect(await fixed('x();\n', renaming('x', to('((')))).toBe('x();\n'));

it('leaves a file alone that does not parse', async () =>
	expect(await fixed('x();\nconst y = ;\n', renaming('x', to('y')))).toBe('x();\nconst y = ;\n'));

it('ends, also where a fix makes room for itself', async () =>
	expect(await fixed('x();\n', renaming('x', to('x.x')))).toMatch(/^x(?:\.x)+\(\);\n$/));

it('applies only what is wanted', async () =>
	expect(await fixed('x();\n', renaming('x', to('y')), () => false)).toBe('x();\n'));
