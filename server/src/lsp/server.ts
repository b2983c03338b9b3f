import type { Connection, InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { Analysis } from './analysis/analysis.ts';
import { Waiting } from './analysis/waiting.ts';
import { readClient } from './client.ts';
import { Documents } from './documents.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCommands } from './features/commands.ts';
import { registerConfigDiagnostics } from './features/config-diagnostics.ts';
import { registerConfiguration } from './features/configuration.ts';
import { registerDependents } from './features/dependents.ts';
import { registerNotebooks } from './features/notebooks.ts';
import { registerPullDiagnostics } from './features/pull-diagnostics.ts';
import { registerPushDiagnostics } from './features/push-diagnostics.ts';
import { registerStatus } from './features/status.ts';
import { registerTextSync } from './features/text-sync.ts';
import { registerWatchedFiles } from './features/watched-files.ts';
import { registerWorkspaceFolders } from './features/workspace-folders.ts';
import { createGuards } from './guard.ts';
import type { ServerHost } from './host.ts';
import { pathOf } from './languages.ts';
import { createLog } from './log.ts';
import { Notebooks } from './notebooks.ts';
import type { Server } from './server-context.ts';
import { SettingsStore } from './settings.ts';

/** In the order in which they hear of events: requests are answered before anybody is told to ask again. */
const FEATURES = [
	registerTextSync,
	registerPullDiagnostics,
	registerPushDiagnostics,
	registerNotebooks,
	registerConfigDiagnostics,
	registerCodeActions,
	registerCommands,
	registerConfiguration,
	registerWatchedFiles,
	registerDependents,
	registerWorkspaceFolders,
	registerStatus,
];

/** Makes a connection speak for us. The parts are built when the client has said what it can do. */
export function createServer(connection: Connection, host: ServerHost): void {
	const log = createLog(connection.console);
	let server: Server | undefined;

	connection.onInitialize((params): InitializeResult => {
		server = compose(connection, host, params);
		server.analysis.warmUp();
		const serverInfo = { name: 'asynclint', version: host.version };
		return { capabilities: server.capabilities, serverInfo };
	});
	connection.onInitialized(() => {
		if (!server) return;
		const { client, guards, onInitialized } = server;
		const way = client.pulls ? 'pulled' : 'pushed';
		log.info(`asynclint ${host.version}, Node ${process.versions.node}, ${client.name}: diagnostics are ${way}`);
		for (const step of onInitialized) guards.event(step)();
	});
	connection.onShutdown(() => server?.analysis.dispose());
	connection.onExit(() => server?.analysis.dispose());
}

function compose(connection: Connection, host: ServerHost, params: InitializeParams): Server {
	const log = createLog(connection.console);
	const client = readClient(params);
	const capabilities: ServerCapabilities = {};
	const folders = params.workspaceFolders ?? [];
	const cwd = folders[0] && pathOf(folders[0].uri);
	const analysis = new Analysis(host, log, { trusted: client.options.trusted === true, cwd });
	const server: Server = {
		connection,
		client,
		capabilities,
		documents: new Documents(folders),
		notebooks: new Notebooks(),
		settings: new SettingsStore(connection, log, client.answersConfiguration, client.options.settings),
		analysis,
		waiting: new Waiting(analysis),
		guards: createGuards(log),
		log,
		host,
		onInitialized: [],
	};
	for (const register of FEATURES) register(server);
	return server;
}
