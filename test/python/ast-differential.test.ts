import { beforeAll, describe, expect, it } from 'vitest';
import {
	loadPythonParser,
	loadRecoveringParser,
	type PythonParser,
} from '../../rules/src/languages/python/parser/load.ts';
import { parseValid } from '../../rules/src/languages/python/parser/valid/parse-valid.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';
import { startCpython, type Cpython } from './cpython.ts';
import { GRAMMAR_GAPS } from './grammar-gaps.ts';
import { dumpOurs } from './our-dump.ts';
import { SNIPPETS } from './snippets.ts';
import { WRITTEN_CASES } from './written-cases.ts';

let cpython: Cpython;
const parsers: Record<'the parser' | 'the recovering parser alone', PythonParser | undefined> = {
	'the parser': undefined,
	'the recovering parser alone': undefined,
};
type ParserName = keyof typeof parsers;
const PARSERS = Object.keys(parsers) as ParserName[];

beforeAll(async () => {
	[cpython, parsers['the parser'], parsers['the recovering parser alone']] = await Promise.all([
		startCpython(),
		loadPythonParser(),
		loadRecoveringParser(),
	]);
});

/** The first place where our tree is not CPython's; undefined when they are the same. */
function differenceIn(name: ParserName, text: string): string | undefined {
	const expected = cpython.dump(text);
	if (expected === 'invalid') return undefined;
	const actual = dumpOurs(text, parsers[name]!(text).ast, cpython.fields);
	if (actual === expected) return undefined;
	const at = [...expected].findIndex((unit, index) => unit !== actual[index]);
	const from = Math.max(0, at - 80);
	return `CPython …${expected.slice(from, at + 60)}\nours    …${actual.slice(from, at + 60)}`;
}

const differences = (name: ParserName, files: readonly (readonly [string, string])[]): string[] =>
	files.flatMap(([path, text]) => {
		const difference = differenceIn(name, text);
		return difference === undefined ? [] : [`${path}\n${difference}`];
	});

describe.each(PARSERS)('the tree of %s is CPython’s, node for node, with every position', name => {
	it.each(WRITTEN_CASES)('%j', text => {
		expect(cpython.dump(text)).not.toBe('invalid');
		expect(differenceIn(name, text)).toBeUndefined();
	});

	it.each(SNIPPETS)('%s', (_, text) => {
		expect(cpython.dump(text)).not.toBe('invalid');
		expect(differenceIn(name, text)).toBeUndefined();
	});

	it('in CPython’s standard library', () => {
		const files = cpython.standardLibrary();
		expect(files.length).toBeGreaterThan(500);
		expect(differences(name, files)).toEqual([]);
	}, 240_000);

	// `test/python/setup-corpus.sh` fetches them; a machine without apt has the standard library alone.
	it.skipIf(!hasCorpus)(
		'in Debian’s packages for asyncio',
		() => {
			const files = corpusFiles();
			expect(files.length).toBeGreaterThan(200);
			expect(differences(name, files)).toEqual([]);
		},
		240_000,
	);
});

describe('what the grammar lacks', () => {
	it.each(GRAMMAR_GAPS)('$text: $reason', ({ text, isLeft }) => {
		expect(cpython.dump(text)).not.toBe('invalid');
		expect(differenceIn('the recovering parser alone', text)).toBeDefined();
		if (!isLeft) expect(differenceIn('the parser', text)).toBeUndefined();
	});
});

it('reads CPython’s standard library without the recovering parser', () => {
	const left = cpython
		.standardLibrary()
		.filter(([, text]) => cpython.dump(text) !== 'invalid' && !parseValid(text))
		.map(([path]) => path);
	expect(left).toEqual([]);
}, 240_000);
