import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { keystrokes, lastLine } from '../keystrokes.ts';
import { PEER_CONFIG } from '../contenders.ts';
import type { PeerTask, PeerTyped } from '../type-peer.ts';

/** The child of type-peer.ts. */
async function main(): Promise<void> {
	const { folder, script } = JSON.parse(process.argv[2]!) as PeerTask;
	const filePath = join(folder, script.file);
	const text = await readFile(filePath, 'utf8');
	const keys = keystrokes(text, script);
	const eslint = new ESLint({ cwd: folder, overrideConfigFile: PEER_CONFIG });
	// Loads the project, as opening the file did for us.
	await eslint.lintText(text, { filePath });

	const linted: number[] = [];
	const parsed: boolean[] = [];
	let messages: ESLint.LintResult['messages'] = [];
	for (const key of keys) {
		const started = performance.now();
		const [result] = await eslint.lintText(key.text, { filePath });
		linted.push(performance.now() - started);
		({ messages } = result!);
		parsed.push(!messages.some(({ fatal }) => fatal));
	}
	const finished = lastLine(keys) + 1;
	const found = messages.filter(({ line }) => line === finished).map(({ ruleId }) => String(ruleId));
	process.send!({ linted, parsed, found } satisfies PeerTyped, () => process.disconnect());
}

void main();
