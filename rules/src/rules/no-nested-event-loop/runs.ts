import type { Evidence } from '#kit/finding.ts';
import type { RuleContext } from '#kit/rule-context.ts';
import type { BlockingPath, BlockingPolicy } from '#program/link/blocking-path.ts';
import { ECMASCRIPT_RUNNERS, PYTHON_RUNNERS } from '#knowledge/loops/nested.ts';

/** One policy for all files, so that they share what was found. The leaf is the runner's key. */
const POLICY: BlockingPolicy<string> = {
	leaf: (key, language) => ((language === 'python' ? PYTHON_RUNNERS : ECMASCRIPT_RUNNERS).has(key) ? key : undefined),
	allows: () => false,
};

/** A call in asynchronous code that comes to run an event loop through synchronous functions of the project. */
export interface Run {
	/** The range of the name that is called. */
	readonly at: readonly [start: number, end: number];
	readonly path: BlockingPath<string>;
}

/** Calls in asynchronous code that lead to what starts a loop, with the shortest path of each; none without a program. */
export const runsIn = ({ program }: Pick<RuleContext<string, object, unknown>, 'program'>): readonly Run[] =>
	(program?.blockingCalls(POLICY) ?? []).map(({ call, path }) => ({ at: [...call.at], path }));

/** The way there, step by step. */
export const evidenceOf = (path: BlockingPath<string>, own: string): Evidence[] =>
	path.hops.map(hop => {
		const called = hop.callee === undefined ? `\`${nameOf(path.leaf)}\`` : `\`${hop.callee}\``;
		return {
			message: `\`${hop.caller}\` calls ${called}.`,
			range: hop.at,
			...(hop.path === own ? {} : { path: hop.path }),
		};
	});

/** The key as people say it: `deasync.sleep`, `loop.run_until_complete`. */
export const nameOf = (key: string): string =>
	key
		.replace('asyncio.AbstractEventLoop.', 'loop.')
		.replace(/^([^:]+):(\w)/, '$1.$2')
		.replace(/:/, '');
