import { FactsOfType } from './types/facts-of-type.ts';
import { HostTypeReader } from './types/host-type-reader.ts';
import type { HostNode, HostProgram, HostType } from './types/host-type-reader.ts';
import type { Ranged, TypeOracle } from './type-oracle.ts';

/**
 * What typescript-eslint's parser hands to rules in `sourceCode.parserServices` when it runs with type information.
 * Described here and not imported, so that the plugin loads no TypeScript of its own.
 * https://typescript-eslint.io/developers/custom-rules#typed-rules
 */
export interface TypedServices {
	readonly program: HostProgram;
	readonly esTreeNodeToTSNodeMap: { get(node: never): unknown };
}

/** True when the parser ran with type information. Without it `program` is null, or there are no services at all. */
export function isTypedServices(services: unknown): services is TypedServices {
	const { program, esTreeNodeToTSNodeMap } = (services ?? {}) as Partial<TypedServices>;
	return typeof program?.getTypeChecker === 'function' && typeof esTreeNodeToTSNodeMap?.get === 'function';
}

/** Types are remembered for as long as their program lives; a new program, as after an edit, starts afresh. */
const factsByProgram = new WeakMap<HostProgram, FactsOfType<HostType, object>>();

/**
 * Answers from the checker that the host has already built: TypeScript 5 or 6 under typescript-eslint.
 * The nodes must be those that the parser made, for that is how they are joined to the checker's.
 */
export function hostOracle({ program, esTreeNodeToTSNodeMap }: TypedServices): TypeOracle {
	const typeOf = (node: Ranged) => {
		try {
			const checked = esTreeNodeToTSNodeMap.get(node as never) as HostNode | undefined;
			const type = checked && program.getTypeChecker().getTypeAtLocation(checked);
			return type && factsOf(program).facts(type);
		} catch {
			// The checker fails on a few odd trees (https://github.com/microsoft/TypeScript/issues?q=Debug+Failure):
			// to a rule that is one more thing that nobody knows.
			return undefined;
		}
	};
	return { types: nodes => nodes.map(typeOf) };
}

function factsOf(program: HostProgram): FactsOfType<HostType, object> {
	const known = factsByProgram.get(program);
	if (known) return known;

	const facts = new FactsOfType<HostType, object>(new HostTypeReader(program));
	factsByProgram.set(program, facts);
	return facts;
}
