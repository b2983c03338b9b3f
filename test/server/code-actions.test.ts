import { describe, expect, test } from 'vitest';
import { SERVER_COMMANDS } from '#protocol';
import { PUSHED, type TestClient } from './kit/client.ts';
import { inMemory } from './kit/in-memory.ts';

const URI = 'file:///project/a.tsx';

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

async function opened(text: string, uri = URI): Promise<TestClient> {
	const client = inMemory();
	await client.start();
	await client.open(uri, text);
	await client.pull(uri);
	return client;
}

/** The text after the one action with this title, for the finding on a line. */
async function after(text: string, title: string, line = 0): Promise<string> {
	const client = await opened(text);
	const actions = await client.actions(URI, { start: { line, character: 0 }, end: { line, character: 99 } });
	return client.after(
		URI,
		actions.find(action => action.title === title)!,
	);
}

test('offers what mends a finding, then what silences it, then what explains it', async () => {
	const client = await opened('foo();');
	const diagnostics = [...(await client.items(URI))];
	const actions = await client.actions(URI, at(0, 1), { diagnostics });
	expect(actions.map(({ title, kind, isPreferred = false }) => [title, kind, isPreferred])).toEqual([
		['Fix this no-foo problem', 'quickfix', true],
		['Hand it to `baz()` (changes behaviour).', 'quickfix', false],
		['Disable no-foo on this line', 'quickfix', false],
		['Disable no-foo for this file', 'quickfix', false],
		['Show documentation for no-foo', 'quickfix', false],
	]);
	expect(actions.every(action => action.diagnostics?.[0]?.code === 'no-foo')).toBe(true);
	expect(client.after(URI, actions[0]!)).toBe('bar();');
	expect(client.after(URI, actions[1]!)).toBe('baz(foo());');
});

test('offers nothing where there is no finding', async () => {
	const client = await opened('foo();\nbar();');
	expect(await client.actions(URI, at(1, 1))).toEqual([]);
});

test('offers no edit of a text that has changed since', async () => {
	const client = inMemory({ limits: { typingPause: 60_000 } });
	await client.start();
	await client.open(URI, 'foo();');
	await client.pull(URI);
	await client.change(URI, { text: ' foo();' });
	expect(await client.actions(URI, at(0, 1))).toEqual([]);
});

test('sends plain changes to a client that knows no versions', async () => {
	const client = inMemory();
	const { textDocument } = PUSHED.capabilities!;
	await client.start({ capabilities: { textDocument } });
	await client.open(URI, 'foo();');
	await client.untilPublished(URI, items => items.length === 1);
	const [fix] = await client.actions(URI, at(0, 1));
	expect(fix!.edit).toEqual({
		changes: {
			[URI]: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'bar' }],
		},
	});
});

describe('disabling on a line', () => {
	const TITLE = 'Disable no-foo on this line';

	test.each([
		[
			'above the line, as deep',
			'if (a) {\n\tfoo();\n}',
			1,
			'if (a) {\n\t// eslint-disable-next-line asynclint/no-foo\n\tfoo();\n}',
		],
		[
			'with the line breaks of the file',
			'a;\r\n  foo();\r\n',
			1,
			'a;\r\n  // eslint-disable-next-line asynclint/no-foo\r\n  foo();\r\n',
		],
		[
			'into a directive that is there, before its reason',
			'// eslint-disable-next-line no-console -- it is a script\nfoo();',
			1,
			'// eslint-disable-next-line no-console, asynclint/no-foo -- it is a script\nfoo();',
		],
		[
			'into a block comment',
			'/* eslint-disable-next-line a/b */\nfoo();',
			1,
			'/* eslint-disable-next-line a/b, asynclint/no-foo */\nfoo();',
		],
		[
			'in braces among JSX children',
			'a = <p>\n\t{foo()}\n</p>;',
			1,
			'a = <p>\n\t{/* eslint-disable-next-line asynclint/no-foo */}\n\t{foo()}\n</p>;',
		],
		[
			'into braces among JSX children',
			'a = <p>\n\t{/* eslint-disable-next-line x -- y */}\n\t{foo()}\n</p>;',
			2,
			'a = <p>\n\t{/* eslint-disable-next-line x, asynclint/no-foo -- y */}\n\t{foo()}\n</p>;',
		],
	])('%s', async (_, text, line, expected) => {
		const changed = await after(text, TITLE, line);
		expect(changed).toBe(expected);
		const client = await opened(changed);
		expect(await client.items(URI)).toEqual([]);
	});

	test.each([
		['in a template literal', 'a = `\n${foo()}`;', 1],
		['below a directive that ends on the line above', '/* eslint-disable-next-line a/b\n -- why */\nfoo();', 2],
	])('is not offered %s', async (_, text, line) => {
		const client = await opened(text);
		const actions = await client.actions(URI, { start: { line, character: 0 }, end: { line, character: 99 } });
		expect(actions.map(({ title }) => title)).toContain('Disable no-foo for this file');
		expect(actions.map(({ title }) => title)).not.toContain(TITLE);
	});

	test('is offered once for two findings of one rule', async () => {
		const client = await opened('foo(); foo();');
		const actions = await client.actions(URI, { start: { line: 0, character: 0 }, end: { line: 0, character: 99 } });
		expect(actions.filter(({ title }) => title === TITLE)).toHaveLength(1);
	});
});

