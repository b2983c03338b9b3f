import { EventEmitter, once } from 'node:events';
import { CancellationTokenSource, DiagnosticSeverity } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import type { FromWorker, ToWorker } from '../../server/src/lsp/worker/messages.ts';
import { PULLING, PUSHED } from './kit/client.ts';
import { inMemory } from './kit/in-memory.ts';

const URI = 'file:///project/a.js';
const codes = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);

describe('a client that pulls', () => {
	test('gets everything that a finding has', async () => {
		const client = inMemory({ files: new Map([['/project/imported.js', 'a\nfoo']]) });
		const { capabilities } = await client.start();
		expect(capabilities.diagnosticProvider).toEqual({ interFileDependencies: true, workspaceDiagnostics: false });
		await client.open(URI, '\n  foo();\n');
		expect(await client.items(URI)).toEqual([
			{
				range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
				severity: DiagnosticSeverity.Warning,
				code: 'no-foo',
				codeDescription: { href: 'https://example.org/no-foo' },
				source: 'asynclint',
				message: 'Call `bar()` instead of `foo()`.',
				relatedInformation: [
					{
						message: 'It is called here.',
						location: { uri: URI, range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } } },
					},
					{
						message: 'It lies here.',
						location: {
							uri: 'file:///project/imported.js',
							range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
						},
					},
				],
				data: { fixable: true, suggestions: 1 },
			},
		]);
	});

	test('gets what needs no types at once, is told to ask again, and then gets the rest', async () => {
		const client = inMemory();
		await client.start();
		await client.open(URI, 'foo(); maybe();');
		const first = await client.pull(URI);
		expect(first.kind === 'full' && codes(first.items)).toEqual(['no-foo']);
		await client.until(() => client.refreshes > 0);
		const second = await client.pull(URI, first.resultId);
		expect(second.kind === 'full' && codes(second.items)).toEqual(['no-foo', 'no-maybe']);
		expect(await client.pull(URI, second.resultId)).toEqual({ kind: 'unchanged', resultId: second.resultId });
		expect(client.refreshes).toBe(1);
	});

	test('keeps typed findings through an edit, and is not told to ask again when they stay', async () => {
		const client = inMemory();
		await client.start();
		await client.open(URI, 'maybe();\n');
		await client.pull(URI);
		await client.until(() => client.refreshes === 1);
		await client.pull(URI);
		await client.change(URI, { range: range(0, 0, 0, 0), text: '\n\n' });
		const report = await client.pull(URI);
		expect(report.kind === 'full' && report.items.map(item => item.range.start.line)).toEqual([2]);
		// Asked for in order: once this is answered, the look with types at the other one is over too.
		await client.open('file:///project/b.js', 'maybe();');
		await client.pull('file:///project/b.js');
		await client.until(() => client.refreshes === 2);
		expect((await client.pull(URI, report.resultId)).kind).toBe('unchanged');
	});

	test('is sent back with a request that an edit has overtaken', async () => {
		const client = inMemory({ startWorker: silentWorker });
		// Without settings to ask for, the request waits for its outcome before the next message is read.
		await client.start(WITHOUT_SETTINGS);
		await client.open(URI, 'foo();');
		const older = expect(client.pull(URI)).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
		await Promise.all([older, client.change(URI, { text: 'bar();' })]);
	});

	test('has each text looked at once, though it asks during the pause in typing', async () => {
		const { looks, events, startWorker } = countingWorker();
		const client = inMemory({ startWorker });
		await client.start(WITHOUT_SETTINGS);
		const other = 'file:///project/b.js';
		for (const uri of [URI, other]) await client.open(uri, 'foo();');
		await client.change(URI, { text: 'bar();' });
		await client.pull(URI);
		// Its pause begins later, and so ends later.
		await Promise.all([once(events, '/project/b.js 2'), client.change(other, { text: 'bar();' })]);
		expect(looks.filter(look => look === '/project/a.js 2')).toEqual(['/project/a.js 2']);
	});

	test('is answered when it cancels', async () => {
		const client = inMemory({ startWorker: silentWorker });
		await client.start(WITHOUT_SETTINGS);
		await client.open(URI, 'foo();');
		const source = new CancellationTokenSource();
		const pull = client.pull(URI, undefined, source.token);
		source.cancel();
		await expect(pull).rejects.toMatchObject({ code: -32800 });
	});

	test('gets nothing for other languages and for views of other things', async () => {
		const client = inMemory();
		await client.start();
		for (const [uri, language] of [
			['file:///project/a.json', 'json'],
			['git:/project/a.js', 'javascript'],
			['vscode-notebook-cell:/project/a.ipynb#1', 'javascript'],
		] as const) {
			await client.open(uri, 'foo();', language);
			expect(await client.items(uri)).toEqual([]);
		}
		await client.open('untitled:Untitled-1', 'foo();', 'javascript');
		expect(codes(await client.items('untitled:Untitled-1'))).toEqual(['no-foo']);
	});

	test('is told about a file that is too large, and nothing else', async () => {
		const client = inMemory({ limits: { fileBytes: 20 } });
		await client.start();
		await client.open(URI, `foo(); // ${'ä'.repeat(10)}`);
		const items = await client.items(URI);
		expect(items).toMatchObject([{ severity: DiagnosticSeverity.Information, source: 'asynclint' }]);
		expect(items[0]!.message).toMatch(/larger than/);
	});

	test('sees a directive that silences nothing, but not one that may silence a typed finding', async () => {
		const client = inMemory();
		await client.start();
		await client.open(
			URI,
			'// eslint-disable-next-line asynclint/no-foo\nbar();\n// eslint-disable-next-line asynclint/no-maybe\nmaybe();\n',
		);
		await client.pull(URI);
		await client.until(() => client.refreshes > 0);
		expect(await client.items(URI)).toMatchObject([
			{ range: { start: { line: 0 } }, severity: DiagnosticSeverity.Hint, tags: [1] },
		]);
	});
});

