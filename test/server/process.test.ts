import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CancellationTokenSource, DiagnosticSeverity, type InitializeParams } from 'vscode-languageserver/node';
import { bundleServer, type Bundles } from './kit/build.ts';
import { PULLING, PUSHED } from './kit/client.ts';
import { ServerProcess } from './kit/server-process.ts';

let bundles: Bundles;
beforeAll(async () => {
	bundles = await bundleServer();
});
afterAll(() => bundles.remove());

const URI = 'file:///project/a.js';
const OTHER = 'file:///project/b.js';

async function deadly(params: Partial<InitializeParams> = PULLING) {
	const server = new ServerProcess(bundles.deadly);
	onTestFinished(() => void server.process.kill('SIGKILL'));
	await server.client.start(params);
	return server;
}

const milliseconds = async (step: () => Promise<unknown>) => {
	const started = performance.now();
	await step();
	return performance.now() - started;
};

describe('the worker', () => {
	test.each(['LOOP', 'CRASH', 'HOARD'])(
		'that dies of a text (%s) is replaced, and the text is left alone',
		async how => {
			const { client } = await deadly();
			await client.open(OTHER, 'foo();');
			await client.open(URI, `foo(); // ${how}`);
			const items = await client.items(URI);
			expect(items).toMatchObject([{ severity: DiagnosticSeverity.Information, source: 'asynclint' }]);
			expect(items[0]!.message).toMatch(/failed on this file twice/);
			expect(await client.items(OTHER)).toHaveLength(1);
			expect(client.logged.filter(line => line.includes('The worker ended'))).toHaveLength(2);

			// A changed text gets another chance, and this one is harmless.
			await client.change(URI, { text: 'foo(); foo();' });
			expect(await client.items(URI)).toHaveLength(2);
			expect(client.logged.filter(line => line.includes('The worker ended'))).toHaveLength(2);
		},
	);

	test('that loops in its look with types leaves the findings without types', async () => {
		const { client } = await deadly(PUSHED);
		await client.open(URI, 'foo(); maybe(); // TYPED');
		const items = await client.untilPublished(URI, found => found.length === 2);
		expect(items.map(({ code, message }) => code ?? message)).toEqual([
			expect.stringMatching(/without types/),
			'no-foo',
		]);
	});

	test('that throws goes on, and the document says so', async () => {
		const { client } = await deadly();
		await client.open(URI, 'foo(); // THROW');
		expect(await client.items(URI)).toMatchObject([{ severity: DiagnosticSeverity.Information }]);
		await client.open(OTHER, 'foo();');
		expect(await client.items(OTHER)).toHaveLength(1);
		expect(client.logged.filter(line => line.includes('The worker ended'))).toEqual([]);
		expect(client.logged.some(line => line.includes('thrown on request'))).toBe(true);
	});

	test('that writes to the console does not write into the protocol', async () => {
		const { client } = await deadly();
		await client.open(URI, 'foo(); // CHAT');
		expect(await client.items(URI)).toHaveLength(1);
		await client.until(() => client.logged.some(line => line.includes('a library says hello')));
	});

	test('that is busy keeps nobody waiting who has cancelled', async () => {
		const { client } = await deadly();
		await client.open(OTHER, 'foo();');
		await client.items(OTHER);
		await client.open(URI, 'foo(); // LOOP');
		const tries: number[] = [];
		for (let count = 0; count < 3; count++) {
			const source = new CancellationTokenSource();
			const pull = client.pull(URI, undefined, source.token);
			// Answered only after the pull has been read and the worker is in its loop.
			expect(await client.items(OTHER)).toHaveLength(1);
			const cancelled = async () => {
				source.cancel();
				await expect(pull).rejects.toMatchObject({ code: -32800 });
			};
			tries.push(await milliseconds(cancelled));
		}
		// The quickest: how long the machine lets two processes wait for their turn is not the server's doing.
		expect(Math.min(...tries)).toBeLessThan(50);
	});
});

describe('the process', () => {
	test('ends as it is told to', async () => {
		const server = await deadly();
		expect(await server.stop()).toBe(0);
	});

	test('ends with its client, also while the worker loops', async () => {
		const server = await deadly();
		await server.client.open(URI, '// LOOP');
		const elapsed = await milliseconds(async () => {
			server.process.stdin!.end();
			expect(await server.exited).toBe(1);
		});
		expect(elapsed).toBeLessThan(3000);
	});

	test('ends when the process that started it is gone, whoever holds the pipes', async () => {
		const client = new ServerProcess(bundles.deadly);
		onTestFinished(() => void client.process.kill('SIGKILL'));
		const server = await deadly({ ...PULLING, processId: client.process.pid! });
		const elapsed = await milliseconds(async () => {
			client.process.kill('SIGKILL');
			expect(await server.exited).toBe(1);
		});
		expect(elapsed).toBeLessThan(3000);
	});

	test('speaks over the channel of Node too, and ends with it', async () => {
		const server = new ServerProcess(bundles.real, { transport: 'node-ipc' });
		onTestFinished(() => void server.process.kill('SIGKILL'));
		await server.client.start();
		await server.client.open(URI, 'foo();');
		expect(await server.client.items(URI)).toEqual([]);
		const elapsed = await milliseconds(async () => {
			server.process.disconnect();
			expect(await server.exited).toBe(1);
		});
		expect(elapsed).toBeLessThan(3000);
	});

	test('says once in its log what it is', async () => {
		const { client } = await deadly({ ...PULLING, clientInfo: { name: 'An editor', version: '1.2' } });
		await client.until(() => client.logged.some(line => /^asynclint \d.*Node \d.*An editor 1\.2/.test(line)));
	});
});
