import { createRequire } from 'node:module';
import { nativeProgram, type NativeParse, type NativeProgram } from './native-program.ts';

/** Undefined where no binary of the parser lies beside us: in the universal extension, or on a platform that it has none for. */
const parseSync = load();

function load(): NativeParse | undefined {
	try {
		return (createRequire(import.meta.url)('oxc-parser') as { parseSync: NativeParse }).parseSync;
	} catch {
		return undefined;
	}
}

/** True when the native parser is there. */
export const hasNativeParser = parseSync !== undefined;

/**
 * Parses with oxc, about seven times as fast as typescript-estree. Undefined for a text with a syntax error,
 * where oxc gives no tree: then TypeScript's parser recovers.
 */
export const parseNative = (text: string, path: string): NativeProgram | undefined =>
	parseSync && nativeProgram(parseSync, text, path);
