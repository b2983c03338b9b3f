import { STATUS, type StatusDetails, type StatusParams } from '#protocol';
import type { Entry } from '../analysis/outcome.ts';
import { settingsOf, type Server } from '../server-context.ts';

/** Says how the server and each document are, to a client that shows it. */
export function registerStatus(server: Server): void {
	const { connection, client, analysis, guards, host, onInitialized } = server;
	if (client.options.status !== true) return;

	const versions = { asynclint: host.version, node: process.versions.node };
	const send = (status: StatusParams) => connection.sendNotification(STATUS, status);
	let timer: NodeJS.Timeout | undefined;

	const describe = async (entry: Entry): Promise<StatusParams> => {
		const { enable, preset } = await settingsOf(server, entry);
		const { uri } = entry.document;
		const file = entry.outcome?.file;
		const message = entry.outcome?.notice ?? file?.configProblems[0]?.message;
		const off = !enable
			? 'Switched off in the settings.'
			: (file?.ignored ?? (file?.rules === 0 ? NO_RULES : undefined));
		const details: StatusDetails = {
			versions,
			...(file ? { rules: file.rules, findings: file.problems.length } : {}),
			...(entry.outcome ? { version: entry.outcome.version, complete: file?.complete ?? true } : {}),
			...(file?.configFile === undefined ? { preset } : { configFile: file.configFile }),
		};
		if (off !== undefined) return { uri, state: 'disabled', message: off, details };
		return message === undefined ? { uri, state: 'ready', details } : { uri, state: 'error', message, details };
	};

	analysis.listen({
		settled: guards.event(async (entry: Entry) => send(await describe(entry))),
		redrawn: guards.event(async () => {
			for (const entry of analysis.entries) await send(await describe(entry));
		}),
		working: entry => {
			clearTimeout(timer);
			if (!entry) return;
			// Most texts are done before anybody could read that they are in work.
			const step = guards.event(() => send({ uri: entry.document.uri, state: 'busy', details: { versions } }));
			timer = setTimeout(step, host.limits.busyAfter);
		},
		broken: guards.event((message: string | undefined) =>
			send(
				message === undefined
					? { state: 'ready', details: { versions } }
					: { state: 'error', message, details: { versions } },
			),
		),
	});
	onInitialized.push(() => send({ state: 'starting', details: { versions } }));
}

const NO_RULES = 'No rules are switched on for this file.';
