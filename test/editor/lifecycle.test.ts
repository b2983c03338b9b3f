import { equal, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { commands, extensions } from 'vscode';
import { CLIENT_COMMANDS } from '#protocol';
import { findings, none, open, revertAll, some } from './kit.ts';

describe('the extension', () => {
	afterEach(revertAll);

	it('wakes with the first file and registers the commands of its manifest', async () => {
		await open('src/orders.ts');
		const extension = extensions.getExtension('asynclint.asynclint');
		ok(extension);
		await extension.activate();
		const registered = await commands.getCommands(true);
		for (const command of Object.values(CLIENT_COMMANDS)) ok(registered.includes(command), command);
	});

	it('restarts: the findings go with the old server and come back with the new one', async () => {
		const document = await open('src/orders.ts');
		const before = await findings(document, some);
		await Promise.all([findings(document, none), commands.executeCommand(CLIENT_COMMANDS.restart)]);
		equal((await findings(document, some)).length, before.length);
	});

	it('restarts once more when asked for while it restarts, and not as often as asked for', async () => {
		const document = await open('src/orders.ts');
		await findings(document, some);
		await Promise.all([1, 2, 3, 4, 5].map(() => commands.executeCommand(CLIENT_COMMANDS.restart)));
		ok(some(await findings(document, some)));
	});
});
