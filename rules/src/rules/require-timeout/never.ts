import type { Waits } from '#knowledge/timeouts/entry.ts';

/** What may not come, by what is waited for. */
export const NEVER: Readonly<Record<Waits, string>> = {
	network: 'nothing answers',
	event: 'nothing comes',
	queue: 'nothing comes',
	process: 'it hangs',
};
