import { createConnection } from 'vscode-languageserver';
import {
	createProtocolConnection,
	IPCMessageReader,
	IPCMessageWriter,
	StreamMessageReader,
	StreamMessageWriter,
	type InitializeParams,
	type MessageReader,
	type MessageWriter,
} from 'vscode-languageserver/node';
import type { ServerHost } from './host.ts';
import { createLog } from './log.ts';
import { processHost } from './process-host.ts';
import { createServer } from './server.ts';

export type Transport = 'stdio' | 'node-ipc';

/** How often the client's process is looked for, in milliseconds. */
const CLIENT_WATCH = 1000;

/**
 * Speaks LSP until the client says `exit` or is gone. Never returns control to the caller's own work: the process is
 * the server's from here on.
 */
export function serve(transport: Transport, host: ServerHost = processHost()): void {
	let hasShutDown = false;
	const exit = () => process.exit(hasShutDown ? 0 : 1);

	const connection = createConnection(logger => createProtocolConnection(...streams(transport), logger), {
		initialize: ({ processId }: InitializeParams) => watchClient(processId, exit),
		get shutdownReceived() {
			return hasShutDown;
		},
		set shutdownReceived(value) {
			hasShutDown = value;
		},
		exit: code => process.exit(code),
	});
	const log = createLog(connection.console);
	if (transport === 'node-ipc') process.on('disconnect', exit);
	else {
		process.stdin.on('end', exit).on('close', exit);
		// Nobody reads any more, so there is nobody to work for.
		process.stdout.on('error', exit);
		keepOffStdout(log);
	}
	process.on('unhandledRejection', reason => log.error('A promise was rejected and nobody listened', reason));
	process.on('uncaughtException', error => log.error('An error was thrown and nobody caught it', error));

	createServer(connection, host);
	connection.listen();
}

function streams(transport: Transport): [MessageReader, MessageWriter] {
	return transport === 'node-ipc'
		? [new IPCMessageReader(process), new IPCMessageWriter(process)]
		: [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

/** A client that dies without a word leaves its pipes open where somebody else holds them too. */
function watchClient(processId: number | null, exit: () => void): void {
	if (processId === null) return;
	setInterval(() => {
		try {
			process.kill(processId, 0);
		} catch (error) {
			// EPERM: it is there, and it is somebody else's.
			if ((error as NodeJS.ErrnoException).code !== 'EPERM') exit();
		}
	}, CLIENT_WATCH).unref();
}

/** A library that writes to the console must not write into the protocol. */
function keepOffStdout(log: ReturnType<typeof createLog>): void {
	for (const level of ['log', 'info', 'debug', 'warn', 'error'] as const) {
		console[level] = (...args: unknown[]) => log.warn(args.map(String).join(' '));
	}
}
