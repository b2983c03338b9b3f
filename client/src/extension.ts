import { workspace, type ExtensionContext } from 'vscode';
import { STATUS, TRUST_GRANTED, type StatusParams } from '#protocol';
import { clientOptions, serverModule } from './client-options.ts';
import { registerCommands } from './commands.ts';
import { createLog } from './log.ts';
import { QuietClient } from './quiet-client.ts';
import { Session } from './session.ts';
import { Status } from './status.ts';

let session: Session | undefined;

/** Called by the editor when the first document of one of our languages is opened. */
export function activate(context: ExtensionContext): void {
	const { subscriptions } = context;
	const log = createLog();
	const status = new Status();
	const server = serverModule(context.asAbsolutePath('server/dist/cli.js'));

	const createClient = () => {
		const client = new QuietClient('asynclint', 'Asynclint', server, clientOptions(log));
		client.onNotification(STATUS, (params: StatusParams) => {
			const { uri } = params;
			status.showServer(uri === undefined ? uri : client.protocol2CodeConverter.asUri(uri).toString(), params);
		});
		return client;
	};
	const current = new Session(createClient, state => status.showSession(state));
	session = current;

	subscriptions.push(
		log,
		status,
		...registerCommands(current, log),
		workspace.onDidGrantWorkspaceTrust(() => current.client?.sendNotification(TRUST_GRANTED)),
	);
	// Not awaited: the editor counts the time until `activate` returns.
	void current.restart();
}

/** Called by the editor when it closes or the extension is turned off. It waits until the server has stopped. */
export const deactivate = (): Promise<void> | undefined => session?.stop();
