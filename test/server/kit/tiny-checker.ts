import { calleeName } from '#ecmascript';
import { createEngine, type Edit, type Engine, type FileLint, type ProgramHost } from '#engine';
import { defineRule } from '#kit/define-rule.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TypeOracle } from '#program/type-oracle.ts';
import { Checker, type FileRules } from '../../../server/src/lsp/worker/checker.ts';
import { OverlayHost } from '../../../server/src/lsp/worker/overlay-host.ts';

/** Reports each call of `foo`, with everything that a finding can carry. */
const noFoo = defineRule({
	name: 'no-foo',
	description: 'Disallow `foo()`',
	type: 'problem',
	preset: 'recommended',
	fixable: true,
	hasSuggestions: true,
	messages: { found: 'Call `bar()` instead of `foo()`.', wrap: 'Hand it to `baz()` (changes behaviour).' },
	create: {
		ecmascript: context => ({
			CallExpression(node) {
				const { callee } = node;
				if (calleeName(callee) !== 'foo') return;
				const edit = (range: readonly [number, number], text: string): Edit => ({ range, text });
				const imported = context.host?.readFile('/project/imported.js');
				context.report({
					at: callee,
					messageId: 'found',
					evidence: [
						{ message: 'It is called here.', range: node.range },
						...(imported ? [{ message: 'It lies here.', range: [2, 5] as const, path: '/project/imported.js' }] : []),
					],
					fix: () => [edit(callee.range, 'bar')],
					suggest: [
						{
							messageId: 'wrap',
							edits: () => [edit([node.range[0], node.range[0]], 'baz('), edit([node.range[1], node.range[1]], ')')],
						},
					],
				});
			},
		}),
	},
});

/** Reports each call of `maybe` once a type is known. */
const noMaybe = defineRule({
	name: 'no-maybe',
	description: 'Disallow `maybe()` that gives a promise',
	type: 'problem',
	preset: 'recommended',
	messages: { found: 'This `maybe()` is a promise.' },
	create: {
		ecmascript: context => ({
			CallExpression(node) {
				const { callee } = node;
				if (calleeName(callee) !== 'maybe') return;
				context.ask(node, ({ promise }) => promise === 'all' && context.report({ at: callee, messageId: 'found' }));
			},
		}),
	},
});

/** Loading the Python parser takes longer than all that the rules do, and an engine keeps nothing of a text. */
let tinyEngine: Promise<Engine> | undefined;

const PROMISE: TypeFacts = { promise: 'all', thenable: 'all', items: 'none', callable: false, names: [] };
const oracle: TypeOracle = { types: nodes => nodes.map(() => PROMISE) };

export interface TinyOptions {
	readonly files?: ReadonlyMap<string, string>;
	/** Called before each look at a text: what it does, the worker does. */
	readonly before?: (text: string) => void;
	readonly beforeTypes?: (text: string) => void;
	readonly rulesOf?: (path: string, preset: string) => Partial<FileRules>;
}

/** A real checker and a real engine over two rules that anybody can predict. */
export async function tinyChecker(options: TinyOptions = {}): Promise<{ checker: Checker; host: OverlayHost }> {
	const { files = new Map<string, string>(), before, beforeTypes, rulesOf } = options;
	const disk: ProgramHost = {
		readFile: path => files.get(path),
		isFile: path => files.has(path),
		isDirectory: () => false,
		stamp: path => files.get(path),
		trusted: true,
	};
	const host = new OverlayHost(disk, true);
	const engine = await (tinyEngine ??= createEngine([noFoo, noMaybe]));
	const linter = {
		lint: (input: Parameters<typeof engine.lint>[0]) => {
			before?.(input.text);
			return engine.lint({ ...input, host });
		},
		addTypes: (lint: FileLint) => {
			beforeTypes?.(lint.text);
			return lint.ask(oracle, 'typed');
		},
		filesChanged: () => undefined,
	};
	const setting = { severity: 'error' as const, options: {} };
	const all = new Map([
		['no-foo', setting],
		['no-maybe', setting],
	]);
	const checker = new Checker({
		linter,
		host,
		ruleSource: {
			rulesOf: (path, _, preset) => ({
				rules: preset === 'off' ? new Map() : all,
				types: true,
				problems: [],
				...rulesOf?.(path, preset),
			}),
			changed: () => undefined,
		},
		docsUrlOf: rule => `https://example.org/${rule}`,
	});
	return { checker, host };
}
