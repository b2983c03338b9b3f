import { createPythonLanguage } from '../../rules/src/languages/python/language.ts';
import { loadPythonParser } from '../../rules/src/languages/python/parser/load.ts';

let language: Promise<ReturnType<typeof createPythonLanguage>> | undefined;

/** Python's ESLint language, loaded once. */
export const pythonLanguage = () => (language ??= loadPythonParser().then(createPythonLanguage));
