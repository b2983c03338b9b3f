import type { RemoteConsole } from 'vscode-languageserver';

/** What the server says of itself, in the client's output channel. Never a message box: nothing pops up unasked. */
export interface Log {
	info(message: string): void;
	warn(message: string): void;
	error(message: string, error?: unknown): void;
}

/** A log that writes to the connection's console. */
export const createLog = (console: RemoteConsole): Log => ({
	info: message => console.info(message),
	warn: message => console.warn(message),
	error: (message, error) => console.error(error === undefined ? message : `${message}: ${describeError(error)}`),
});

const describeError = (error: unknown): string =>
	error instanceof Error ? (error.stack ?? error.message) : String(error);
