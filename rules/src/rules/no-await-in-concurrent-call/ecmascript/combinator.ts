import { qualifiedName, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** https://tc39.es/ecma262/#sec-properties-of-the-promise-constructor */
const COMBINATORS = new Set(['Promise.all', 'Promise.allSettled', 'Promise.any', 'Promise.race']);

/** The combinator that a call means, as people write it: `Promise.all`. */
export function combinatorOf(source: EcmascriptSource, { callee }: TSESTree.CallExpression): string | undefined {
	const name = qualifiedName(source, callee);
	return name && name.module === undefined && COMBINATORS.has(name.name) ? name.name : undefined;
}
