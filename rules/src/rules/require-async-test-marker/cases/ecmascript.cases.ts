import { code, type Cases } from '#test';

/** Assertions of promises, and suites. */
export const ecmascript: Cases = {
	valid: [
		code`
			import { load } from './load';
			it('tells its runner', done => {
				load('a').then(rows => { expect(rows).toEqual([]); done(); });
				load('a').then(rows => { expect(rows).toEqual([]); }).then(done, done);
			});
			it('waits', async () => {
				await load('a').then(rows => { expect(rows).toEqual([]); });
				page.title().then(title => { expect(title).toBe('a'); });
			});
			it('returns', () => load('a').then(rows => { expect(rows).toEqual([]); }));
		`,
		"import { user } from './user'; it('asks', () => { cy.visit('/'); user().then(each => { expect(each).to.equal(1); }); });",
		code`
			import { expect, test } from 'vitest';
			test('a', async () => {
				await expect(load()).resolves.toBe(1);
				return expect(load()).rejects.toThrow();
			});
			test('b', () => expect(load()).rejects.toThrow());
			test('c', async () => {
				const checked = expect(load()).rejects.toThrow();
				await checked;
				await Promise.all([expect(load()).resolves.toBe(1)]);
				expect(await load()).toBe(1);
				expect(() => { throw new Error('none'); }).toThrow();
				await expect(async () => { await load(); }).rejects.toThrow();
			});
		`,
		code`
			it('a', done => {
				expect(load()).to.eventually.equal(1).notify(done);
				expect(load()).to.be.ok;
				return load().should.be.rejected;
			});
		`,
		code`
			import assert from 'node:assert';
			await assert.rejects(load());
			assert.throws(() => { throw new Error('none'); });
			assert.equal(1, 1);
		`,
		code`
			import { expect } from './own-expect';
			expect(load()).rejects.toThrow();
			const assert = { rejects(value) {} };
			assert.rejects(load());
		`,
		code`
			import { describe, it } from 'vitest';
			import { describe as suite } from 'node:test';
			describe('a', async () => { await load(); });
			suite('b', async () => { await load(); });
			it('c', async context => { await context.done; });
		`,
		"describe('nobody knows the runner', async () => {});",
		{
			files: { 'package.json': '{"devDependencies":{"mocha":"^11.0.0","vitest":"^4.0.0"}}' },
			code: code`
			describe('one of two', async () => {});
			it('takes a context', async context => { await context; });
		`,
		},
		{
			files: { 'package.json': '{"devDependencies":{"jest":"^30.0.0"}}' },
			code: "describe('a', () => { it('b', async () => {}); it('c', done => { done(); }); it.each([1])('d', async value => { await value; }); it('e', async function (this: unknown) { await this; }); });",
		},
		{
			files: { 'package.json': '{"devDependencies":{"jest":"^30.0.0"}}' },
			options: { checkSuites: false },
			code: "describe('a', async () => {});",
		},
		code`
			const read = () => 1;
			test('a', () => { expect(() => read()).toThrow(); expect(() => { read(); other(); }).not.toThrow(); });
		`,
	],
	invalid: [
		{
			files: { 'package.json': '{"devDependencies":{"@testing-library/user-event":"^14.6.0"}}' },
			code: code`
				import { expect, test } from 'vitest';
				import userEvent from '@testing-library/user-event';
				test('buys', async () => {
					userEvent.click(document.body);
					          ~~~~~ notAwaited
					expect.element(document.body).toBeVisible();
					                              ~~~~~~~~~~~ notAwaited
				});
				=> addAwait
				import { expect, test } from 'vitest';
				import userEvent from '@testing-library/user-event';
				test('buys', async () => {
					await userEvent.click(document.body);
					expect.element(document.body).toBeVisible();
				});
				=> addAwait
				import { expect, test } from 'vitest';
				import userEvent from '@testing-library/user-event';
				test('buys', async () => {
					userEvent.click(document.body);
					await expect.element(document.body).toBeVisible();
				});
			`,
		},
		code`
			import { expect, test } from 'vitest';
			import { load } from './load';
			test('finds nothing', () => {
				load('').catch(error => { expect(error.code).toBe(404); });
				         ~~~~~ notAwaited
				load('a').then(rows => expect(rows).toEqual([])).finally(() => {});
				                                                 ~~~~~~~ notAwaited
			});
			=> addAwaitAndAsync
			import { expect, test } from 'vitest';
			import { load } from './load';
			test('finds nothing', async () => {
				await load('').catch(error => { expect(error.code).toBe(404); });
				load('a').then(rows => expect(rows).toEqual([])).finally(() => {});
			});
			=> addAwaitAndAsync
			import { expect, test } from 'vitest';
			import { load } from './load';
			test('finds nothing', async () => {
				load('').catch(error => { expect(error.code).toBe(404); });
				await load('a').then(rows => expect(rows).toEqual([])).finally(() => {});
			});
		`,
		code`
			import { expect, test } from 'vitest';
			async function load() { throw new Error('none'); }
			test('a', async () => {
				expect(() => load()).toThrow();
				                     ~~~~~~~ neverThrows
			});
			=> useRejects
			import { expect, test } from 'vitest';
			async function load() { throw new Error('none'); }
			test('a', async () => {
				await expect(() => load()).rejects.toThrow();
			});
		`,
		{
			files: { 'load.ts': "export async function load() { throw new Error('none'); }" },
			code: code`
				import { expect, test } from 'vitest';
				import { load } from './load';
				test('a', () => {
					expect(() => { load(); }).not.toThrow();
					                              ~~~~~~~ neverThrows
				});
			`,
		},
		code`
			import { expect, test } from 'vitest';
			test('a', context => {
				expect.poll(() => 1).toBe(1);
				                     ~~~~ notAwaited
				expect.soft(fetch('/')).rejects.toThrow();
				                        ~~~~~~~ notAwaited
			});
		`,
		code`
			import { expect, test } from 'vitest';
			declare function load(): Promise<number>;
			test('a', async () => {
				expect(load()).resolves.toBe(1);
				               ~~~~~~~~ notAwaited
			});
			=> addAwait
			import { expect, test } from 'vitest';
			declare function load(): Promise<number>;
			test('a', async () => {
				await expect(load()).resolves.toBe(1);
			});
		`,
		code`
			test('a', () => {
				// Nothing waits.
				expect(load()).rejects.toThrow('none');
				               ~~~~~~~ notAwaited
			});
			=> addAwaitAndAsync
			test('a', async () => {
				// Nothing waits.
				await expect(load()).rejects.toThrow('none');
			});
		`,
		{
			filename: 'case.js',
			code: code`
			it('a', function (done) {
				void expect(load()).resolves.not.toBe(1);
				                    ~~~~~~~~ notAwaited
				expect(load()).to.eventually.equal(1);
				                  ~~~~~~~~~~ notAwaited
				load().should.be.rejectedWith(Error);
				                 ~~~~~~~~~~~~ notAwaited
				done();
			});
		`,
		},
		code`
			import assert from 'node:assert/strict';
			import { rejects } from 'node:assert';
			import { test } from 'node:test';
			test('a', async () => {
				assert.rejects(load());
				       ~~~~~~~ notAwaited
				rejects(load());
				~~~~~~~ notAwaited
				assert.throws(async () => { await load(); });
				       ~~~~~~ neverThrows
				await assert.throws(async () => {});
				             ~~~~~~ neverThrows
			});
			=> addAwait
			import assert from 'node:assert/strict';
			import { rejects } from 'node:assert';
			import { test } from 'node:test';
			test('a', async () => {
				await assert.rejects(load());
				rejects(load());
				assert.throws(async () => { await load(); });
				await assert.throws(async () => {});
			});
			=> addAwait
			import assert from 'node:assert/strict';
			import { rejects } from 'node:assert';
			import { test } from 'node:test';
			test('a', async () => {
				assert.rejects(load());
				await rejects(load());
				assert.throws(async () => { await load(); });
				await assert.throws(async () => {});
			});
			=> useRejects
			import assert from 'node:assert/strict';
			import { rejects } from 'node:assert';
			import { test } from 'node:test';
			test('a', async () => {
				assert.rejects(load());
				rejects(load());
				await assert.rejects(async () => { await load(); });
				await assert.throws(async () => {});
			});
		`,
		code`
			import { assert } from 'chai';
			assert.isRejected(load());
			       ~~~~~~~~~~ notAwaited
			assert.eventually.equal(load(), 1);
			       ~~~~~~~~~~ notAwaited
			=> addAwait
			import { assert } from 'chai';
			await assert.isRejected(load());
			assert.eventually.equal(load(), 1);
			=> addAwait
			import { assert } from 'chai';
			assert.isRejected(load());
			await assert.eventually.equal(load(), 1);
		`,
		code`
			import { expect, it } from 'vitest';
			async function fail() { throw new Error('none'); }
			it('a', async () => {
				expect(async () => { await fail(); }).toThrow('none');
				                                      ~~~~~~~ neverThrows
				expect(fail).not.toThrow();
				                 ~~~~~~~ neverThrows
			});
			=> useRejects
			import { expect, it } from 'vitest';
			async function fail() { throw new Error('none'); }
			it('a', async () => {
				await expect(async () => { await fail(); }).rejects.toThrow('none');
				expect(fail).not.toThrow();
			});
		`,
		code`
			import { expect } from 'chai';
			it('a', () => { expect(async () => {}).to.throw(); });
			                                          ~~~~~ neverThrows
		`,
		code`
			import { test } from 'vitest';
			test('a', async ({ expect }) => { expect(load()).rejects.toThrow(); });
			                                                 ~~~~~~~ notAwaited
			=> addAwait
			import { test } from 'vitest';
			test('a', async ({ expect }) => { await expect(load()).rejects.toThrow(); });
		`,
		code`
			import { describe, it } from '@jest/globals';
			describe('a', async () => {
			              ~~~~~ asyncSuite
				it('b', async done => { done(); });
				              ~~~~ asyncDone
			});
			=> removeAsync
			import { describe, it } from '@jest/globals';
			describe('a', () => {
				it('b', async done => { done(); });
			});
		`,
		{
			files: { 'package.json': '{"devDependencies":{"mocha":"^11.0.0"}}' },
			code: code`
			describe.only('a', async function () {
			                   ~~~~~ asyncSuite
				const rows = await load();
				it('b', async function (done) { done(); });
				                        ~~~~ asyncDone
			});
		`,
		},
		{
			options: { runners: ['jasmine'] },
			code: code`
			describe('a', async () => {});
			              ~~~~~ asyncSuite
			=> removeAsync
			describe('a', () => {});
		`,
		},
	],
};
