import type { CancellationToken, ExecuteCommandParams } from 'vscode-languageserver';
import { SERVER_COMMANDS, type FixAllArgument, type FixAllResult } from '#protocol';
import { isCurrent } from '../analysis/outcome.ts';
import { isShown } from '../convert.ts';
import { fixAllEdits, workspaceEdit } from '../edits.ts';
import { settingsOf, type Server } from '../server-context.ts';
import { settledSoon } from './code-actions.ts';

type Command = (argument: unknown, token: CancellationToken) => Promise<unknown>;

/** Commands that any client can run through `workspace/executeCommand`. */
export function registerCommands(server: Server): void {
	const { connection, client, capabilities, guards } = server;
	const commands: Record<string, Command> = {};
	if (client.appliesEdits) commands[SERVER_COMMANDS.fixAll] = (argument, token) => fixAll(server, argument, token);
	if (client.showsDocuments) commands[SERVER_COMMANDS.openRulePage] = argument => openPage(server, argument);
	capabilities.executeCommandProvider = { commands: Object.keys(commands) };

	connection.onExecuteCommand(
		guards.request<ExecuteCommandParams, unknown>(
			null,
			async ({ command, arguments: [argument] = [] }, token) => (await commands[command]?.(argument, token)) ?? null,
		),
	);
}

async function fixAll(server: Server, argument: unknown, token: CancellationToken): Promise<FixAllResult> {
	const uri = (argument as Partial<FixAllArgument> | undefined)?.uri;
	const entry = typeof uri === 'string' ? server.analysis.entryOf(uri) : undefined;
	if (!entry) return refused('This document is not checked by Asynclint.');

	const settings = await settingsOf(server, entry);
	if (!settings.enable) return refused('Asynclint is switched off for this document.');
	await settledSoon(server, entry, token);
	const file = isCurrent(entry) ? entry.outcome?.file : undefined;
	if (!file) return refused('The document has not been checked yet.');

	const { edits, fixes } = fixAllEdits(file, isShown(settings));
	if (!fixes) return { applied: false, fixes: 0, message: 'There is nothing to fix.' };
	const label = 'Fix all safe Asynclint problems';
	const edit = workspaceEdit(entry.document, edits, server.client);
	const { applied, failureReason } = await server.connection.workspace.applyEdit({ label, edit });
	return { applied, fixes: applied ? fixes : 0, ...(failureReason ? { message: failureReason } : {}) };
}

const refused = (message: string): FixAllResult => ({ applied: false, fixes: 0, message });

/** Opens a page of ours in the user's browser; anything but a web address is refused. */
async function openPage({ connection }: Server, address: unknown): Promise<null> {
	if (typeof address === 'string' && /^https?:\/\//.test(address)) {
		await connection.window.showDocument({ uri: address, external: true });
	}
	return null;
}
