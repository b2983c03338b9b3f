import { commands, window, type Disposable, type LogOutputChannel } from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import { CLIENT_COMMANDS, SERVER_COMMANDS, type CallPathArgument, type FixAllResult } from '#protocol';
import { answer } from './answer.ts';
import { showCallPath } from './call-path.ts';
import type { Session } from './session.ts';

/** The commands of the manifest. */
export function registerCommands(session: Session, log: LogOutputChannel): Disposable[] {
	const actions: Record<(typeof CLIENT_COMMANDS)[keyof typeof CLIENT_COMMANDS], (argument?: never) => unknown> = {
		[CLIENT_COMMANDS.fixAll]: () => fixAll(session),
		[CLIENT_COMMANDS.restart]: () => session.restart(),
		[CLIENT_COMMANDS.showCallPath]: (argument?: CallPathArgument) => showCallPath(session, argument),
		[CLIENT_COMMANDS.showOutput]: () => log.show(true),
	};
	return Object.entries(actions).map(([name, action]) => commands.registerCommand(name, action));
}

/** Safe fixes only: those that keep what the program does. */
async function fixAll({ client }: Session): Promise<void> {
	const document = window.activeTextEditor?.document;
	if (!document) return;
	if (!client) return answer('The server is not running.');

	const uri = client.code2ProtocolConverter.asUri(document.uri);
	const command = { command: SERVER_COMMANDS.fixAll, arguments: [{ uri }] };
	const result = (await client.sendRequest(ExecuteCommandRequest.type, command)) as FixAllResult | null;
	if (!result) return answer('The server did not answer; see the output.');
	answer(result.applied ? `${result.fixes} fixed.` : (result.message ?? 'Nothing was fixed.'));
}
