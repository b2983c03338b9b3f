import type { Language } from '@eslint/core';
import { createPythonSource } from './create-source.ts';
import type { PythonParser } from './parser/load.ts';
import type { ParsedPythonText } from './parser/parse.ts';
import { PythonSourceCode } from './source-code.ts';
import { visitorKeys } from './visitor-keys.ts';

/** Python as a language of ESLint: https://eslint.org/docs/latest/extend/languages */
export function createPythonLanguage(parser: PythonParser): Language {
	const language = {
		fileType: 'text',
		lineStart: 1,
		columnStart: 0,
		nodeTypeKey: 'type',
		visitorKeys: visitorKeys as never,
		defaultLanguageOptions: {},
		validateLanguageOptions,
		/** A broken text parses too: what can be read of it is checked, and the rest is left alone. */
		parse: (file: { body: string | Uint8Array }) => ({ ok: true, ast: parser(String(file.body)) }),
		createSourceCode: (file: { body: string | Uint8Array }, { ast }: { ast: ParsedPythonText }) =>
			new PythonSourceCode(createPythonSource(String(file.body), ast), text => parser(text).ast),
	};
	return language as never;
}

function validateLanguageOptions(options: Record<string, unknown>): void {
	const [unknown] = Object.keys(options).filter(key => key !== 'pythonVersion');
	if (unknown !== undefined)
		throw new TypeError(`Unknown language option "${unknown}": Python has only "pythonVersion".`);
	const { pythonVersion } = options;
	if (pythonVersion === undefined || (typeof pythonVersion === 'string' && /^3\.\d+$/.test(pythonVersion))) return;
	throw new TypeError(`"pythonVersion" must be a string such as "3.12", not ${JSON.stringify(pythonVersion)}.`);
}
