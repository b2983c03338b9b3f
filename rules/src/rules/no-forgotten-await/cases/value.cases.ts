import { code, type Cases } from '#test';

/** Promises in conditions, spreads and other places that want a value. */
export const value: Cases = {
	valid: [
		// With options alone it gives a function that has them.
		"import { execa } from 'execa'; export const list = async path => (await execa({ cwd: path })`ls`).stdout;",
		"import { execa } from 'execa'; export const list = async path => (await execa({ cwd: path })('ls')).stdout;",
		{
			filename: 'case.js',
			code: "import { execa } from 'execa'; export const list = () => { const child = execa('ls'); child.stdout.on('data', console.log); return child; };",
		},
		"import sharp from 'sharp'; export const thumb = async path => await sharp(path).resize(90).toFile('a.png');",
		"import sharp from 'sharp'; export const thumb = (path, done) => { sharp(path).toFile('a.png', (error, info) => done(error, info)); };",
		// Behind `?.` there may be nothing.
		"interface View { url(): Promise<string> } export const at = async (view?: View) => view?.url() ?? '';",
		// Assertions about the promise itself, and about its value.
		code`
			import { expect, test } from 'vitest';
			async function load() { return (await fetch('/')).status; }
			test('a', async () => {
				const loading = load();
				expect(load()).toBeInstanceOf(Promise);
				expect(loading).toBe(loading);
				expect(load()).toBeDefined();
				expect(await load()).toBe(1);
				await expect(load()).resolves.toBe(1);
				await expect(load()).resolves.not.toBeNull();
				await loading;
			});
		`,
		// A compiled namespace: its `call` is not the one that every function has.
		{
			filename: 'case.js',
			code: code`
				export async function approve(amount) { return amount; }
				(function (approve) { approve.call = amount => ({ amount }); })(approve || (approve = {}));
				export const one = () => ({ ...approve.call(1), more: 1 });
				export const two = () => { const call = approve.call(2); return call.amount; };
			`,
		},
		'async function load() { return {}; } export async function main() { return { ...(await load()) }; }',
		'async function load() { return 1; } export async function main() { return (await load()) + 1; }',
		'async function load() { return 1; } const a = load(), b = load(); if (a === b) console.log(1); void a.then(() => b);',
		'declare const cache: Map<string, Promise<void>>; export const isSame = (p: Promise<void>) => cache.get("a") === p;',
		'async function load() {} export const isPromise = load() instanceof Promise;',
		'async function load() {} export const kind = typeof load();',
		'declare function tag(parts: TemplateStringsArray, ...values: unknown[]): void; async function load() {} tag`${load()}`;',
		'async function load() { return 1; } const loading = load(); console.log(loading); loading.then(() => {}, () => {});',
		'async function load() { return 1; } export const text = async () => JSON.stringify({ value: await load() });',
		'async function load() { return { name: "" }; } export const name = async () => (await load()).name;',
		'async function load() { return [1]; } export async function main() { for await (const each of [load()]) console.log(each); }',
		'declare function load(): any; if (load()) console.log(`${load()}` + load());',
		code`
			function start() {
				const child = new Promise(() => {});
				child.cancel = () => {};
				return child;
			}
			export const cancel = start().cancel;
		`.replace('const child', 'const child: any'),
		{
			code: 'async function load() {} export const failing = () => load().should.be.rejected;',
			filename: 'case.js',
		},
		{
			code: 'async function load() { return {}; } export const copy = () => ({ ...load() });',
			options: { checkSpreads: false },
		},
		{
			code: 'async function load() { return 1; } export const sum = () => load() * 2 + `${load()}`;',
			options: { checkValues: false },
		},
	],
	invalid: [
		code`
			import sharp from 'sharp';
			export async function thumb(path) {
				sharp(path).resize(90).toFile('a.png');
				                       ~~~~~~ dropped
			}
			=> addAwait
			import sharp from 'sharp';
			export async function thumb(path) {
				await sharp(path).resize(90).toFile('a.png');
			}
			=> addCatch
			import sharp from 'sharp';
			export async function thumb(path) {
				sharp(path).resize(90).toFile('a.png').catch(console.error);
			}
			=> addVoid
			import sharp from 'sharp';
			export async function thumb(path) {
				void sharp(path).resize(90).toFile('a.png');
			}
		`,
		code`
			import { execa } from 'execa';
			export const list = async () => { execa('ls')('-l'); };
			                                  ~~~~~ usedAsValue
			=> addAwait
			import { execa } from 'execa';
			export const list = async () => { (await execa('ls'))('-l'); };
		`,
		code`
			import { expect, test } from 'vitest';
			async function load() { return (await fetch('/')).status; }
			test('a', async () => {
				expect(load()).toBe(200);
				       ~~~~ usedAsValue
			});
			=> addAwait
			import { expect, test } from 'vitest';
			async function load() { return (await fetch('/')).status; }
			test('a', async () => {
				expect(await load()).toBe(200);
			});
		`,
		{
			filename: 'case.js',
			code: code`
				import { screen } from '@testing-library/react';
				it('shows', async () => {
					expect(screen.findByText('a')).not.toBeInTheDocument();
					              ~~~~~~~~~~ usedAsValue
				});
				=> addAwait
				import { screen } from '@testing-library/react';
				it('shows', async () => {
					expect(await screen.findByText('a')).not.toBeInTheDocument();
				});
			`,
		},
		code`
			async function load() { return {}; }
			export async function main() {
				return { ...load(), id: 1 };
				            ~~~~ spread
			}
			=> addAwait
			async function load() { return {}; }
			export async function main() {
				return { ...await load(), id: 1 };
			}
		`,
		code`
			async function load() { return [1]; }
			export async function main() {
				return [...load()];
				           ~~~~ usedAsValue
			}
			=> addAwait
			async function load() { return [1]; }
			export async function main() {
				return [...await load()];
			}
		`,
		code`
			async function find(id: unknown) { return 1; }
			export async function main(id: any) {
				if (find(id) === id) return true;
				    ~~~~ usedAsValue
				return find(id) !== 1;
				       ~~~~ usedAsValue
			}
			=> addAwait
			async function find(id: unknown) { return 1; }
			export async function main(id: any) {
				if (await find(id) === id) return true;
				return find(id) !== 1;
			}
			=> addAwait
			async function find(id: unknown) { return 1; }
			export async function main(id: any) {
				if (find(id) === id) return true;
				return await find(id) !== 1;
			}
		`,
		code`
			async function count() { return 1; }
			export async function main() {
				return count() ** 2;
				       ~~~~~ usedAsValue
			}
			=> addAwait
			async function count() { return 1; }
			export async function main() {
				return (await count()) ** 2;
			}
		`,
		code`
			async function count() { return 1; }
			export async function main() {
				return 'found ' + count();
				                  ~~~~~ usedAsValue
			}
			=> addAwait
			async function count() { return 1; }
			export async function main() {
				return 'found ' + await count();
			}
		`,
		[
			'async function count() { return 1; }',
			'export async function main() {',
			'	return `found ${count()}`;',
			'	                ~~~~~ usedAsValue',
			'}',
			'=> addAwait',
			'async function count() { return 1; }',
			'export async function main() {',
			'	return `found ${await count()}`;',
			'}',
		].join('\n'),
		code`
			async function load() { return 1; }
			export async function main() {
				return JSON.stringify({ values: [load()] });
				                                 ~~~~ usedAsValue
			}
			=> addAwait
			async function load() { return 1; }
			export async function main() {
				return JSON.stringify({ values: [await load()] });
			}
		`,
		code`
			async function load() { return 1; }
			export async function main(table: any) {
				console.log('loaded', load());
				                      ~~~~ usedAsValue
				return table[load()];
				             ~~~~ usedAsValue
			}
			=> addAwait
			async function load() { return 1; }
			export async function main(table: any) {
				console.log('loaded', await load());
				return table[load()];
			}
			=> addAwait
			async function load() { return 1; }
			export async function main(table: any) {
				console.log('loaded', load());
				return table[await load()];
			}
		`,
		{
			code: code`
				async function load() { return { name: '' }; }
				export async function main() {
					const user = load();
					return user.name;
					       ~~~~ usedAsValue
				}
				export async function name() {
					return load().name;
					       ~~~~ usedAsValue
				}
				=> addAwait
				async function load() { return { name: '' }; }
				export async function main() {
					const user = await load();
					return user.name;
				}
				export async function name() {
					return load().name;
				}
				=> addAwait
				async function load() { return { name: '' }; }
				export async function main() {
					const user = load();
					return user.name;
				}
				export async function name() {
					return (await load()).name;
				}
			`,
			filename: 'case.js',
		},
		{
			code: code`
				async function load() { return { name: '' }; }
				export async function main() {
					const { name } = load();
					                 ~~~~ usedAsValue
					for (const each of load()) console.log(each, name);
					                   ~~~~ usedAsValue
				}
				=> addAwait
				async function load() { return { name: '' }; }
				export async function main() {
					const { name } = await load();
					for (const each of load()) console.log(each, name);
				}
				=> addAwait
				async function load() { return { name: '' }; }
				export async function main() {
					const { name } = load();
					for (const each of await load()) console.log(each, name);
				}
			`,
			filename: 'case.js',
		},
		code`
			async function load() { return 1; }
			export async function main() {
				switch (load()) {
				        ~~~~ usedAsValue
					case 1:
						return Object.keys(load());
						                   ~~~~ usedAsValue
				}
			}
			=> addAwait
			async function load() { return 1; }
			export async function main() {
				switch (await load()) {
					case 1:
						return Object.keys(load());
				}
			}
			=> addAwait
			async function load() { return 1; }
			export async function main() {
				switch (load()) {
					case 1:
						return Object.keys(await load());
				}
			}
		`,
	],
};
