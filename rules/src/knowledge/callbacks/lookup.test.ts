import { describe, expect, it } from 'vitest';
import { EMITTERS } from './emitters.ts';
import { callbackEntries, ECMASCRIPT_CALLBACKS } from './lookup.ts';
import { DECORATORS, OVERRIDDEN_METHODS } from './python-definitions.ts';
import { PYTHON_CALLBACKS, PYTHON_METHODS } from './python.ts';

const PYTHON = [...PYTHON_CALLBACKS, ...PYTHON_METHODS, ...DECORATORS, ...OVERRIDDEN_METHODS];

const KEY = /^[\w@./-]*:(?:[\w$().]*|(?:[\w$().]+\.|\*\*\.)+[\w$]+)$/;

describe('the tables of callbacks', () => {
	it.each([...ECMASCRIPT_CALLBACKS, ...PYTHON].map(each => each.documentation))(
		'each entry has a source: %s',
		documentation => {
			expect(new URL(documentation).protocol).toMatch(/^https?:$/);
		},
	);

	it('keys are spelled as the linker does', () => {
		const keys = [...ECMASCRIPT_CALLBACKS.flatMap(entry => entry.keys), ...EMITTERS];
		expect(keys.filter(key => !KEY.test(key))).toEqual([]);
	});

	it('one callback has one entry', () => {
		const places = ECMASCRIPT_CALLBACKS.flatMap(({ keys, at }) => keys.map(key => `${key} ${JSON.stringify(at)}`));
		expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
	});

	it.each([
		['rxjs:of().pipe().subscribe', 2],
		['rxjs:subscribe', 0],
		['rxjs:of', 0],
		['polka:().get().listen', 1],
		['cors:', 2],
		['express:().listen', 1],
		['express:().get', 0],
	])('%s has %i', (key, count) => {
		expect(callbackEntries(key)).toHaveLength(count);
	});
});
