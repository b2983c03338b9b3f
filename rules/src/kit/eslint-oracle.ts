import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Rule as EslintRule } from 'eslint';
import type { EcmascriptSource } from '#ecmascript';
import type { Module, PythonSource } from '#python';
import { emptyHost } from '#program/empty-host.ts';
import { fileSystemHost } from '#program/file-system-host.ts';
import { hostOracle, isTypedServices } from '#program/host-oracle.ts';
import { layeredOracle } from '#program/layered-oracle.ts';
import { createNativeChecker, type NativeTypeChecker } from '#program/native/native-checker.ts';
import type { FileProgram } from '#program/link/file-program.ts';
import { ownOracle } from '#program/own-oracle.ts';
import { ProjectProgram, type ModuleParsers } from '#program/project-program.ts';
import type { TypeOracle } from '#program/type-oracle.ts';
import { moduleParser } from './eslint-parser.ts';

type SourceCode = EslintRule.RuleContext['sourceCode'];

/** The file system as the plugin reads it: who runs ESLint in a folder has already run that folder's configuration. */
export const eslintHost = fileSystemHost();

/** One checker process for each folder that ESLint runs in, for as long as ESLint runs. */
const checkers = new Map<string, NativeTypeChecker | undefined>();
/** One oracle for each file, however many rules ask. By its tree: oxlint has one `SourceCode` for all files. */
const oracles = new WeakMap<SourceCode['ast'], TypeOracle>();

/**
 * What this ESLint run can tell of types: our own inference; then the checker that typescript-eslint has built, or else
 * the native one of the project's own TypeScript 7, for which typescript-eslint has none.
 */
export function eslintOracle(context: EslintRule.RuleContext, source: EcmascriptSource | PythonSource): TypeOracle {
	const known = oracles.get(context.sourceCode.ast);
	if (known) return known;

	const { sourceCode } = context;
	const inference = ownOracle(source, eslintProgram(context, source));
	const checker = 'dialect' in source ? undefined : checkerOracle(context);
	const oracle = checker ? layeredOracle([inference, checker]) : inference;
	oracles.set(sourceCode.ast, oracle);
	return oracle;
}

/** What the text of one file tells of types, and nothing else. */
export const oracleOfFile = (context: EslintRule.RuleContext, source: EcmascriptSource | PythonSource): TypeOracle =>
	ownOracle(source, fileAlone.file(source, context.physicalFilename));

const fileAlone = new ProjectProgram(emptyHost(), {});

function checkerOracle({ sourceCode, physicalFilename, cwd }: EslintRule.RuleContext): TypeOracle | undefined {
	const parserServices: unknown = sourceCode.parserServices;
	if (isTypedServices(parserServices)) return hostOracle(parserServices);
	return nativeCheckerIn(cwd)?.oracleFor(physicalFilename, sourceCode.text);
}

function nativeCheckerIn(cwd: string): NativeTypeChecker | undefined {
	if (!checkers.has(cwd)) {
		const typescriptPackage = typescript7From(cwd);
		checkers.set(
			cwd,
			typescriptPackage ? createNativeChecker({ typescriptPackage, cwd, host: eslintHost }) : undefined,
		);
	}
	return checkers.get(cwd);
}

/** The folder of the project's own TypeScript, when it is one that has the native checker. */
function typescript7From(cwd: string): string | undefined {
	try {
		const manifest = createRequire(join(cwd, 'package.json')).resolve('typescript/package.json');
		const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
		return Number.parseInt(version, 10) >= 7 ? dirname(manifest) : undefined;
	} catch {
		return undefined;
	}
}

/** One for each parser that a configuration names, since it is that parser which reads the imported files. */
const programs = new WeakMap<object, ProjectProgram>();
/** One for each file, by its tree, however many rules ask. */
const files = new WeakMap<SourceCode['ast'], FileProgram>();

/** The file as a part of its project. */
export function eslintProgram(context: EslintRule.RuleContext, source: EcmascriptSource | PythonSource): FileProgram {
	const known = files.get(context.sourceCode.ast);
	if (known) return known;

	const parser = parserOf(context) ?? NO_PARSER;
	let program = programs.get(parser);
	if (!program) programs.set(parser, (program = new ProjectProgram(eslintHost, parsersOf(context))));
	const file = program.file(source, context.physicalFilename);
	files.set(context.sourceCode.ast, file);
	return file;
}

function parsersOf(context: EslintRule.RuleContext): ModuleParsers {
	const { parseModule } = context.sourceCode as { parseModule?: (text: string) => Module };
	const parser = parserOf(context);
	const { parserOptions } = context.languageOptions as { parserOptions?: object };
	return { ecmascript: parser && moduleParser(parser, parserOptions, context.cwd), python: parseModule };
}

const parserOf = ({ languageOptions }: EslintRule.RuleContext): object | undefined =>
	(languageOptions as { parser?: object }).parser;

const NO_PARSER = {};
