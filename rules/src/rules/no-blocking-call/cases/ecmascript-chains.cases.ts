import { code, type Case } from '#test';

/** Through functions of the project. */
export const ecmascriptChains: readonly Case[] = [
	// Through functions of the project.
	code`
		import fs from 'node:fs';
		const read = (path: string) => fs.readFileSync(path, 'utf8');
		const parse = (path: string) => JSON.parse(read(path));
		export async function load(path: string) {
			return parse(path);
			       ~~~~~ blocksThrough
		}
	`,
	{
		code: code`
			import { settingsOf } from './settings.ts';
			export async function answer(name: string) {
				return settingsOf(name).greeting;
				       ~~~~~~~~~~ blocksThrough
			}
		`,
		files: {
			'settings.ts':
				"import { Store } from './store.ts';\nconst store = new Store();\nexport const settingsOf = (name: string) => JSON.parse(store.load(name));\n",
			'store.ts':
				"import fs from 'node:fs';\nexport class Store {\n\tload(name: string): string {\n\t\treturn fs.readFileSync(name, 'utf8');\n\t}\n}\n",
		},
	},
	code`
		import { execSync } from 'node:child_process';
		class Repository {
			get head(): string {
				return execSync('git rev-parse HEAD').toString();
			}
		}
		export async function version() {
			const repository = new Repository();
			return repository.head;
			                  ~~~~ blocksThrough
		}
	`,
	code`
		import { readFileSync } from 'node:fs';
		function* lines(path: string) {
			yield* readFileSync(path, 'utf8').split('\n');
		}
		export async function count(path: string) {
			let count = 0;
			for (const line of lines(path)) count += line.length;
			                   ~~~~~ blocksThrough
			return count;
		}
	`,
	code`
		import { readFileSync } from 'node:fs';
		function timed<T>(work: () => T): T {
			const result = work();
			return result;
		}
		const settings = () => readFileSync('settings.json', 'utf8');
		export async function load() {
			return timed(settings);
			       ~~~~~ blocksThrough
		}
	`,
	{
		options: { checkFirstUse: true },
		code: code`
			import { readFileSync } from 'node:fs';
			let settings: string | undefined;
			function settingsOf() {
				if (!settings) settings = readFileSync('settings.json', 'utf8');
				return settings;
			}
			export async function load() {
				return settingsOf();
				       ~~~~~~~~~~ blocksThrough
			}
		`,
	},
	{
		options: { checkFirstUse: true },
		code: code`
			import { readFileSync } from 'node:fs';
			const kept = new Map<string, string>();
			function textOf(path: string) {
				if (!kept.has(path)) kept.set(path, readFileSync(path, 'utf8'));
				return kept.get(path);
			}
			export async function load(path: string) {
				return textOf(path);
				       ~~~~~~ blocksThrough
			}
		`,
	},
	// A folder for each of them: made again and again.
	code`
		import { existsSync, mkdirSync } from 'node:fs';
		function folderOf(user: string) {
			const folder = 'data/' + user;
			if (!existsSync(folder)) mkdirSync(folder);
			return folder;
		}
		export async function load(user: string) {
			return folderOf(user);
			       ~~~~~~~~ blocksThrough
		}
	`,
	{
		options: { checkFirstUse: true },
		code: code`
			import { existsSync, mkdirSync } from 'node:fs';
			export async function load() {
				if (!existsSync('data')) mkdirSync('data');
				                         ~~~~~~~~~ blocks
			}
			=> useTwin
			import { existsSync } from 'node:fs';
			import { mkdir } from 'node:fs/promises';
			export async function load() {
				if (!existsSync('data')) await mkdir('data');
			}
		`,
	},
];
