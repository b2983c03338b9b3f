import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { keystrokes, lastLine, type Keystroke } from './keystrokes.ts';
import { LspSession } from './lsp-session.ts';
import type { Script } from './scripts.ts';

/** Loading a project for its first look with types may take this long, in milliseconds; after it we take it that there is none. */
const OPENING = 30_000;
/** The same for each change, which some texts on the way need no types for. */
const NO_MORE = 5_000;
/** A quick typist strikes eight keys in a second. */
const BETWEEN_KEYS = 125;

/** Milliseconds from `didChange`, one number for each keystroke. */
export interface Typed {
	/** To the answer; the next key waits for everything that is known by types, too. */
	readonly answered: readonly number[];
	/** To the outcome of the look with types; NaN for a keystroke that had none. */
	readonly withTypes: readonly number[];
	/** To the first answer about this text or a later one, with a key every 125 ms whatever the server does. */
	readonly atSpeed: readonly number[];
	/** Messages on the finished line. */
	readonly found: readonly string[];
}

export async function typeOurs(folder: string, script: Script): Promise<Typed> {
	const file = join(folder, script.file);
	const text = await readFile(file, 'utf8');
	const keys = keystrokes(text, script);
	const session = await LspSession.start(folder);

	const hasTypes = await opens(session, file, script, text);

	const answered: number[] = [];
	const withTypes: number[] = [];
	for (const key of keys) {
		const started = performance.now();
		const all = hasTypes ? session.outcomes(2, NO_MORE) : Promise.resolve(false);
		await session.type(key);
		await session.pull();
		answered.push(performance.now() - started);
		withTypes.push((await all) ? performance.now() - started : NaN);
	}
	const line = lastLine(keys);
	const found = (await session.pull()).filter(({ range }) => range.start.line === line).map(({ code }) => String(code));
	await session.end();
	return { answered, withTypes, atSpeed: await typeAtSpeed(folder, script, text, keys), found };
}

/** The same with a person's rhythm: a key does not wait, and overtakes the question about the one before. */
async function typeAtSpeed(
	folder: string,
	script: Script,
	text: string,
	keys: readonly Keystroke[],
): Promise<number[]> {
	const session = await LspSession.start(folder);
	await opens(session, join(folder, script.file), script, text);

	const started: number[] = [];
	const latency: number[] = [];
	const questions: Promise<void>[] = [];
	const ask = async (upTo: number) => {
		try {
			await session.pull();
		} catch (error) {
			if (!isOvertaken(error)) throw error;
			return; // The answer to a later question shows this text's diagnostics, too.
		}
		for (let at = 0; at <= upTo; at++) latency[at] ??= performance.now() - started[at]!;
	};
	for (const [at, key] of keys.entries()) {
		started.push(performance.now());
		await session.type(key);
		questions.push(ask(at));
		await pause(BETWEEN_KEYS - (performance.now() - started[at]!));
	}
	await Promise.all(questions);
	await session.end();
	return latency;
}

/** Opens the document and waits until all is known of it. True when types had a say. */
async function opens(session: LspSession, file: string, { languageId }: Script, text: string): Promise<boolean> {
	const asked = session.open(file, languageId, text).then(() => session.pull());
	const [hasTypes] = await Promise.all([session.outcomes(2, OPENING), asked]);
	return hasTypes;
}

const isOvertaken = (error: unknown): boolean =>
	error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled;
