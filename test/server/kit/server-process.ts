import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
	createProtocolConnection,
	IPCMessageReader,
	IPCMessageWriter,
	StreamMessageReader,
	StreamMessageWriter,
	type MessageReader,
	type MessageWriter,
} from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

/** A server in a process of its own, spoken to over its standard streams or over Node's own channel. */
export class ServerProcess {
	readonly client: TestClient;
	readonly process: ChildProcess;
	/** The exit code, once there is one. */
	readonly exited: Promise<number | null>;

	constructor(main: string, { cwd, transport = 'stdio' }: { cwd?: string; transport?: 'stdio' | 'node-ipc' } = {}) {
		const args = ['lsp', `--${transport}`];
		this.process =
			transport === 'stdio'
				? spawn(process.execPath, [main, ...args], { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
				: fork(main, args, { cwd, execArgv: [] });
		this.exited = once(this.process, 'exit').then(([code]) => code as number | null);
		const [reader, writer] = this.#streams(transport);
		this.client = new TestClient(createProtocolConnection(reader, writer));
	}

	/** Ends it as a client should; gives the exit code. */
	async stop(): Promise<number | null> {
		if (this.process.exitCode === null) {
			await this.client.connection.sendRequest('shutdown');
			await this.client.connection.sendNotification('exit');
		}
		return await this.exited;
	}

	#streams(transport: 'stdio' | 'node-ipc'): [MessageReader, MessageWriter] {
		const { stdout, stdin } = this.process;
		return transport === 'stdio'
			? [new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!)]
			: [new IPCMessageReader(this.process), new IPCMessageWriter(this.process)];
	}
}
