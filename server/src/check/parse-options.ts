import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { catalogue, dialectOf, KNOWN_EXTENSIONS, PRESETS } from '#catalogue';
import { cacheFolder } from '../cache/cache-folder.ts';
import { didYouMean, unknownRule } from '../config/index.ts';
import { decode } from '../files/decode.ts';
import { FORMATS, UsageError, type CheckOptions } from './options.ts';

/** The command line as Commander gives it. */
export interface CheckFlags {
	readonly preset?: string;
	readonly rule?: readonly string[];
	readonly config?: string;
	readonly format: string;
	readonly fix?: boolean;
	readonly quiet?: boolean;
	readonly maxWarnings?: string;
	readonly exitZero?: boolean;
	readonly stats?: boolean;
	readonly progress: boolean;
	readonly types: string;
	readonly cache: boolean;
	readonly reportUnusedDisableDirectives?: boolean;
	readonly stdin?: boolean;
	readonly stdinFilename?: string;
}

/** Throws a `UsageError` that says which flag is wrong and what is allowed. */
export async function parseOptions(
	paths: readonly string[],
	flags: CheckFlags,
	cwd: string,
	input: AsyncIterable<Buffer | string>,
): Promise<CheckOptions> {
	const rules = flags.rule?.map(id => id.replace(/^asynclint\//, ''));
	const names = catalogue.map(({ name }) => name);
	const stranger = rules?.find(id => !names.includes(id));
	if (stranger !== undefined) throw new UsageError(`--rule: ${unknownRule(stranger, names)}`);

	return {
		paths: paths.length ? paths : ['.'],
		cwd,
		format: oneOf('--format', flags.format, FORMATS),
		fix: flags.fix ?? false,
		quiet: flags.quiet ?? false,
		maxWarnings: flags.maxWarnings === undefined ? undefined : wholeNumber('--max-warnings', flags.maxWarnings),
		exitZero: flags.exitZero ?? false,
		stats: flags.stats ?? false,
		progress: flags.progress,
		cacheFolder: flags.cache ? cacheFolder(cwd) : undefined,
		types: oneOf('--types', flags.types, ['auto', 'native', 'off'] as const),
		unusedDirectives: flags.reportUnusedDisableDirectives ? 'error' : 'warn',
		...(flags.preset === undefined ? {} : { preset: oneOf('--preset', flags.preset, PRESETS) }),
		...(rules ? { rules } : {}),
		...(flags.config === undefined ? {} : { configFile: await existingFile('--config', resolve(cwd, flags.config)) }),
		...(flags.stdin || flags.stdinFilename !== undefined ? { stdin: await stdinOf(paths, flags, cwd, input) } : {}),
	};
}

function oneOf<Value extends string>(flag: string, value: string, allowed: readonly Value[]): Value {
	if ((allowed as readonly string[]).includes(value)) return value as Value;
	throw new UsageError(`${flag}: "${value}" is not one of ${allowed.join(', ')}.${didYouMean(value, allowed)}`);
}

function wholeNumber(flag: string, value: string): number {
	if (/^\d+$/.test(value)) return Number(value);
	throw new UsageError(`${flag}: "${value}" is not a whole number`);
}

async function existingFile(flag: string, path: string): Promise<string> {
	const stats = await stat(path).catch(() => undefined);
	if (stats?.isFile()) return path;
	throw new UsageError(`${flag}: there is no file ${path}`);
}

async function stdinOf(
	paths: readonly string[],
	{ stdin, stdinFilename, fix }: CheckFlags,
	cwd: string,
	input: AsyncIterable<Buffer | string>,
): Promise<NonNullable<CheckOptions['stdin']>> {
	if (!stdin) throw new UsageError('--stdin-filename needs --stdin');
	if (stdinFilename === undefined) throw new UsageError('--stdin needs --stdin-filename, to know the language');
	if (paths.length) throw new UsageError('--stdin takes no paths');
	if (fix) throw new UsageError('--fix cannot be used with --stdin: there is no file to write');
	const path = resolve(cwd, stdinFilename);
	if (!dialectOf(path)) throw new UsageError(`--stdin-filename: it must end in one of ${KNOWN_EXTENSIONS.join(', ')}`);

	const chunks: Buffer[] = [];
	for await (const chunk of input) chunks.push(Buffer.from(chunk));
	const decoded = decode(path, Buffer.concat(chunks));
	if (decoded.text === undefined) throw new UsageError(`standard input cannot be read: ${decoded.reason}`);
	return { path, text: decoded.text };
}
