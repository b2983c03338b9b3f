import type { Span } from '../facts/module-facts.ts';
import type { Called } from './called.ts';
import type { FunctionValue } from './value.ts';

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
			/** Names of its parameters, without `self`; of one that is taken apart an empty one. */
			readonly parameters: readonly string[];
	  }
	/** Not of the project: the key that knowledge has for it. */
	| { readonly kind: 'external'; readonly key: string };

export function targetsOf({ functions, externals }: Called, neverRejects: (of: FunctionValue) => boolean): Target[] {
	return [
		...functions.map((each): Target => {
			const { module, function: id } = each;
			const { name, at, isAsync, isGenerator } = module.facts.functions[id]!;
			const parameters = module.facts.functions[id]!.parameters.map(parameter => parameter.name);
			const base = { kind: 'function', name, path: module.path, at, isAsync, isGenerator, parameters } as const;
			return { ...base, neverRejects: neverRejects(each) };
		}),
		...externals.flat().map((key): Target => ({ kind: 'external', key })),
	];
}
