import { FactsOfType } from './types/facts-of-type.ts';
import { HostTypeReader } from './types/host-type-reader.ts';
import type { HostNode, HostProgram, HostSignature, HostType } from './types/host-type-reader.ts';
import { isResultQuestion } from './result-question.ts';
import { perhapsNothing } from './types/null-checks.ts';
import { Results, type TypesInFile } from './types/results.ts';
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

/** What is remembered of the types of one program. */
interface Readers {
	readonly facts: FactsOfType<HostType, HostSignature>;
	readonly results: Results<HostType, HostSignature>;
	readonly hasNullChecks: boolean;
}

/** Types are remembered for as long as their program lives; a new program, as after an edit, starts afresh. */
const readersByProgram = new WeakMap<HostProgram, Readers>();

/**
 * Answers from the checker that the host has already built: TypeScript 5 or 6 under typescript-eslint.
 * The nodes must be those that the parser made, for that is how they are joined to the checker's.
 */
export function hostOracle({ program, esTreeNodeToTSNodeMap }: TypedServices): TypeOracle {
	const checked = (node: Ranged) => esTreeNodeToTSNodeMap.get(node as never) as HostNode | undefined;
	const file: TypesInFile<HostType> = {
		typeAt(node) {
			const at = checked(node);
			return at && program.getTypeChecker().getTypeAtLocation(at);
		},
		wantedAt(node) {
			const at = checked(node);
			return at && program.getTypeChecker().getContextualType(at);
		},
	};
	const factsFor = (node: Ranged) => {
		try {
			const { facts, results, hasNullChecks } = readersOf(program);
			if (isResultQuestion(node)) return results.answer(node, file);
			const type = file.typeAt(node);
			const found = type && facts.facts(type);
			return found && !hasNullChecks ? perhapsNothing(found, node) : found;
		} catch {
			// The checker fails on a few odd trees (https://github.com/microsoft/TypeScript/issues?q=Debug+Failure):
			// to a rule that is one more thing that nobody knows.
			return undefined;
		}
	};
	return { types: nodes => nodes.map(factsFor) };
}

function readersOf(program: HostProgram): Readers {
	let readers = readersByProgram.get(program);
	if (!readers) {
		const reader = new HostTypeReader(program);
		const facts = new FactsOfType(reader);
		readers = { facts, results: new Results(reader, facts), hasNullChecks: reader.hasNullChecks };
		readersByProgram.set(program, readers);
	}
	return readers;
}
