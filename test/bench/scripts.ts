/** A place in a real file, and what a person types there. */
export interface Script {
	/** From the root of the corpus. */
	readonly file: string;
	readonly languageId: 'typescript' | 'python';
	/** Two texts of the file, the second after the first: typing starts at the second's end, which ends a line. */
	readonly below: readonly [section: string, line: string];
	/** What is typed; its last line gets a finding. */
	readonly typed: string;
}

/** 2,152 lines of classes with ordinary types. */
export const ETHERS: Script = {
	file: 'src.ts/providers/provider.ts',
	languageId: 'typescript',
	below: ['async wait(_confirms?: number', 'const timeout = (_timeout == null) ? 0: _timeout;'],
	typed: '\n        const mine = await this.getTransaction();\n        this.confirmations();',
};

/** 2,135 lines whose types come from a thousand other files. */
export const VIEM: Script = {
	file: 'tempo/actions/zone.ts',
	languageId: 'typescript',
	below: ['export async function depositSync<', "if (!account_) throw new Error('`account` is required.')"],
	typed: '\n  sendTransaction(client, rest)',
};

/** 2,006 lines (httpx 0.23) with a client for threads and one for the event loop. */
export const HTTPX: Script = {
	file: 'httpx/_client.py',
	languageId: 'python',
	below: ['async def send(', 'self._state = ClientState.OPENED'],
	typed: '\n        with open("state.json") as state:\n            state.read()\n        self.aclose()',
};

/** The same file in the project of more than 2,000 files, with more than 200 keystrokes. */
export const PROJECT: Script = {
	...VIEM,
	file: 'packages/viem/tempo/actions/zone.ts',
	typed: [
		'',
		'  const waiting: Promise<unknown>[] = []',
		'  for (const each of [rest, rest]) {',
		'    const hash = await sendTransaction(client, each)',
		'    if (!hash) continue',
		'    waiting.push(Promise.resolve(hash))',
		'',
		'  await Promise.all(waiting)',
		'  sendTransaction(client, rest)',
	].join('\n'),
};
