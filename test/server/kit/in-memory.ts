import { PassThrough } from 'node:stream';
import { MessageChannel } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { DEFAULT_LIMITS, type Limits, type ServerHost, type WorkerHandle } from '../../../server/src/lsp/host.ts';
import { createServer } from '../../../server/src/lsp/server.ts';
import type { FromWorker } from '../../../server/src/lsp/worker/messages.ts';
import { runWorker } from '../../../server/src/lsp/worker/run-worker.ts';
import { TestClient } from './client.ts';
import { tinyChecker, type TinyOptions } from './tiny-checker.ts';

export interface InMemoryOptions extends TinyOptions {
	readonly limits?: Partial<Limits>;
	readonly startWorker?: ServerHost['startWorker'];
}

/** A real server and a real connection over streams; the worker's part runs on this thread, behind a real port. */
export function inMemory(options: InMemoryOptions = {}): TestClient {
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	const server = createConnection(
		logger =>
			createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger as never),
		{ initialize: () => undefined, shutdownReceived: false, exit: () => undefined },
	);
	createServer(server, {
		version: '0.0.0',
		limits: { ...DEFAULT_LIMITS, typingPause: 0, ...options.limits },
		startWorker: options.startWorker ?? (() => onThisThread(options)),
	});
	server.listen();
	return new TestClient(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)));
}

function onThisThread(options: TinyOptions): WorkerHandle {
	const { port1, port2 } = new MessageChannel();
	void runWorker(() => tinyChecker(options), port2);
	return {
		post: message => port1.postMessage(message),
		onMessage: listener => void port1.on('message', (message: FromWorker) => listener(message)),
		onDeath: () => undefined,
		onOutput: () => undefined,
		end: () => port1.close(),
	};
}
