import { describe, expect, test } from 'vitest';
import { applyEdits, type Dialect, type FileLint, type Finding, type Rule } from '#engine';
import { toCase, type Case, type CasesByDialect } from './cases.ts';
import { draw, undrawn } from './draw.ts';
import { engineFor, fixText, inProject, lintOnce } from './lint-text.ts';
import { nativeOracle, TSCONFIG } from './typed-oracles.ts';
import { lintUnderEslint, toSeen, type Seen } from './under-eslint.ts';

type NamedCase = ReturnType<typeof toCase>;
type Lint = (text: string) => FileLint;

/**
 * Runs drawn cases (see draw.ts) on every host and with its sources of types:
 * our runner with its own inference, our runner with each type checker, and ESLint.
 * Every fix and suggestion must leave code that parses, keep all comments and take its own finding away.
 */
export function testRule(rule: Rule, cases: CasesByDialect): void {
	for (const [dialect, { valid, invalid }] of Object.entries(cases) as [
		Dialect,
		NonNullable<CasesByDialect[Dialect]>,
	][]) {
		describe(`${rule.name}: ${dialect}`, () => {
			test.each(named(dialect, valid))('is silent: $title', ({ each }) => runCase(rule, dialect, each, each.code));
			test.each(named(dialect, invalid))('reports: $title', ({ each }) =>
				runCase(rule, dialect, each, undrawn(each.code)),
			);
			test('is silent on an empty file', () => runCase(rule, dialect, toCase(dialect, ''), ''));
		});
	}
	test(`${rule.name}: every message is drawn`, () => {
		const drawings = Object.values(cases).flatMap(({ invalid }) =>
			invalid.map(each => (typeof each === 'string' ? each : each.code)),
		);
		for (const id of Object.keys(rule.meta.messages))
			expect(drawings.join('\n')).toMatch(new RegExp(`(~|=>) ${id}$`, 'm'));
	});
}

const named = (dialect: Dialect, cases: readonly Case[]) =>
	cases.map(each => ({
		each: toCase(dialect, each),
		title: toCase(dialect, each).code.split('\n').slice(0, 3).join(' ⏎ '),
	}));

async function runCase(rule: Rule, dialect: Dialect, each: NamedCase, text: string): Promise<void> {
	const engine = await engineFor(rule);
	const files = { 'tsconfig.json': TSCONFIG, ...each.files, [each.filename]: text };
	await inProject(files, async folder => {
		const path = `${folder}/${each.filename}`;
		const lint: Lint = current => lintOnce(engine, rule, dialect, path, current, each.options);
		const untyped = lint(text);
		expect(untyped.problems, 'the case parses').toEqual([]);

		if (each.typed) {
			expectLess(untyped.result().findings, each.code);
		} else {
			expect(draw(text, untyped.result().findings, fixText(lint, text))).toBe(each.code);
		}
		expectSoundFixes(lint, text, untyped);

		const underEslint = (await lintUnderEslint(rule, dialect, path, text, each.options)).map(toSeen);
		expect(underEslint, 'ESLint and our runner agree').toEqual(
			untyped.result().findings.map(finding => seen(finding, untyped)),
		);

		if (dialect !== 'ecmascript') return;
		const withTypes: Lint = current => {
			const typed = lint(current);
			typed.ask(nativeOracle(path, current), 'typed');
			return typed;
		};
		const typed = withTypes(text);
		expect(draw(text, typed.result().findings, fixText(withTypes, text)), 'with a type checker').toBe(each.code);
		expectSoundFixes(withTypes, text, typed);

		// A third source of types builds a whole program for each text: it is asked where types alone decide.
		if (!each.typed) return;
		const underTypedEslint = await lintUnderEslint(rule, dialect, path, text, each.options, 'typed');
		expect(underTypedEslint.map(toSeen), "with typescript-eslint's types").toEqual(
			typed.result().findings.map(finding => seen(finding, typed)),
		);
	});
}

/** Without a type checker a rule may say less, never more. */
function expectLess(findings: readonly Finding[], drawing: string): void {
	const ids = [...drawing.matchAll(/^[ \t]*~+ (\w+)$/gm)].map(match => match[1]);
	for (const { messageId } of findings) expect(ids).toContain(messageId);
	expect(findings.length).toBeLessThanOrEqual(ids.length);
}

function expectSoundFixes(lint: Lint, text: string, linted: FileLint): void {
	const { findings } = linted.result();
	for (const finding of findings) {
		for (const edits of [finding.fix, ...finding.suggestions.map(suggestion => suggestion.edits)]) {
			if (!edits) continue;
			const output = applyEdits(text, edits);
			expect(output, 'a fix changes the text').not.toBe(text);
			const after = lint(output);
			expect(after.problems, `this parses:\n${output}`).toEqual([]);
			expect(count(after.result().findings, finding), `the finding is gone from:\n${output}`).toBeLessThan(
				count(findings, finding),
			);
			expect(commentsOf(output), `no comment is lost in:\n${output}`).toEqual(expect.arrayContaining(commentsOf(text)));
		}
	}
}

const count = (findings: readonly Finding[], { messageId }: Finding): number =>
	findings.filter(each => each.messageId === messageId).length;

/** Words of comments, roughly: enough to see that one went missing. */
const commentsOf = (text: string): string[] =>
	[...text.matchAll(/(?:\/\/|#|\/\*)[^\n]*/g)].map(match => match[0].trim());

function seen({ messageId, message, range }: Finding, lint: FileLint): Seen {
	const start = lint.lines.positionOf(range[0]);
	const end = lint.lines.positionOf(range[1]);
	return {
		messageId,
		message,
		line: start.line,
		column: start.column + 1,
		endLine: end.line,
		endColumn: end.column + 1,
	};
}
