import { asksWhetherMain, speaksOfCommandLine } from '#ecmascript';
import { ARGUMENT_PARSERS } from '#knowledge/loops/commands-ecmascript.ts';
import { SERVING_CALLS, SERVING_PACKAGES } from '#knowledge/loops/serving.ts';
import { TEST_RUNNERS, TITLED } from '#knowledge/tests/runners.ts';
import { withoutProbes } from '#program/facts/ecmascript/closed-again.ts';
import type { Role } from '#program/link/import-graph.ts';
import { isWorker } from './worker-file.ts';

/** What launches a browser waits for it, as a script does. https://playwright.dev/docs/api/class-browsertype, https://pptr.dev/api/puppeteer.puppeteernode.launch */
const BROWSER = '\\b(?:browserType|chromium|firefox|playwright|puppeteer|webkit)\\s*\\.\\s*';

/** A call after which a program goes on, as far as the text tells. */
const SERVES = new RegExp(`\\b(?<!${BROWSER})(?:${[...SERVING_CALLS].join('|')})\\s*\\(`);

/** True for a text that serves, listens or repeats, a server aside that only finds a free port. */
export const serves = (text: string): boolean => SERVES.test(text) && SERVES.test(withoutProbes(text));

/** At the top level by the name alone, further in also by a title. */
const TESTS = new RegExp(
	`^(?:${[...TITLED].join('|')})(?:\\.\\w+)*\\(|^[ \\t]+(?:describe|it|test)(?:\\.\\w+)*\\(\\s*['"\`]`,
	'm',
);
/** https://nodejs.org/api/util.html#utilparseargsconfig */
const PARSES_ARGUMENTS = /\bparseArgs\s*\(/;
const EXPORTS = /^[ \t]*export\b|^[ \t]*(?:module\.)?exports\b/m;

/** What a file is to the programs that it belongs to, by words of its text: whatever it may do besides, what serves counts first. */
export function roleOf(text: string, specifiers: readonly string[]): Role {
	if (specifiers.some(each => TEST_RUNNERS.has(each)) || TESTS.test(text)) return 'test';
	if (isWorker(text)) return 'worker';
	if (serves(text) || specifiers.some(isServing)) return 'serves';
	if (EXPORTS.test(text) && !asksWhetherMain({ text })) return 'module';
	if (PARSES_ARGUMENTS.test(text) || specifiers.some(each => ARGUMENT_PARSERS.has(packageOf(each)))) return 'command';
	return speaksOfCommandLine({ text }) ? 'script' : 'module';
}

/** True for an import of a package that a program imports to serve. */
export const isServing = (specifier: string): boolean => SERVING_PACKAGES.has(packageOf(specifier));

/** `a` of `a/b/c.js`, `@a/b` of `@a/b/c.js`. */
const packageOf = (specifier: string): string =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');
