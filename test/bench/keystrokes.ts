/** A place in a real file, and what a person types there. */
export interface Script {
	/** From the root of the corpus. */
	readonly file: string;
	readonly languageId: 'typescript' | 'python';
	/** Two texts that stand in the file, the second after the first: typing starts before the second. */
	readonly after: string;
	readonly before: string;
	readonly typed: string;
	/** The line that is complete in the end and has our finding. */
	readonly found: string;
}

/** In a file of 2,135 lines whose types come from a thousand others. */
export const TYPESCRIPT: Script = {
	file: 'tempo/actions/zone.ts',
	languageId: 'typescript',
	after: 'export async function depositSync<',
	before: '  const receipt = await sendTransactionSync(client, {',
	typed: '  sendTransaction(client, { ...rest, account } as never)\n',
	found: 'sendTransaction(client, { ...rest, account }',
};

/** In a file of 2,006 lines (httpx 0.23) that holds a client for threads and one for the event loop. */
export const PYTHON: Script = {
	file: 'httpx/_client.py',
	languageId: 'python',
	after: 'async def send(',
	before: '        self._state = ClientState.OPENED',
	typed: '        with open("state.json") as state:\n            state.read()\n        self.aclose()\n',
	found: 'self.aclose()',
};

export interface Keystroke {
	readonly line: number;
	readonly character: number;
	readonly key: string;
	/** The whole text after it. */
	readonly text: string;
}

/** What typing the script's text into `text` is, key by key. Throws when the place is not there. */
export function keystrokes(text: string, { after, before, typed }: Script): Keystroke[] {
	const from = text.indexOf(after);
	const start = from < 0 ? -1 : text.indexOf(before, from);
	if (start < 0) throw new Error(`The place to type at is not in the text: ${before.trim()}`);

	const head = text.slice(0, start);
	const tail = text.slice(start);
	return Array.from({ length: typed.length }, (_, at) => {
		const lines = (head + typed.slice(0, at)).split('\n');
		return {
			line: lines.length - 1,
			character: lines.at(-1)!.length,
			key: typed[at]!,
			text: head + typed.slice(0, at + 1) + tail,
		};
	});
}
