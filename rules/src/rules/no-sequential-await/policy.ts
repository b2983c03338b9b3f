import { ecmascriptIo } from '#knowledge/io/ecmascript.ts';
import { pythonIo } from '#knowledge/io/python.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';

/** Work that waits for somebody outside of the program, so that waiting for two at once takes no longer. */
export const waitsOutside: BlockingPolicy<true> = {
	leaf: (key, language) => {
		if (language === 'python') return SLEEPS.has(key) || pythonIo(key) !== undefined || undefined;
		return ecmascriptIo(key) !== undefined || undefined;
	},
	// What a lock or a limiter is around runs one after the other anyway.
	allows: name => /lock|limit|mutex|retry|semaphore|throttle|transaction/i.test(name),
};

/** What stands for a request in documents and sketches. */
const SLEEPS = new Set(['asyncio.sleep', 'anyio.sleep', 'trio.sleep']);