describe('a client that cannot be told to ask again', () => {
	test('is told: first without types, then with them, always with the version', async () => {
		const client = inMemory();
		const { capabilities } = await client.start(PUSHED);
		expect(capabilities.diagnosticProvider).toBeUndefined();
		await client.open(URI, 'foo(); maybe();');
		await client.untilPublished(URI, items => items.length === 2);
		expect(client.published.map(({ version, diagnostics }) => [version, diagnostics.length])).toEqual([
			[1, 1],
			[1, 2],
		]);
		await client.change(URI, { text: 'bar();' });
		await client.untilPublished(URI, items => !items.length);
		await client.close(URI);
		await client.until(() => client.published.at(-1)!.version === undefined);
	});

	test('also when it could ask, but not be told', async () => {
		const client = inMemory();
		await client.start({ capabilities: { textDocument: { diagnostic: {} } } });
		await client.open(URI, 'foo();');
		await client.untilPublished(URI, items => items.length === 1);
	});
});

describe('settings', () => {
	test('switch us off and on, for one document alone', async () => {
		const client = inMemory();
		client.settings.set(URI, { enable: false });
		await client.start();
		await client.open(URI, 'foo();');
		await client.open('file:///project/b.js', 'foo();');
		expect(await client.items(URI)).toEqual([]);
		expect(codes(await client.items('file:///project/b.js'))).toEqual(['no-foo']);
		await client.configure({ enable: true }, URI);
		await client.until(() => client.refreshes > 0);
		expect(codes(await client.items(URI))).toEqual(['no-foo']);
	});

	test('choose the preset where no project file does', async () => {
		const client = inMemory();
		await client.start(PUSHED);
		await client.open(URI, 'foo();');
		await client.untilPublished(URI, items => items.length === 1);
		await client.configure({ preset: 'off' });
		await client.untilPublished(URI, items => !items.length);
	});

	test.each([
		[[{ rule: 'no-*', severity: 'error' }], DiagnosticSeverity.Error],
		[[{ rule: 'asynclint/no-foo', severity: 'hint' }], DiagnosticSeverity.Hint],
		[[{ rule: '!no-foo', severity: 'error' }], DiagnosticSeverity.Warning],
		[[{ rule: '*', severity: 'downgrade' }], DiagnosticSeverity.Information],
		[
			[
				{ rule: '*', severity: 'off' },
				{ rule: 'no-foo', severity: 'upgrade' },
			],
			DiagnosticSeverity.Error,
		],
		[[{ rule: 'no-foo', severity: 'off' }], undefined],
	])('show findings as %j says', async (customizations, severity) => {
		const client = inMemory();
		client.settings.set('', { rules: { customizations } });
		await client.start();
		await client.open(URI, 'foo();');
		expect((await client.items(URI))[0]?.severity).toBe(severity);
	});

	test('come with initialization from a client that cannot be asked', async () => {
		const client = inMemory();
		await client.start({ ...PULLING, capabilities: {}, initializationOptions: { settings: { preset: 'off' } } });
		await client.open(URI, 'foo();');
		await client.untilPublished(URI, items => !items.length);
	});

	test('that are not ours are named in the log', async () => {
		const client = inMemory();
		client.settings.set('', { run: 'always', colour: 'red' });
		await client.start();
		await client.open(URI, 'foo();');
		expect(codes(await client.items(URI))).toEqual(['no-foo']);
		expect(client.logged.filter(line => /asynclint\.(run|colour)/.test(line))).toHaveLength(2);
	});
});

