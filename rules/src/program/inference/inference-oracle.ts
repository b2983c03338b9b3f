import type { TSESTree } from '@typescript-eslint/types';
import type { EcmascriptSource } from '#ecmascript';
import type { ProgramHost } from '../program-host.ts';
import type { Ranged, TypeOracle } from '../type-oracle.ts';
import { Inference } from './inference.ts';
import { Modules, type InferenceCache } from './modules.ts';
import { toFacts } from './value.ts';

export { createInferenceCache, type InferenceCache } from './modules.ts';

export interface InferenceInput {
	readonly source: EcmascriptSource;
	/** Absolute path of the text: where its relative imports start. */
	readonly path: string;
	/** Without one, and without `parse`, imports stay unknown. */
	readonly host?: ProgramHost;
	/** Parses an imported file; undefined for one that cannot be read as JavaScript or TypeScript. */
	readonly parse?: (text: string, path: string) => EcmascriptSource | undefined;
	/** What is known of other modules. Give the same one for all files of one host. */
	readonly cache?: InferenceCache;
}

/**
 * The oracle that is always there: what the file and the modules that it imports say by their own text.
 * It looks one import deep, answers in microseconds, and knows what is async, not what is a number.
 */
export function createInferenceOracle(input: InferenceInput): TypeOracle {
	const { source, path } = input;
	const modules = new Modules(input);
	const inference = new Inference(source, (specifier, name) => modules.exported(path, specifier, name));

	return {
		types: nodes =>
			nodes.map((node: Ranged) => {
				try {
					const value = inference.valueOf(node as unknown as TSESTree.Node);
					return value && toFacts(value);
				} catch {
					// Trees that a recovering parser made of broken text miss parts that ESTree promises.
					return undefined;
				}
			}),
	};
}
