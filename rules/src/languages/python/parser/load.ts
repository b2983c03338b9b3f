import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';
import { parseBroken, parsePython, type ParsedPythonText } from './parse.ts';

/** Turns a text into a tree, at once. Never throws: what is broken is named in the answer. */
export type PythonParser = (text: string) => ParsedPythonText;

const RUNTIME = 'web-tree-sitter.wasm';
const GRAMMAR = 'tree-sitter-python.wasm';

/**
 * Loads tree-sitter and its Python grammar: the one thing about Python that is asynchronous.
 * The wasm files lie in `wasmFolder`, or beside this module in a bundle, or among the dependencies.
 */
export async function loadPythonParser(wasmFolder?: string): Promise<PythonParser> {
	const { parser, language } = await loadGrammar(wasmFolder);
	return text => parsePython(parser, language, text);
}

/** The parser that {@link loadPythonParser} falls back to, for every text: what tests compare. */
export async function loadRecoveringParser(wasmFolder?: string): Promise<PythonParser> {
	const { parser, language } = await loadGrammar(wasmFolder);
	return text => parseBroken(parser, language, text);
}

async function loadGrammar(wasmFolder: string | undefined): Promise<{ parser: Parser; language: Language }> {
	const runtime = locate(RUNTIME, 'web-tree-sitter', wasmFolder);
	await Parser.init({ locateFile: () => runtime });
	const language = await Language.load(locate(GRAMMAR, 'tree-sitter-python', wasmFolder));
	const parser = new Parser();
	parser.setLanguage(language);
	return { parser, language };
}

function locate(file: string, packageName: string, folder: string | undefined): string {
	if (folder !== undefined) return join(folder, file);
	const beside = fileURLToPath(new URL(file, import.meta.url));
	return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`${packageName}/${file}`);
}
