import { expect, test } from 'vitest';
import { defineRule } from '#kit/define-rule.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TypeOracle } from '#program/type-oracle.ts';
import { createEngine } from './engine.ts';
import type { RuleSettings } from './rule-settings.ts';

const FACTS: TypeFacts = { promise: 'all', thenable: 'all', items: 'none', callable: false, names: [] };

/** Reports every call outright, and asks about every `new`. */
const noCall = defineRule<'call' | 'made', { loud: boolean }>({
	name: 'no-call',
	description: 'Disallow calls',
	type: 'problem',
	preset: 'recommended',
	messages: { call: '`{{callee}}` is called.', made: 'This is a promise.' },
	options: {
		type: 'object',
		properties: { loud: { type: 'boolean', description: 'Louder', default: false } },
		additionalProperties: false,
	},
	create: {
		ecmascript: context => ({
			CallExpression(node) {
				context.report({
					at: node.callee,
					messageId: 'call',
					data: { callee: context.options.loud ? 'LOUD' : 'quiet' },
				});
			},
			NewExpression(node) {
				context.ask(node, facts => facts.promise === 'all' && context.report({ at: node, messageId: 'made' }));
			},
		}),
	},
});

const noMercy = defineRule<'never'>({
	name: 'no-mercy',
	description: 'Disallow mercy',
	type: 'problem',
	preset: 'strict',
	messages: { never: 'Never.' },
	create: {
		ecmascript: () => ({
			CallExpression() {
				throw new Error('a fault of the rule');
			},
		}),
	},
});

const settings = (...names: string[]): RuleSettings =>
	new Map(names.map(name => [name, { severity: 'error', options: {} }]));

async function lint(text: string, rules: RuleSettings = settings('no-call')) {
	const engine = await createEngine([noCall, noMercy]);
	return engine.lint({ path: '/project/case.ts', text, rules })!;
}

const messages = (linted: Awaited<ReturnType<typeof lint>>) => linted.result().findings.map(finding => finding.message);

test('findings come in the order of the text, with their data filled in', async () => {
	const linted = await lint('b(a());');
	expect(linted.result().findings.map(({ range, message }) => [...range, message])).toEqual([
		[0, 1, '`quiet` is called.'],
		[2, 3, '`quiet` is called.'],
	]);
});

test("options lie over the rule's defaults", async () => {
	const rules: RuleSettings = new Map([['no-call', { severity: 'error', options: { loud: true } }]]);
	expect(messages(await lint('a();', rules))).toEqual(['`LOUD` is called.']);
});

test('a rule that throws is named, and the others go on', async () => {
	const linted = await lint('a();', settings('no-call', 'no-mercy'));
	expect(linted.failures.map(({ rule, error }) => [rule, String(error)])).toEqual([
		['no-mercy', 'Error: a fault of the rule'],
	]);
	expect(messages(linted)).toEqual(['`quiet` is called.']);
});

test('a rule that throws while it makes a fix is named, and the others go on', async () => {
	const noFix = defineRule<'call'>({
		name: 'no-fix',
		description: 'Disallow calls',
		type: 'problem',
		preset: 'recommended',
		messages: { call: 'This is called.' },
		fixable: true,
		create: {
			ecmascript: context => ({
				CallExpression(node) {
					const fix = () => {
						throw new Error('a fault of the fix');
					};
					context.report({ at: node, messageId: 'call', fix });
				},
			}),
		},
	});
	const engine = await createEngine([noCall, noFix]);
	const linted = engine.lint({ path: '/project/case.ts', text: 'a();', rules: settings('no-call', 'no-fix') })!;
	expect(linted.failures.map(({ rule }) => rule)).toEqual(['no-fix']);
	expect(messages(linted)).toEqual(['`quiet` is called.']);
});

test('a syntax error costs the statement around it and nothing else', async () => {
	const linted = await lint('one();\nconst x = two( ;\nthree();\n');
	expect(linted.problems).toHaveLength(1);
	expect(linted.result().findings.map(({ range }) => linted.lines.positionOf(range[0]).line)).toEqual([1, 3]);
});

test('a question that nobody can answer stays open for a better oracle', async () => {
	const linted = await lint('new A(); new B();');
	const knows = (known: boolean): TypeOracle => ({
		types: nodes => nodes.map((_, index) => (known || index ? FACTS : undefined)),
	});

	expect(linted.hasQuestions).toBe(true);
	expect(linted.ask(knows(false), 'file')).toBe(true);
	expect(linted.result().findings.map(({ tier }) => tier)).toEqual(['file']);
	expect(linted.ask(knows(true), 'typed')).toBe(true);
	expect(linted.result().findings.map(({ tier }) => tier)).toEqual(['typed', 'file']);
	expect(linted.hasQuestions).toBe(false);
});

test.each([
	'',
	'\uFEFF',
	'\0',
	'<<<<<<< HEAD\nf();\n=======',
	'class {',
	'`${',
	'/*',
	'async () => { await',
	'@',
	'#!/usr/bin/env node\nf()',
])('odd input does not throw: %j', async text => {
	expect((await lint(text)).failures).toEqual([]);
});

test('an expression of some hundred operands is fine, and one of many thousand is a problem and no crash', async () => {
	const sum = (terms: number) => `x${' + f()'.repeat(terms)};`;
	expect(messages(await lint(sum(300)))).toHaveLength(300);
	expect((await lint(sum(20_000))).problems.map(({ message }) => message)).toEqual([
		'The code is nested too deeply to be checked.',
	]);
});
