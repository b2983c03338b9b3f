import type { Span } from '../facts/module-facts.ts';
import type { Called } from './called.ts';

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
	  }
	/** Not of the project: the key that knowledge has for it. */
	| { readonly kind: 'external'; readonly key: string };

export function targetsOf({ functions, externals }: Called): Target[] {
	return [
		...functions.map(({ module, function: id }): Target => {
			const { name, at, isAsync, isGenerator } = module.facts.functions[id]!;
			return { kind: 'function', name, path: module.path, at, isAsync, isGenerator, neverRejects: false };
		}),
		...externals.flat().map((key): Target => ({ kind: 'external', key })),
	];
}
