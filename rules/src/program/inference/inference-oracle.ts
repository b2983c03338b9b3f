import type { TSESTree } from '@typescript-eslint/types';
import type { EcmascriptSource } from '#ecmascript';
import type { TypeFacts } from '../type-facts.ts';
import type { Ranged, TypeOracle } from '../type-oracle.ts';
import { Inference } from './inference.ts';
import { toFacts, type Value } from './value.ts';

/** What other modules export: as a value, and what a call of it gives. */
export type Exported = (
	specifier: string,
	name: string,
) => { readonly value?: TypeFacts; readonly call?: TypeFacts } | undefined;

/**
 * What one file says of its own expressions by its text alone, and with `exported` of what it imports. It answers in
 * microseconds, and knows what is async, not what is a number.
 */
export function createInferenceOracle(source: EcmascriptSource, exported: Exported = () => undefined): TypeOracle {
	const inference = new Inference(source, (specifier, name) => {
		const found = exported(specifier, name);
		return found && { value: found.value && valueOf(found.value), call: found.call && valueOf(found.call) };
	});

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

function valueOf({ promise, items, callable, names }: TypeFacts): Value {
	const isMixed = promise === 'some' ? { isMixed: true as const } : {};
	return { promise, callable, names, ...(items === 'none' ? {} : { array: { items } }), ...isMixed };
}