test.each([
	['at the top', 'foo();', '/* eslint-disable asynclint/no-foo */\nfoo();'],
	[
		'below the hash-bang',
		'#!/usr/bin/env node\nfoo();',
		'#!/usr/bin/env node\n/* eslint-disable asynclint/no-foo */\nfoo();',
	],
	[
		"below a test runner's settings",
		'/** @jest-environment node */\nfoo();',
		'/** @jest-environment node */\n/* eslint-disable asynclint/no-foo */\nfoo();',
	],
	[
		'above a comment on code',
		'/** Does it. */\nfoo();',
		'/* eslint-disable asynclint/no-foo */\n/** Does it. */\nfoo();',
	],
])('disabling for the file: %s', async (_, text, expected) => {
	const changed = await after(text, 'Disable no-foo for this file', text.split('\n').length - 1);
	expect(changed).toBe(expected);
	expect(await (await opened(changed)).items(URI)).toEqual([]);
});

describe('all safe fixes', () => {
	test('are an action of their own kind, asked for by name', async () => {
		const client = await opened('foo(); foo(1);');
		const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } };
		for (const only of [['source'], ['source.fixAll'], ['source.fixAll.asynclint']]) {
			const actions = await client.actions(URI, whole, { only });
			expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.asynclint']);
			expect(client.after(URI, actions[0]!)).toBe('bar(); bar(1);');
		}
		expect(await client.actions(URI, whole, { only: ['refactor'] })).toEqual([]);
	});

	test('wait for the text that was typed just before', async () => {
		const client = inMemory({ limits: { typingPause: 60_000 } });
		await client.start();
		await client.open(URI, '');
		await client.pull(URI);
		await client.change(URI, { text: 'foo();' });
		const [action] = await client.actions(URI, at(0, 0), { only: ['source.fixAll'] });
		expect(client.after(URI, action!)).toBe('bar();');
	});

	test('leave alone what the user has hidden, and text that does not parse', async () => {
		const client = inMemory();
		await client.start();
		await client.open(URI, 'foo();\nlet = = 1;\n');
		expect(await client.items(URI)).toHaveLength(1);
		expect(await client.actions(URI, at(0, 0), { only: ['source.fixAll'] })).toEqual([]);
		await client.change(URI, { text: 'foo();' });
		await client.configure({ rules: { customizations: [{ rule: 'no-foo', severity: 'off' }] } });
		expect(await client.actions(URI, at(0, 0), { only: ['source.fixAll'] })).toEqual([]);
	});

	test('are a command too', async () => {
		const client = await opened('foo();');
		const execute = (uri: string) =>
			client.connection.sendRequest('workspace/executeCommand', {
				command: SERVER_COMMANDS.fixAll,
				arguments: [{ uri }],
			});
		expect(await execute(URI)).toEqual({ applied: true, fixes: 1 });
		expect(client.textOf(URI)).toBe('bar();');
		expect(await execute('file:///elsewhere.js')).toMatchObject({ applied: false, fixes: 0 });
	});
});

test('the page of a rule is opened outside the editor, and nothing but a page is', async () => {
	const client = await opened('foo();');
	const actions = await client.actions(URI, at(0, 0));
	const { command } = actions.find(({ title }) => title.startsWith('Show documentation'))!;
	await client.connection.sendRequest('workspace/executeCommand', command!);
	await client.connection.sendRequest('workspace/executeCommand', { ...command!, arguments: ['file:///etc/passwd'] });
	expect(client.shown).toEqual(['https://example.org/no-foo']);
});
