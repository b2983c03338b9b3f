import { byOptions } from '#kit/by-options.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';
import { ecmascriptLeaf, pythonLeaf } from './leaf.ts';
import { hasTier, isAllowed, type Options } from './options.ts';
import type { Leaf } from './report.ts';

/** What blocks under a user's options: one policy for all files with the same ones, so that they share what was found. */
export const policyOf = byOptions(makePolicy);

/**
 * Python's functions that block or not by something far from the call: a socket's mode, a flag, whether a loop runs already.
 * They are reported in the function itself, where the file can be looked through, and not from afar.
 */
const DEPENDS_ON_FILE =
	/^socket\.(socket\.|getnameinfo$)|^select\.|^ssl\.SSLContext\.wrap_socket$|^asyncio\.(run$|AbstractEventLoop\.)|^(anyio|trio)\.run$/;

function makePolicy(options: Options): BlockingPolicy<Leaf> {
	const leaves = new Map<string, Leaf | undefined>();
	const find = (key: string, language: 'ecmascript' | 'python'): Leaf | undefined =>
		language === 'python' && DEPENDS_ON_FILE.test(key) ? undefined : leafOf(key, language);
	const leafOf = (key: string, language: 'ecmascript' | 'python'): Leaf | undefined => {
		const leaf = language === 'python' ? pythonLeaf(key, options.blocking) : ecmascriptLeaf(key, options.blocking);
		return leaf && hasTier(options, leaf.entry) && !isAllowed(options, leaf.name) ? leaf : undefined;
	};
	return {
		leaf: (key, language) => {
			const id = `${language}:${key}`;
			if (!leaves.has(id)) leaves.set(id, find(key, language));
			return leaves.get(id);
		},
		allows: name => isAllowed(options, name),
		skipsOnce: !options.checkFirstUse,
		...(options.checkFirstUse
			? {}
			: { skipsKept: ({ entry: { tier } }: Leaf) => tier === 'files' || tier === 'lookup' }),
		skipsOpenTypes: !options.checkEveryType,
		skipsOffByDefault: !options.checkOffByDefault,
	};
}
