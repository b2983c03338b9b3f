// Runs test/editor in the extension host of a real VS Code, against the installed package.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from './workbench.mjs';

/** How long all tests together may take, in milliseconds. */
const LIMIT = 240_000;

/**
 * @param {{ readonly vsix: string, readonly folder: string, readonly tests: string }} options `tests`: the module whose `run()` runs them.
 * @returns {Promise<import('./outcome.mjs').Outcome[]>}
 */
export async function runExtensionTests({ vsix, folder, tests }) {
	const results = join(mkdtempSync(join(tmpdir(), 'asynclint-results-')), 'results.jsonl');
	const log = /** @type {string[]} */ ([]);
	const env = { EDITOR_TEST_RESULTS: results };
	const workbench = await Workbench.start({ vsix, folder, env, forTests: true });
	let trouble = '';
	try {
		const code = await exitCode(workbench, tests, log);
		if (code !== 0) trouble = `the extension host ended with ${code}`;
	} catch (error) {
		trouble = error instanceof Error ? error.message : String(error);
	} finally {
		await workbench.stop();
	}

	const rows = readRows(results);
	rmSync(join(results, '..'), { recursive: true });
	const outcomes = rows.filter(row => 'title' in row);
	// The workbench says 0 also when the extension host was killed, so the runner's own last line counts.
	if (!rows.some(row => row.end)) trouble ||= 'the tests did not come to their end';
	if (!outcomes.length) trouble ||= 'no test ran';
	const isTold = outcomes.some(({ state }) => state === 'failed');
	if (!trouble || isTold) return outcomes;
	const error = [trouble, '--- workbench', ...log.slice(-30), '--- server', workbench.serverLog].join('\n');
	return [...outcomes, { title: 'the extension host runs all tests', state: 'failed', error }];
}

/**
 * @param {Workbench} workbench
 * @param {string} tests
 * @param {string[]} log
 * @returns {Promise<number>}
 */
async function exitCode(workbench, tests, log) {
	const { page } = workbench;
	let settle = /** @type {(code: number) => void} */ (() => {});
	let fail = /** @type {(error: Error) => void} */ (() => {});
	const ended = new Promise((resolve, reject) => {
		[settle, fail] = [resolve, reject];
	});
	ended.catch(() => {
		// It is awaited below, where its error counts; it may come before that.
	});
	// The workbench calls these two where they exist: the contract of @vscode/test-web.
	await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ words) =>
		log.push(`${type}: ${words.join(' ')}`),
	);
	await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => settle(code));
	page.on('crash', () => fail(new Error('the page crashed')));
	workbench.onDeath = fail;
	const timer = setTimeout(() => fail(new Error(`no result within ${LIMIT / 1000} s`)), LIMIT);
	try {
		await page.goto(
			workbench.url([
				['extensionDevelopmentPath', workbench.remote(workbench.installed)],
				['extensionTestsPath', workbench.remote(tests)],
			]),
		);
		return await ended;
	} finally {
		clearTimeout(timer);
	}
}

/** @returns {any[]} */
function readRows(/** @type {string} */ path) {
	try {
		return readFileSync(path, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map(line => JSON.parse(line));
	} catch {
		return [];
	}
}
