import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keystrokes, lastLine, type Keystroke } from './keystrokes.ts';
import { LspSession, type LoopDelay } from './lsp-session.ts';
import { number, table } from './markdown.ts';
import { nativeEdits } from './native-edits.ts';
import { installPeers } from './peers.ts';
import { PROJECT } from './scripts.ts';
import { median, quantile } from './statistics.ts';
import { installTypeScriptProject } from './typescript-project.ts';

const EDITS = 200;
/** Types of one edit that take longer than this are said not to have come, in milliseconds. */
const PATIENCE = 60_000;

/** What one session of EDITS edits gave; times in milliseconds, memory in megabytes. */
interface Edited {
	readonly firstAnswer: number;
	readonly firstTypes: number;
	readonly memoryBefore: number;
	readonly memoryAfter: number;
	readonly answers: readonly number[];
	readonly types: readonly number[];
	readonly delay: LoopDelay;
	/** Rules on the finished line. */
	readonly found: readonly string[];
}

/** Typing in a project of more than 2,000 files: answers, memory, and how long the server's own thread was deaf. */
export async function benchEditor(runs: number): Promise<string> {
	const folder = await installTypeScriptProject();
	const file = join(folder, PROJECT.file);
	const text = await readFile(file, 'utf8');
	const strokes = keystrokes(text, PROJECT);
	if (strokes.length < EDITS) throw new Error(`The script has ${strokes.length} keystrokes, not ${EDITS}`);

	const sessions: Edited[] = [];
	const native: number[] = [];
	for (let run = 0; run < runs; run++) {
		console.error(`${EDITS} edits in ${PROJECT.file}, run ${run + 1}`);
		sessions.push(await edit(folder, file, text, strokes));
		const texts = strokes.slice(-EDITS).map(key => key.text);
		native.push(...(await nativeEdits({ peers: await installPeers(), folder, file: PROJECT.file, texts })));
	}
	return report(sessions, native);
}

async function edit(folder: string, file: string, text: string, strokes: readonly Keystroke[]): Promise<Edited> {
	const spawned = performance.now();
	const session = await LspSession.start(folder);
	await session.open(file, PROJECT.languageId, text);
	const since = (start: number) => performance.now() - start;
	const answered = session.pull().then(() => since(spawned));
	const [firstAnswer] = await Promise.all([answered, session.complete(PATIENCE)]);
	const firstTypes = since(spawned);

	const memoryBefore = session.memory();
	// The last ones are measured, since it is the script's end that has a finding.
	const keys = strokes.slice(-EDITS);
	for (const key of strokes.slice(0, -EDITS)) {
		await session.type(key);
		await Promise.all([session.complete(PATIENCE), session.pull()]);
	}
	session.resetLoopDelay();
	const answers: number[] = [];
	const types: number[] = [];
	for (const key of keys) {
		const started = performance.now();
		await session.type(key);
		const answered = session.pull().then(() => answers.push(since(started)));
		await Promise.all([session.complete(PATIENCE), answered]);
		types.push(since(started));
	}
	const delay = await session.loopDelay();
	const memoryAfter = session.memory();
	const line = lastLine(keys);
	const found = (await session.pull()).filter(({ range }) => range.start.line === line).map(({ code }) => String(code));
	await session.end();
	return { firstAnswer, firstTypes, memoryBefore, memoryAfter, answers, types, delay, found };
}

function report(sessions: readonly Edited[], native: readonly number[]): string {
	const answers = sessions.flatMap(each => each.answers);
	const types = sessions.flatMap(each => each.types);
	const of = (what: (each: Edited) => number): number => median(sessions.map(what));
	const one = (name: string, value: number, unit: string) => [name, `${number(value)} ${unit}`, '', ''];
	const many = (name: string, values: readonly number[]) => [
		name,
		`${number(median(values))} ms`,
		`${number(quantile(values, 0.95))} ms`,
		`${number(quantile(values, 1))} ms`,
	];
	const p99 = Math.max(...sessions.map(({ delay }) => delay.p99));
	const max = Math.max(...sessions.map(({ delay }) => delay.max));
	const target = (name: string, value: number, limit: number) => [
		name,
		`${number(value)} ms`,
		`<= ${number(limit)} ms`,
		value <= limit ? 'met' : 'not met',
	];
	return [
		`\`${PROJECT.file}\`, ${EDITS} edits in each session; each waits for the types of the one before.`,
		table(
			['', 'median', 'p95', 'max'],
			[
				one(
					'cold start, to the first answer',
					of(each => each.firstAnswer),
					'ms',
				),
				one(
					'cold start, with types',
					of(each => each.firstTypes),
					'ms',
				),
				many('edit, first answer', answers),
				many('edit, with types', types),
				many('native checker alone, the same edits', native),
				one(
					'memory when opened, checker included',
					of(each => each.memoryBefore),
					'MB',
				),
				one(
					`memory after ${EDITS} edits`,
					of(each => each.memoryAfter),
					'MB',
				),
			],
		),
		table(
			['the worst session', 'measured', 'target', ''],
			[
				target('edit, first answer, median', median(answers), 100),
				target('edit, with types, median', median(types), median(native) + 100),
				target('event loop delay, p99', p99, 30),
				target('event loop delay, max', max, 100),
			],
		),
		`Found on the line typed last: ${[...new Set(sessions.map(({ found }) => found.join(', ') || 'nothing'))].join(' | ')}.`,
	].join('\n\n');
}
