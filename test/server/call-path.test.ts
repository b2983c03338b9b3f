import { describe, expect, test } from 'vitest';
import { CLIENT_COMMANDS, type CallPathArgument } from '#protocol';
import { PULLING, PUSHED, type TestClient } from './kit/client.ts';
import { inMemory } from './kit/in-memory.ts';

const URI = 'file:///project/a.js';
const OTHER = 'file:///project/imported.js';
const FILES = new Map([['/project/imported.js', 'a\nfoo']]);

const start = { line: 0, character: 0 };
const at = (line: number, from: number, to: number) => ({
	start: { line, character: from },
	end: { line, character: to },
});

async function opened(params: Parameters<TestClient['start']>[0]): Promise<TestClient> {
	const client = inMemory({ files: FILES });
	await client.start(params);
	await client.open(URI, 'foo();\nbar();');
	await client.items(URI);
	return client;
}

/** The actions "Show call path" at the start of the text. */
async function shown(client: TestClient): Promise<CallPathArgument[]> {
	const diagnostics = [...(await client.items(URI))];
	const actions = await client.actions(URI, { start, end: start }, { diagnostics });
	return actions.flatMap(({ command, kind, diagnostics: about }) => {
		if (command?.command !== CLIENT_COMMANDS.showCallPath) return [];
		expect(command.title).toBe('Show call path');
		expect([kind, about?.map(({ code }) => code)]).toEqual(['quickfix', ['no-foo']]);
		return command.arguments as CallPathArgument[];
	});
}

describe('to a client that shows call paths, one is offered', () => {
	const params = { ...PULLING, initializationOptions: { callPath: true } };

	test('from the finding, step by step, through all files', async () => {
		const client = await opened(params);
		const locations = [
			{ uri: URI, range: at(0, 0, 5) },
			{ uri: OTHER, range: at(1, 0, 3) },
		];
		expect(await shown(client)).toEqual([{ uri: URI, position: start, locations }]);
	});

	test('with places in the text that another editor tab has not saved', async () => {
		const client = await opened(params);
		await client.open(OTHER, 'a\nfoo');
		await client.items(OTHER);
		const lineOf = ([item]: readonly CallPathArgument[]) => item?.locations[1]?.range.start.line;
		expect(lineOf(await shown(client))).toBe(1);

		const refreshes = client.refreshes;
		await client.change(OTHER, { text: 'a b\nfoo' });
		await client.until(() => client.refreshes > refreshes);
		expect(lineOf(await shown(client))).toBe(0);
	});

	test('only where a finding has a path', async () => {
		const client = inMemory();
		await client.start(params);
		await client.open(URI, 'maybe();');
		await client.pull(URI);
		await client.until(() => client.refreshes > 0);
		expect(await client.items(URI)).toHaveLength(1);
		expect(await shown(client)).toEqual([]);
	});
});

test('a client that has not said that it shows call paths is not offered one', async () => {
	const client = await opened(PULLING);
	expect(await client.items(URI)).toHaveLength(1);
	expect(await shown(client)).toEqual([]);
});

describe('a client that knows no related information gets none', () => {
	const { textDocument, ...capabilities } = PULLING.capabilities!;
	const related = (relatedInformation: boolean, inPull = false) => ({
		capabilities: {
			...capabilities,
			textDocument: {
				...textDocument,
				diagnostic: inPull ? { relatedInformation } : {},
				publishDiagnostics: inPull ? {} : { relatedInformation },
			},
		},
	});

	test.each([
		['in the new place', related(true, true), 2],
		['in the old place', related(true), 2],
		['not', related(false), undefined],
	])('when it pulls and says it %s', async (_, params, count) => {
		const [item] = await (await opened(params)).items(URI);
		expect(item!.relatedInformation?.length).toBe(count);
	});

	test('when it is told', async () => {
		const client = inMemory({ files: FILES });
		const told = PUSHED.capabilities!;
		await client.start({ capabilities: { ...told, textDocument: { ...told.textDocument, publishDiagnostics: {} } } });
		await client.open(URI, 'foo();');
		const [item] = await client.untilPublished(URI, items => items.length === 1);
		expect(item).not.toHaveProperty('relatedInformation');
	});
});
