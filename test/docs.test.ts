import { describe, expect, test } from 'vitest';
import { catalogue, type Dialect } from '#engine';
import { engineFor, examplesOf, lintOnce, pageOf, type PageExample } from '#test';

const FILES: Readonly<Record<string, readonly [Dialect, string]>> = {
	js: ['ecmascript', 'example.js'],
	jsx: ['ecmascript', 'example.jsx'],
	ts: ['ecmascript', 'example.ts'],
	tsx: ['ecmascript', 'example.tsx'],
	py: ['python', 'example.py'],
};

describe.each(catalogue.map(rule => ({ name: rule.name, rule, page: pageOf(rule.name) })))(
	'the page of $name',
	({ name, rule, page }) => {
		const lint = async ({ fence, text, options }: PageExample) => {
			const [dialect, filename] = FILES[fence]!;
			const linted = lintOnce(await engineFor(rule), rule, dialect, `/project/${filename}`, text, options);
			expect(linted.problems, `parses:\n${text}`).toEqual([]);
			return linted.result().findings;
		};

		test('has the headings that every page has', () => {
			expect(page).toMatch(new RegExp(`^# asynclint/${name}$`, 'm'));
			const headings = [...page.matchAll(/^## (.+)$/gm)].map(match => match[1]);
			expect(headings).toEqual(
				Object.keys(rule.defaults).length
					? ['Why', 'Examples', 'Options', 'When not to use it']
					: ['Why', 'Examples', 'When not to use it'],
			);
		});

		test('names every option', () => {
			for (const option of Object.keys(rule.defaults)) expect(page).toContain(`\`${option}\``);
		});

		test.each(examplesOf(page, '❌'))('❌ is reported ($fence): $text', async example => {
			expect(await lint(example)).not.toEqual([]);
		});

		test.each(examplesOf(page, '✅'))('✅ is silent ($fence): $text', async example => {
			expect(await lint(example)).toEqual([]);
		});

		test('shows both kinds of example in each of its languages', () => {
			for (const heading of ['❌', '✅'] as const) {
				const dialects = new Set(examplesOf(page, heading).map(({ fence }) => FILES[fence]![0]));
				for (const dialect of Object.keys(rule.halves)) expect(dialects).toContain(dialect);
			}
		});
	},
);
