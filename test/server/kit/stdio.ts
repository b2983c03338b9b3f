import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

/** A server in a process of its own, spoken to over its standard streams. */
export class StdioServer {
	readonly client: TestClient;
	readonly process: ChildProcess;
	/** The exit code, once there is one. */
	readonly exited: Promise<number | null>;

	constructor(main: string, cwd?: string) {
		this.process = spawn(process.execPath, [main, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
		this.exited = once(this.process, 'exit').then(([code]) => code as number | null);
		this.client = new TestClient(
			createProtocolConnection(
				new StreamMessageReader(this.process.stdout!),
				new StreamMessageWriter(this.process.stdin!),
			),
		);
	}

	/** Ends it as a client should; gives the exit code. */
	async stop(): Promise<number | null> {
		if (this.process.exitCode === null) {
			await this.client.connection.sendRequest('shutdown');
			await this.client.connection.sendNotification('exit');
		}
		return await this.exited;
	}
}
