import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Outcome
 * @property {string} title
 * @property {'passed' | 'failed' | 'pending'} state
 * @property {number} [milliseconds]
 * @property {string} [error]
 */

const MARKS = { passed: '✔', failed: '✖', pending: '-' };

/** Prints one line for each test, and what went wrong below it. */
export function print(/** @type {readonly Outcome[]} */ outcomes) {
	for (const { title, state, milliseconds, error } of outcomes) {
		const time = milliseconds === undefined ? '' : ` (${milliseconds} ms)`;
		console.log(`${MARKS[state]} ${title}${time}${error ? `\n${error.replaceAll(/^/gm, '    ')}` : ''}`);
	}
}

/** How many passed, failed and were skipped. */
export function count(/** @type {readonly Outcome[]} */ outcomes) {
	const of = (/** @type {Outcome['state']} */ wanted) => outcomes.filter(({ state }) => state === wanted).length;
	return { passed: of('passed'), failed: of('failed'), skipped: of('pending') };
}

/** Leaves the outcomes where CI finds them. */
export function save(/** @type {string} */ folder, /** @type {readonly Outcome[]} */ outcomes) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'editor.json'), JSON.stringify({ ...count(outcomes), outcomes }, undefined, '\t'));
}
