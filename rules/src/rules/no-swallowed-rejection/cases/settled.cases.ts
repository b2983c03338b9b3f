import { code, type Cases } from '#test';

/** What is done with the results of `Promise.allSettled`. */
export const settled: Cases = {
	valid: [
		'export async function subscribeAll(all) { await Promise.allSettled(_.map(all, async each => { await each.subscribe().catch(e => console.error(e)); })); }',
		code`
			export async function forget(refs) {
				try {
					await Promise.allSettled(refs.map(ref => run('update-ref', ref)));
				} catch {
					// No repository: nothing to forget.
				}
			}
		`,
		code`
			export async function main(users) {
				const results = await Promise.allSettled(users.map(save));
				for (const result of results) if (result.status === 'rejected') console.error(result.reason);
			}
		`,
		'export const run = async users => await Promise.allSettled(users.map(save));',
		'export const run = users => Promise.allSettled(users.map(save));',
		'const results = await Promise.allSettled(users.map(save)); show(results);',
		'export const results = await Promise.allSettled(users.map(save));',
		'const [first] = await Promise.allSettled([save()]); show(first);',
		// Who holds the promises sees their errors.
		'class Queue { async idle() { await Promise.allSettled(this.running); } }',
		// Each has a handler of its own.
		'export async function read(urls) { const all = urls.map(url => fetch(url).catch(report)); return (await Promise.allSettled(all)).map(each => each.value); }',
		'export const read = async all => (await Promise.allSettled(all)).map(each => each.value ?? each.reason);',
		'export async function wait(all) { await Promise.allSettled(all); }',
		'class Queue { async idle() { await Promise.allSettled([...this.running]); } }',
		'export async function both() { const a = load(), b = load(); await Promise.allSettled([a, b]); return [await a, await b]; }',
		// There is nothing to lose.
		'await Promise.allSettled(servers.map(server => server.close()));',
		'await Promise.allSettled(servers.map(async server => { await server.close(); }));',
		'await Promise.allSettled([server.close(), pool.end()]);',
		'await Promise.allSettled([save().catch(log), load().then(show, log)]);',
		'await Promise.allSettled(users.map(user => save(user).catch(error => log(user, error))));',
		code`
			await Promise.allSettled(
				users.map(async user => {
					try {
						await save(user);
					} catch (error) {
						log(user, error);
					}
				}),
			);
		`,
		'async () => { try { await run(); } finally { await Promise.allSettled([save()]); } };',
		'// Errors are counted by the client itself.\nawait Promise.allSettled(users.map(save));',
		code`
			const results = await Promise.allSettled(users.map(save));
			const failed = results.filter(result => result.status === 'rejected');
			show(results.map(result => result.value), failed);
		`,
		'const all = (await Promise.allSettled(users.map(save))).map(result => result.value ?? nothing); show(all);',
		'const all = (await Promise.allSettled(users.map(save))).map(r => r.status === "fulfilled" ? r.value : r.reason);',
		'const names = (await Promise.allSettled(users.map(save))).filter(r => r.status === "fulfilled"); show(names);',
		{
			code: code`
				const results = await Promise.allSettled(users.map(save));
				const good = results.filter(r => r.status === 'fulfilled');
				const bad = results.filter(r => r.status === 'rejected');
				show(good, bad);
			`,
			options: { checkFulfilledOnly: true },
		},
		// Guarded, or shown whole.
		"const [user] = await Promise.allSettled([load()]); if (user.status === 'fulfilled') show(user.value);",
		'const [user] = await Promise.allSettled([load()]); show(user.value ?? nobody);',
		'const results = await Promise.allSettled([load()]); show(results[0].value, results[0].reason);',
		'const all = (await Promise.allSettled(users.map(save))).map(({ value }) => value ?? nothing); show(all);',
		'const all = (await Promise.allSettled(users.map(save))).map(({ value, reason }) => show(value, reason));',
		...[
			"for (const r of results) if (r.status === 'fulfilled') show(r.value); else failures += 1;",
			"for (const r of results) { if (r.status === 'fulfilled') show(r.value); log(r); }",
			"for (const r of results) { if (r.status !== 'fulfilled') continue; show(r.value); }",
			"show(results.map(r => (r.status === 'fulfilled' ? r.value : 'failed')));",
		].map(use => ({
			code: `const results = await Promise.allSettled(users.map(save)); ${use}`,
			options: { checkFulfilledOnly: true },
		})),
		{ code: "for (const r of await Promise.allSettled(users.map(save))) if (r.status === 'fulfilled') show(r.value);" },
		'Promise.allSettled(users.map(save)).then(results => show(results));',
		'Promise.allSettled(users.map(save)).then(results => results.forEach(result => show(result)));',
		'Promise.allSettled(users.map(save)).finally(hide);',
		code`
			await Promise.allSettled(
				handlers.map(async handler => {
					log(handler);
					await handler.run().catch(error => log(error));
				}),
			);
		`,
		'class Promise { static allSettled(all) {} } async () => { await Promise.allSettled(users.map(save)); };',
		{ code: 'await Promise.allSettled(users.map(save));', options: { allowForKnownSafeCalls: ['save'] } },
	],
	invalid: [
		// Of one promise nobody needs a list.
		code`
			export async function load(url) {
				await Promise.allSettled([fetch(url)]);
				      ~~~~~~~~~~~~~~~~~~ unreadResults
			}
		`,
		code`
			export const read = async all => (await Promise.allSettled(all)).map(each => each.value);
			                                                                                  ~~~~~ unguardedValue
		`,
		code`
			import { pages } from './pages.js';
			export const read = () => Promise.allSettled(pages).then(results => results.map(({ value }) => value));
			                                                                                   ~~~~~ unguardedValue
		`,
		code`
			import _ from 'lodash';
			export async function subscribeAll(all) {
				await Promise.allSettled(_.map(all, async each => { await each.subscribe(); }));
				      ~~~~~~~~~~~~~~~~~~ unreadResults
			}
			=> useAll
			import _ from 'lodash';
			export async function subscribeAll(all) {
				await Promise.all(_.map(all, async each => { await each.subscribe(); }));
			}
		`,
		code`
			await Promise.allSettled([save(), load()]);
			      ~~~~~~~~~~~~~~~~~~ unreadResults
			=> useAll
			await Promise.all([save(), load()]);
		`,
		code`
			export async function main(users) {
				await Promise.allSettled(users.map(user => save(user)));
				      ~~~~~~~~~~~~~~~~~~ unreadResults
			}
			=> useAll
			export async function main(users) {
				await Promise.all(users.map(user => save(user)));
			}
		`,
		{
			code: code`
				module.exports = async users => {
					const saving = users.map(async user => { await save(user); });
					const results = await Promise.allSettled(saving);
					                      ~~~~~~~~~~~~~~~~~~ unreadResults
					console.log(results.length);
				};
			`,
			filename: 'case.cjs',
		},
		code`
			export async function main(users) {
				const results = await Promise.allSettled(users.map(save));
				return results.map(result => result.value);
				                                    ~~~~~ unguardedValue
			}
		`,
		code`
			Promise.allSettled(users.map(save)).then(() => show('done'));
			~~~~~~~~~~~~~~~~~~ unreadResults
			Promise.allSettled(users.map(save)).then(results => show(results.length));
			~~~~~~~~~~~~~~~~~~ unreadResults
		`,
		code`
			export const names = async () => (await Promise.allSettled([load()])).map(({ length }) => length);
			export const all = async () => (await Promise.allSettled([load()])).map(r => r!.value.name);
			                                                                                ~~~~~ unguardedValue
		`,
		{
			code: code`
				export const all = async () => (await Promise.allSettled([load()])).filter(r => r.status === 'fulfilled');
				                                                                    ~~~~~~ fulfilledOnly
				export const most = async () => (await Promise.allSettled([load()])).filter(r => { return 'rejected' !== r.status; });
				                                                                     ~~~~~~ fulfilledOnly
			`,
			options: { checkFulfilledOnly: true },
		},
		code`
			const [user, team] = await Promise.allSettled([load(), save()]);
			show(user.value, team.value);
			          ~~~~~ unguardedValue
			const results = await Promise.allSettled([load(), save()]);
			show(results[0].value, results[1].value);
			                ~~~~~ unguardedValue
			show((await Promise.allSettled([load(), save()])).map(({ value }) => value));
			                                                         ~~~~~ unguardedValue
			for (const each of await Promise.allSettled([load(), save()])) show(each.value);
			                                                                         ~~~~~ unguardedValue
		`,
		{
			options: { checkFulfilledOnly: true },
			code: code`
				for (const each of await Promise.allSettled(users.map(save))) {
				                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ fulfilledOnly
					if (each.status === 'fulfilled') show(each.value);
				}
				const results = await Promise.allSettled(users.map(save));
				results.forEach(each => each.status === 'fulfilled' && show(each.value));
				        ~~~~~~~ fulfilledOnly
				const good = await Promise.allSettled(users.map(save));
				show(good.flatMap(each => (each.status === 'fulfilled' ? [each.value] : [])));
				          ~~~~~~~ fulfilledOnly
			`,
		},
	],
};
