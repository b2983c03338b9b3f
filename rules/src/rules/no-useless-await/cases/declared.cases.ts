import { code, type Cases } from '#test';

/** What comments, casts and declarations of other files say of what is awaited. */
export const declared: Cases = {
	valid: [
		// What the type says of both counts, whatever the function that is given back does.
		code`
			class Client { run() {} }
			type Factory = (name: string) => Promise<Client> | Client;
			function factoryOf(): Factory { return name => new Client(); }
			export async function connect(name: string) {
				return { client: await factoryOf()(name) };
			}
		`,
		// A cast of what the promise gives, put before the `await`.
		code`
			interface Result { url: string }
			declare function send<T = unknown>(name: string): PromiseLike<T>;
			export const load = async () => { const result: Result = await (send('load') as Result); return result.url; };
		`,
		// Whoever casts to `any` says that nobody knows: a promise may stand there.
		{
			typed: true,
			options: { checkElements: true },
			code: code`
			declare const count: number;
			declare const later: Promise<number>;
			export const main = async () => [await (count as any), await Promise.all([later, null as any, count as unknown])];
		`,
		},
		// A comment says what nobody has checked.
		{
			filename: 'case.js',
			typed: true,
			code: code`
				const { users } = require('./users.js');
				exports.main = async name => (await users.exists(name)) || name;
			`,
			files: {
				'users.js':
					'class Users {\n\t/** @returns {boolean} */\n\tasync exists(name) { return Boolean(await fetch(name)); }\n}\nexports.users = new Users();\n',
			},
		},
		// Next gives promises, also to a page whose own type is older.
		{
			filename: 'app/posts/page.tsx',
			code: code`
				export default async function ({ params }: { params: { id: string } }) { const { id } = await params; return id; }
				export async function generateMetadata(props: { searchParams: { q: string } }) { return (await props.searchParams).q; }
			`,
		},
		// A comment says what an `async` method gives, and is wrong; only the comment on the getter leads to it.
		{
			filename: 'case.js',
			files: {
				'node_modules/orm/package.json': '{ "name": "orm", "types": "index.d.ts" }',
				'node_modules/orm/index.d.ts': 'export class Orm { models: Record<string, any>; }',
				'user.js': code`
					export class User {
						/** @returns {string[]} */
						static async all() { return await load(); }
					}
				`,
			},
			code: code`
				import { Orm } from 'orm';
				const orm = new Orm();
				const db = {
					/** @returns {typeof import('./user').User} */
					get users() { return orm.models.user; },
				};
				export const main = async () => { const users = await db.users.all(); return users.length; };
			`,
		},
	],
	invalid: [
		// A package's own types are no comment.
		{
			typed: true,
			filename: 'case.js',
			files: {
				'node_modules/keys/package.json': '{ "name": "keys", "types": "index.d.ts" }',
				'node_modules/keys/index.d.ts': 'export namespace keys { function decode(text: string): { data: string }; }',
			},
			code: code`
				import { keys } from 'keys';
				export const main = async text => (await keys.decode(text)).data;
				                                   ~~~~~ uselessCall
				=> removeAwait
				import { keys } from 'keys';
				export const main = async text => (keys.decode(text)).data;
			`,
		},
		{
			typed: true,
			code: code`
				export default async ({ params }: { params: { id: string } }) => (await params).id;
				                                                                  ~~~~~ useless
				=> removeAwait
				export default async ({ params }: { params: { id: string } }) => (params).id;
			`,
		},
		{
			typed: true,
			code: code`
			declare const either: Promise<number> | number;
			export const main = async () => [await either, await (either as number)];
			                                               ~~~~~ useless
			=> removeAwait
			declare const either: Promise<number> | number;
			export const main = async () => [await either, (either as number)];
		`,
		},
	],
};
