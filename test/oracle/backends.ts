import { parseAndGenerateServices, type TSESTreeOptions } from '@typescript-eslint/typescript-estree';
import type { TSESTree } from '@typescript-eslint/types';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { hostOracle, isTypedServices } from '#program/host-oracle.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TypeOracle } from '#program/type-oracle.ts';

/** Folder of the `typescript@7` that the server ships; `ASYNCLINT_TEST_TYPESCRIPT` names another one to try. */
export const TYPESCRIPT_7 =
	process.env.ASYNCLINT_TEST_TYPESCRIPT ??
	dirname(createRequire(new URL('../../server/package.json', import.meta.url)).resolve('typescript/package.json'));

/** TypeScript 6 as typescript-eslint has it, on a file of a project on the disk. */
export function underTypescriptEslint(
	path: string,
	folder: string,
	options: TSESTreeOptions = {},
): { ast: TSESTree.Program; oracle: TypeOracle } {
	const { ast, services } = parseAndGenerateServices(readFileSync(path, 'utf8'), {
		filePath: path,
		project: ['./tsconfig.json'],
		tsconfigRootDir: folder,
		range: true,
		loc: true,
		jsx: path.endsWith('x'),
		disallowAutomaticSingleRunInference: true,
		...options,
	});
	if (!isTypedServices(services)) throw new Error('typescript-eslint gave no type information.');
	return { ast, oracle: hostOracle(services) };
}

/** Names as `from:name`, or `package:name` with the package's own name in front. */
export const namesOf = (facts: TypeFacts): string[] =>
	facts.names.map(({ name, from, package: of }) => `${of ?? from}:${name}`);