describe('run: onSave', () => {
	test('a client that pulls keeps what it has until the document is saved', async () => {
		const client = inMemory();
		client.settings.set('', { run: 'onSave' });
		await client.start();
		await client.open(URI, 'foo();');
		const opened = await client.pull(URI);
		await client.change(URI, { text: 'bar();' });
		expect(await client.pull(URI, opened.resultId)).toEqual({ kind: 'unchanged', resultId: opened.resultId });
		await client.save(URI);
		await client.until(() => client.refreshes > 0);
		expect(await client.pull(URI, opened.resultId)).toMatchObject({ kind: 'full', items: [] });
	});

	test('a client that is told hears of opening and saving alone', async () => {
		const client = inMemory();
		client.settings.set('', { run: 'onSave' });
		await client.start(PUSHED);
		await client.open(URI, 'foo();');
		await client.untilPublished(URI, items => items.length === 1);
		await client.change(URI, { text: 'foo(); foo();' });
		await client.change(URI, { text: 'foo(); foo(); foo();' });
		await client.save(URI);
		await client.untilPublished(URI, items => items.length === 3);
		expect(client.published.map(({ version }) => version)).toEqual([1, 3]);
	});
});

describe('files that belong together', () => {
	const other = 'file:///project/imported.js';

	test('a change on disk is followed by another look at the documents that have read the file', async () => {
		const files = new Map<string, string>();
		const client = inMemory({ files });
		await client.start(PUSHED);
		await client.open(URI, 'foo();');
		await client.untilPublished(URI, ([item]) => item?.relatedInformation?.length === 1);
		expect(client.registered).toContain('workspace/didChangeWatchedFiles');
		files.set('/project/imported.js', 'a\nfoo');
		await client.filesChanged(other);
		await client.untilPublished(URI, ([item]) => item?.relatedInformation?.length === 2);
	});

	test('an unsaved edit counts, and counts no more when it is thrown away', async () => {
		const client = inMemory({ files: new Map([['/project/imported.js', 'a\nfoo']]) });
		await client.start(PUSHED);
		const line = (count: number) =>
			client.untilPublished(URI, ([item]) => item?.relatedInformation?.[1]?.location.range.start.line === count);
		await client.open(URI, 'foo();');
		await line(1);
		await client.open(other, 'a\nfoo');
		await client.untilPublished(other, () => true);
		await client.change(other, { text: 'a b\nfoo' });
		await line(0);
		await client.close(other);
		await line(1);
	});
});

const WITHOUT_SETTINGS = {
	capabilities: { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } },
};

const range = (line: number, character: number, endLine: number, endCharacter: number) => ({
	start: { line, character },
	end: { line: endLine, character: endCharacter },
});

/** A worker that starts and never answers. */
/** Finds nothing, at once, and says which paths and versions it was given. */
function countingWorker() {
	const looks: string[] = [];
	const events = new EventEmitter();
	let answer: (message: FromWorker) => void = () => undefined;
	const startWorker = () => ({
		...silentWorker(),
		post: (message: ToWorker) => {
			if (message.kind !== 'text') return;
			const { job, path, version } = message;
			looks.push(`${path} ${version}`);
			events.emit(looks.at(-1)!);
			const nothing = { problems: [], unusedDirectives: [], fixAll: [], configProblems: [], failures: [], reads: [] };
			const file = { path, version, complete: true, asksTypes: false, rules: 1, ...nothing };
			setImmediate(() => answer({ kind: 'checked', job, file }));
		},
		onMessage: (listener: typeof answer) => {
			answer = listener;
			setImmediate(() => listener({ kind: 'ready', milliseconds: 0 }));
		},
	});
	return { looks, events, startWorker };
}

const silentWorker = () => ({
	post: () => undefined,
	onMessage: (listener: (message: { kind: 'ready'; milliseconds: number }) => void) =>
		listener({ kind: 'ready', milliseconds: 0 }),
	onDeath: () => undefined,
	onOutput: () => undefined,
	end: () => undefined,
});
