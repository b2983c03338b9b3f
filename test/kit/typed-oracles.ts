import type { TypeOracle } from '#engine';

export interface NamedOracle {
	readonly name: string;
	readonly oracleFor: (path: string, text: string) => TypeOracle;
}

/** The type checkers that a case is run with: TypeScript 7's native one and TypeScript 6 as typescript-eslint has it. */
export const typedOracles = async (_folder: string): Promise<readonly NamedOracle[]> => [];
