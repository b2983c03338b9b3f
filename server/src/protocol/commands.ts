import type { Location, Position } from 'vscode-languageserver';

/** Commands that the client declares in its manifest and registers itself. */
export const CLIENT_COMMANDS = {
	/** Applies all safe fixes of the active document: asks the server for {@link SERVER_COMMANDS.fixAll}. */
	fixAll: 'asynclint.fixAll',
	restart: 'asynclint.restart',
	/** Argument: {@link CallPathArgument}; without one, the finding at the cursor is meant. Shows the steps that lead to it. */
	showCallPath: 'asynclint.showCallPath',
	showOutput: 'asynclint.showOutput',
} as const;

/**
 * Commands that the server carries out through `workspace/executeCommand`. A client library registers them on its own
 * from the server's capabilities, so a client must not register them a second time.
 */
export const SERVER_COMMANDS = {
	/** Argument: {@link FixAllArgument}. Applies all safe fixes through `workspace/applyEdit`; answers {@link FixAllResult}. */
	fixAll: 'asynclint.server.fixAll',
	/** Argument: the page's address. Opens it with `window/showDocument`, in the user's browser. */
	openRulePage: 'asynclint.openRulePage',
} as const;

/** A finding and the steps that lead to it, the nearest first: all in LSP's own forms. */
export interface CallPathArgument {
	readonly uri: string;
	readonly position: Position;
	readonly locations: readonly Location[];
}

export interface FixAllArgument {
	readonly uri: string;
}

export interface FixAllResult {
	readonly applied: boolean;
	/** How many findings were fixed. */
	readonly fixes: number;
	/** Why nothing was applied. */
	readonly message?: string;
}

/** The code action kind of the safe fixes, below `source.fixAll`. */
export const FIX_ALL_KIND = 'source.fixAll.asynclint';

/** `source` of every diagnostic of ours. */
export const DIAGNOSTIC_SOURCE = 'asynclint';
