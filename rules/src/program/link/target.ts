import type { FunctionFacts, Span } from '../facts/module-facts.ts';
import type { Called } from './called.ts';
import type { NeverRejects } from './never-rejects.ts';

/** Something that a call runs. */
export type Target =
	| {
			readonly kind: 'function';
			/** As people say it: `load`, `Store.load`. */
			readonly name: string;
			/** Absolute path of the file that it stands in, and the place of its name there. */
			readonly path: string;
			readonly at: Span;
			readonly isAsync: boolean;
			readonly isGenerator: boolean;
			/** Neither throws nor gives a promise that rejects, as far as is sure. */
			readonly neverRejects: boolean;
			/** The promise that it gives does not reject, as far as is sure: only what it runs itself may throw. */
			readonly looksAfterItself: boolean;
			/** As `looksAfterItself`, or tells somebody of an error before it rejects with it. */
			readonly tellsOfErrors: boolean;
			/** Async, waits for nothing, and handles the errors of promises that it starts: there is nothing to wait for. */
			readonly letsGo: boolean;
			/** Async, waits for nothing and gives nothing: all is done when the call returns. */
			readonly isDoneAtOnce: boolean;
			/** Names of its parameters, without `self`; of one that is taken apart an empty one. */
			readonly parameters: readonly string[];
	  }
	/** Not of the project: the key that knowledge has for it. */
	| { readonly kind: 'external'; readonly key: string };

/** What a call runs, as rules see it. Without `rejections` every function may reject. */
export function targetsOf(
	{ functions, externals }: Called,
	rejections: Pick<NeverRejects, 'has' | 'looksAfterItself' | 'tellsOfErrors'> | undefined,
): Target[] {
	return [
		...functions.map((each): Target => {
			const { module, function: id } = each;
			const facts = module.facts.functions[id]!;
			const { name, at, isAsync, isGenerator } = facts;
			const parameters = facts.parameters.map(parameter => parameter.name);
			const letsGo = module.facts.language === 'ecmascript' && letsGoOfWork(facts);
			const isDoneAtOnce = module.facts.language === 'ecmascript' && waitsForNothing(facts);
			const isOf = { isAsync, isGenerator, letsGo, isDoneAtOnce } as const;
			const base = { kind: 'function', name, path: module.path, at, ...isOf, parameters } as const;
			// Most that ask for targets want to know what they are, and not how they end.
			return {
				...base,
				get neverRejects() {
					return rejections?.has(each) ?? false;
				},
				get looksAfterItself() {
					return rejections?.looksAfterItself(each) ?? false;
				},
				get tellsOfErrors() {
					return rejections?.tellsOfErrors(each) ?? false;
				},
			};
		}),
		...externals.flat().map((key): Target => ({ kind: 'external', key })),
	];
}

const letsGoOfWork = (facts: FunctionFacts): boolean =>
	waitsForNothing(facts) && facts.calls.some(({ caught }) => caught === 'rejected');

const waitsForNothing = ({ isAsync, isGenerator, isAbstract, throws, returns, calls }: FunctionFacts): boolean =>
	isAsync &&
	!isGenerator &&
	!isAbstract &&
	(throws === undefined || throws === 'onTheSpot') &&
	!returns.length &&
	!calls.some(({ isAwaited }) => isAwaited);
