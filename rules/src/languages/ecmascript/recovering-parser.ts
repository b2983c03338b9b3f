import type { parse } from '@typescript-eslint/typescript-estree';
import { createRequire } from 'node:module';
import type ts from 'typescript';

/** TypeScript's parser, and what makes ESTree of its trees. */
export interface RecoveringParser {
	readonly ts: typeof ts;
	readonly parse: typeof parse;
}

let loaded: RecoveringParser | undefined;

/**
 * Loads TypeScript at the first call, and not before: that takes a few tenths of a second, which a run without a syntax
 * error need not spend. By `require`, because parsing may not wait. The bundles have a file of the same name beside them.
 */
export const recoveringParser = (): RecoveringParser =>
	(loaded ??= createRequire(import.meta.url)('./recovering-parser.cjs') as RecoveringParser);
