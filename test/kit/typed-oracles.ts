import { createNativeChecker, fileSystemHost, type NativeTypeChecker, type TypeOracle } from '#engine';
import { fileURLToPath } from 'node:url';
import { TYPESCRIPT_7 } from '../oracle/backends.ts';

const typeRoots = [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))];

/** What a case's folder gets, so that a checker sees it as a project with Node's and the browser's types. */
export const TSCONFIG = JSON.stringify({
	compilerOptions: {
		strict: true,
		jsx: 'preserve',
		target: 'esnext',
		module: 'esnext',
		moduleResolution: 'bundler',
		allowJs: true,
		skipLibCheck: true,
		lib: ['esnext', 'dom', 'dom.iterable'],
		types: ['node'],
		typeRoots,
	},
	include: ['**/*'],
});

let checker: NativeTypeChecker | undefined;

/** TypeScript 7's checker on a case that lies in a folder of its own: one process for all cases of a test file. */
export function nativeOracle(path: string, text: string): TypeOracle {
	checker ??= createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: process.cwd(), host: fileSystemHost() });
	if (checker.state.kind !== 'ready') throw new Error(`no native checker: ${checker.state.reason}`);
	return checker.oracleFor(path, text);
}
