import { code, type Cases } from '#test';

const LOAD = 'async function load() { return (await fetch("/")).text(); } ';

/** Promises that the language's own functions are given, and promises that the program does not outlive. */
export const builtins: Cases = {
	valid: [
		'const load = async id => (await fetch(id)).json(); export const all = async ids => Promise.all(ids.map(async id => load(id)).filter(each => each.then));',
		'const load = async id => (await fetch(id)).json(); export const all = async ids => (await Promise.all(ids.map(async id => load(id)))).filter(Boolean);',
		'const load = async () => fetch("/"); export const text = () => sql`${load()}`;',
		'const load = async () => fetch("/"); const show = () => load(); export const both = () => load().then(show);',
		...[
			'export const all = async () => BigInt(await load()) + JSON.parse(await load());',
			'export const list = async xs => Object.fromEntries(await Promise.all(xs.map(async x => [x, await load()])));',
			'export const text = async xs => (await Promise.all(xs.map(async () => load()))).join();',
			'export const wait = new Set([load()]);',
			'export const either = async () => (await load()) ?? 1;',
			'export const parse = (JSON) => JSON.parse(load());',
			'export const from = (BigInt) => BigInt(load());',
			'import { URL } from "./own.js"; export const at = () => new URL(load());',
			'import pino from "./own.js"; const log = pino(); export const show = () => log.info(load());',
			'export const made = (make, log) => log.info(make());',
			'export const end = async () => { await load(); process.exit(0); };',
			'export const end = async () => { const left = load().catch(() => {}); await left; process.exit(0); };',
			'export const end = async () => { load().catch(() => {}); await done(); process.exit(0); };',
			'export const end = () => { load().then(() => process.exit(0), () => process.exit(1)); };',
			'export const end = (process) => { load().catch(() => {}); process.exit(0); };',
			'export const end = stop => { stop().catch(() => {}); process.exit(0); };',
			'export const isSame = other => { const loading = load(); other(loading); return loading === other; };',
			'export const isSame = async other => { const loading = load(); await loading; return loading === other; };',
		].map(text => ({ code: LOAD + text, filename: 'case.js' })),
		{
			code: 'async function load() { return 1; } export const one = () => JSON.parse(load()) ?? load() ?? 1;',
			options: { checkValues: false },
			filename: 'case.js',
		},
	],
	invalid: [
		code`
			const load = async () => (await fetch('/')).json();
			export const GET = async () => Response.json({ user: load() });
			                                                     ~~~~ usedAsValue
			=> addAwait
			const load = async () => (await fetch('/')).json();
			export const GET = async () => Response.json({ user: await load() });
		`,
		code`
			export const found = async (ids, load) => Promise.all(ids.map(async id => load(id)).filter(Boolean));
			                                                          ~~~ promisesAsItems
			=> addAwaitAll
			export const found = async (ids, load) => Promise.all((await Promise.all(ids.map(async id => load(id)))).filter(Boolean));
		`,
		code`
			export const first = async (ids, load) => ids.map(async id => load(id)).find(each => !each.isGone);
			                                              ~~~ promisesAsItems
			=> addAwaitAll
			export const first = async (ids, load) => (await Promise.all(ids.map(async id => load(id)))).find(each => !each.isGone);
		`,
		code`
			async function save() { await fetch('/'); }
			export const both = async () => {
				await save().then(save());
				                  ~~~~ usedAsValue
			};
		`,
		code`
			async function load() { return (await fetch('/')).text(); }
			export const text = async () => load().toString();
			                                ~~~~ usedAsValue
			=> addAwait
			async function load() { return (await fetch('/')).text(); }
			export const text = async () => (await load()).toString();
		`,
		[
			"const load = async () => (await fetch('/')).text();",
			'export const path = async () => String.raw`/${load()}`;',
			'                                              ~~~~ usedAsValue',
			'=> addAwait',
			"const load = async () => (await fetch('/')).text();",
			'export const path = async () => String.raw`/${await load()}`;',
		].join('\n'),
		code`
			async function load() { return (await fetch('/')).text(); }
			export const all = () => [
				BigInt(load() as any),
				       ~~~~ usedAsValue
				JSON.parse(load() as any),
				           ~~~~ usedAsValue
				Boolean(load()) || Array.isArray(load()),
				        ~~~~ usedAsValue
				                                 ~~~~ usedAsValue
				new URL(load() as any, encodeURIComponent(load() as any)),
				        ~~~~ usedAsValue
				                                          ~~~~ usedAsValue
				Object.assign({}, load()),
				                  ~~~~ usedAsValue
				Math.max(1, load() as any),
				            ~~~~ usedAsValue
				new Set(load() as any),
				        ~~~~ usedAsValue
				structuredClone(load()),
				                ~~~~ usedAsValue
			];
		`,
		code`
			async function load() { return (await fetch('/')).text(); }
			export const either = async () => {
				const text = load() ?? 'none';
				             ~~~~ usedAsValue
				return text;
			};
			=> addAwait
			async function load() { return (await fetch('/')).text(); }
			export const either = async () => {
				const text = await load() ?? 'none';
				return text;
			};
		`,
		code`
			export const byId = async (ids: string[], load) => Object.fromEntries(ids.map(async id => [id, await load(id)]));
			                                                                          ~~~ promisesAsItems
			=> addAwaitAll
			export const byId = async (ids: string[], load) => Object.fromEntries(await Promise.all(ids.map(async id => [id, await load(id)])));
		`,
		code`
			export const both = async (ids: string[], load) => new Map(ids.map(async id => [id, await load(id)] as const) as any);
			                                                               ~~~ promisesAsItems
			=> addAwaitAll
			export const both = async (ids: string[], load) => new Map(await Promise.all(ids.map(async id => [id, await load(id)] as const) as any));
		`,
		code`
			export const text = async (ids, load) => ids.map(async id => load(id)).join('\n');
			                                             ~~~ promisesAsItems
			=> addAwaitAll
			export const text = async (ids, load) => (await Promise.all(ids.map(async id => load(id)))).join('\n');
		`,
		code`
			import pino from 'pino';
			const log = pino();
			async function load() { await fetch('/'); }
			export async function show() {
				log.info('loaded', load());
				                   ~~~~ usedAsValue
			}
			=> addAwait
			import pino from 'pino';
			const log = pino();
			async function load() { await fetch('/'); }
			export async function show() {
				log.info('loaded', await load());
			}
		`,
		code`
			async function load() { await fetch('/'); }
			export const isLoaded = (value: unknown) => {
				const loading = load();
				return loading === value;
				       ~~~~~~~ usedAsValue
			};
		`,
		code`
			async function save() { await fetch('/'); }
			export async function end() {
				save().catch(console.error);
				~~~~ exitsFirst
				console.log('bye');
				process.exit(0);
			}
			=> addAwait
			async function save() { await fetch('/'); }
			export async function end() {
				await save().catch(console.error);
				console.log('bye');
				process.exit(0);
			}
		`,
		code`
			import { exit } from 'node:process';
			async function save() { await fetch('/'); }
			export const end = () => {
				void save();
				     ~~~~ exitsFirst
				exit();
			};
		`,
		{
			filename: 'case.cjs',
			code: code`
				const process = require('process')
				async function save() { await fetch('/') }
				process.on('SIGTERM', () => {
					save().then(() => {}, () => {})
					~~~~ exitsFirst
					process.exit()
				})
			`,
		},
		// What marks a promise does not stop it from failing.
		{
			options: { checkVoid: true },
			code: code`
				async function save() { await fetch('/'); }
				export const start = () => {
					void save();
					     ~~~~ dropped
					void save().catch(console.error);
				};
				=> addCatch
				async function save() { await fetch('/'); }
				export const start = () => {
					void save().catch(console.error);
					void save().catch(console.error);
				};
			`,
		},
	],
};
