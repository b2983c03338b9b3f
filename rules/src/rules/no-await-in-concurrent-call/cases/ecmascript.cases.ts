import { code, type Cases } from '#test';

/** `await` among the promises that a combinator is given. */
export const ecmascript: Cases = {
	valid: [
		'export const both = () => Promise.all([fetch("/a"), fetch("/b")]);',
		// The list itself has to be there before anything can start.
		'async (list) => { await Promise.all(await list()); };',
		'async (list, save) => { await Promise.all((await list()).map(save)); };',
		'async (list, save) => { await Promise.all([...(await list()), save()]); };',
		'async (list, save) => { await Promise.all([...(await list()).map(save), save()]); };',
		// What a call needs before it can start.
		'async (load, id) => { await Promise.all([load(await id()), load(2)]); };',
		'async (list) => { await Promise.all(list.map(async each => await each())); };',
		'async (list) => { await Promise.all([async () => await list()].map(run => run())); };',
		'async (a, b) => { const first = await a(); return Promise.all([first, b()]); };',
		'async (a, b) => Promise.resolve([await a(), await b()]);',
		'async (a, b, Promise) => Promise.all([await a(), await b()]);',
		'async (a, b, queue) => queue.all([await a(), await b()]);',
		'import { Promise } from "./own.js"; async (a) => Promise.all([await a()]);',
		'async () => Promise.all();',
		'async (a) => Promise.all([, a()]);',
		'async (a, b) => Promise.all(Object.values({ a: a(), b: b() }));',
		'async (make) => Promise.all(Array.from({ length: await make() }, make));',
		'async (a) => Promise.all([(await a()).length]);',
	],
	invalid: [
		code`
			async (a, b) => {
				const [one, two] = await Promise.all([await a(), await b()]);
				                                      ~~~~~ serial
				                                                 ~~~~~ needless
			}
			=> removeAwait
			async (a, b) => {
				const [one, two] = await Promise.all([a(), b()]);
			}
			=> removeAwait
			async (a, b) => {
				const [one, two] = await Promise.all([a(), b()]);
			}
		`,
		code`
			async (a, b) => Promise.all([a(), await b()]);
			                                  ~~~~~ gap
			=> removeAwait
			async (a, b) => Promise.all([a(), b()]);
		`,
		code`
			async (a, b) => Promise.allSettled([await a(), b]);
			                                    ~~~~~ needless
			=> removeAwait
			async (a, b) => Promise.allSettled([a(), b]);
		`,
		code`
			async (a, timeout) => Promise.race([await (a()), timeout(5)]);
			                                    ~~~~~ serial
			=> removeAwait
			async (a, timeout) => Promise.race([(a()), timeout(5)]);
		`,
		code`
			async (a, b) => globalThis.Promise.any([
				await /* the first */ a(),
				~~~~~ serial
				b(),
			]);
			=> removeAwait
			async (a, b) => globalThis.Promise.any([
				/* the first */ a(),
				b(),
			]);
		`,
		// On the way to the combinator.
		code`
			async (wanted: boolean, a, b) => {
				const { all } = Promise;
				await all([wanted ? await a() : undefined, ...(wanted ? [await b()] : [])]);
				                    ~~~~~ serial
				                                                         ~~~~~ needless
			}
			=> removeAwait
			async (wanted: boolean, a, b) => {
				const { all } = Promise;
				await all([wanted ? a() : undefined, ...(wanted ? [b()] : [])]);
			}
			=> removeAwait
			async (wanted: boolean, a, b) => {
				const { all } = Promise;
				await all([wanted ? a() : undefined, ...(wanted ? [b()] : [])]);
			}
		`,
		code`
			async (cached, a, b) => Promise.all([cached ?? (await a()), b() as any]);
			                                                ~~~~~ serial
			=> removeAwait
			async (cached, a, b) => Promise.all([cached ?? (a()), b() as any]);
		`,
		code`
			async (a, b) => Promise.all(Object.values({ a: await a(), b: b() }));
			                                               ~~~~~ serial
			=> removeAwait
			async (a, b) => Promise.all(Object.values({ a: a(), b: b() }));
		`,
		code`
			async (a) => Promise.all(Array.of((await a())!));
			                                   ~~~~~ needless
			=> removeAwait
			async (a) => Promise.all(Array.of((a())!));
		`,
		{
			filename: 'case.cjs',
			code: code`
				exports.load = async (a, b) => {
					await Promise.all([
						await a(),
						~~~~~ serial
						b(),
					])
				}
				=> removeAwait
				exports.load = async (a, b) => {
					await Promise.all([
						a(),
						b(),
					])
				}
			`,
		},
	],
};
