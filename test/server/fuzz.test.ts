import { expect, test } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver/node';
import { PULLING, PUSHED, type TestClient } from './kit/client.ts';
import { inMemory } from './kit/in-memory.ts';

const URI = 'file:///project/a.tsx';
/** Pieces of text that make and break findings, directives, lines and syntax. */
const PIECES = [
	'foo();',
	'maybe();',
	'\n',
	'\r\n',
	'\r',
	' ',
	'{',
	'}',
	'`',
	'/*',
	'*/',
	'// eslint-disable-next-line asynclint/no-foo\n',
	'/* eslint-disable asynclint/no-maybe */',
	'const a = <p>{foo()}</p>;\n',
	'😀',
	'ä',
	'',
];

/** A small generator with a seed, so that a failure can be had again: https://en.wikipedia.org/wiki/Xorshift */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return below => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

/** Edits a random place of the document with a random piece, as typing, pasting and deleting do. */
function edit(client: TestClient, below: (below: number) => number): Promise<void> {
	const document = client.documents.get(URI)!;
	const { length } = document.getText();
	const start = below(length + 1);
	const end = Math.min(length, start + (below(3) ? 0 : below(12)));
	return client.change(URI, {
		range: { start: document.positionAt(start), end: document.positionAt(end) },
		text: PIECES[below(PIECES.length)]!,
	});
}

async function started(params: Partial<InitializeParams>, text: string): Promise<TestClient> {
	const client = inMemory();
	await client.start({ ...params, initializationOptions: { status: true } });
	await client.open(URI, text);
	return client;
}

const shown = (client: TestClient, params: Partial<InitializeParams>) =>
	params === PULLING ? client.items(URI) : client.published.findLast(({ uri }) => uri === URI)!.diagnostics;

test.each([
	['asks for its diagnostics', PULLING],
	['is told its diagnostics', PUSHED],
])('whatever is typed, a client that %s sees in the end what a fresh server says', async (_, params) => {
	let findings = 0;
	for (let seed = 1; seed <= 30; seed++) {
		const below = numbers(seed);
		const client = await started(params, 'foo();\nmaybe();\n'.repeat(8));
		for (let count = below(40); count >= 0; count--) {
			await edit(client, below);
			// Some edits come while the one before is in work, some after.
			if (!below(4)) {
				await client.items(URI).catch(() => {
					// Overtaken by the next edit.
				});
			}
		}
		await client.untilComplete(URI);
		const text = client.textOf(URI);
		const other = await started(params, text);
		await other.untilComplete(URI);
		findings += (await shown(other, params)).length;
		expect(await shown(client, params), `seed ${seed}: ${JSON.stringify(text)}`).toEqual(await shown(other, params));
	}
	expect(findings).toBeGreaterThan(60);
});
