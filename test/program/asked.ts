import { createEngine } from '#engine';
import { defineRule } from '#kit/define-rule.ts';
import type { BlockingPath, BlockingPolicy } from '#program/link/blocking-path.ts';
import type { FileProgram } from '#program/link/file-program.ts';
import type { Ranged } from '#program/type-oracle.ts';
import type { Target } from '#program/link/target.ts';
import { MemoryHost } from './memory-host.ts';

/** What a program says of the expressions that a file marks. */
export interface Asked {
	readonly targets: readonly Target[] | undefined;
	readonly way: BlockingPath<string> | undefined;
}

type Ask = (program: FileProgram, node: Ranged) => Asked;

/** Externals of both languages that a test follows calls to. */
const POLICY: BlockingPolicy<string> = {
	leaf: key => (/^:fetch$|^fs\/promises:readFile$|^aiohttp\.request$|^os\.remove$/.test(key) ? key : undefined),
	allows: name => name === 'allowed',
};

let ask: Ask | undefined;
const found: Asked[] = [];
/** The expression that is asked about is the first argument of `ask(…)`. */
const probe = defineRule<'never'>({
	name: 'probe',
	description: 'Require an answer',
	type: 'problem',
	preset: 'strict',
	messages: { never: 'Never.' },
	create: {
		ecmascript: ({ program }) => ({
			CallExpression({ callee, arguments: [first] }) {
				if (callee.type === 'Identifier' && callee.name === 'ask') found.push(ask!(program!, first!));
			},
		}),
		python: ({ program }) => ({
			Call({ func, args: [first] }) {
				if (func.type === 'Name' && func.id === 'ask') found.push(ask!(program!, first!));
			},
		}),
	},
});
const engine = await createEngine([probe]);
const RULES = new Map([['probe', { severity: 'error' as const, options: {} }]]);

/** What the program says of every `ask(expression)` of the first file, in the order of the text. */
export function askedIn(files: Readonly<Record<string, string>> | MemoryHost): Asked[] {
	const host = files instanceof MemoryHost ? files : new MemoryHost(files);
	const path = host.paths[0]!;
	const text = host.readFile(path)!;
	ask = (program, node) => ({ targets: program.targets(node), way: program.wayTo(node, POLICY) });
	found.length = 0;
	const lint = engine.lint({ path, text, rules: RULES, host })!;
	lint.result();
	if (lint.failures.length) throw new Error(JSON.stringify(lint.failures));
	return [...found];
}

/** A target in a word: `load`, `async load`, `*items`, `:fetch`. */
export const shown = ({ targets }: Asked): string =>
	targets
		?.map(each => {
			if (each.kind === 'external') return each.key;
			return `${each.isAsync ? 'async ' : ''}${each.isGenerator ? '*' : ''}${each.name}`;
		})
		.join(', ') ?? 'unknown';

/** A way: the functions of the project that it goes through, and what it ends in. */
export const shownWay = ({ way }: Asked): string =>
	way
		? [...(way.callee ? [way.callee] : []), ...way.hops.flatMap(hop => hop.callee ?? []), way.leaf].join(' > ')
		: 'none';
