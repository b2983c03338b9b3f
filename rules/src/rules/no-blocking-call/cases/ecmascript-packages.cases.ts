import { code, type Case } from '#test';

/** Packages and other runtimes, by what they document. */
export const ecmascriptPackages: readonly Case[] = [
	code`
		import { execaSync } from 'execa';
		async function build() {
			return execaSync('make').stdout;
			       ~~~~~~~~~ blocks
		}
		=> useTwin
		import { execa } from 'execa';
		async function build() {
			return (await execa('make')).stdout;
		}
	`,
	code`
		import execa from 'execa';
		async function build() {
			const { stdout } = execa.sync('make');
			                         ~~~~ blocks
			return stdout;
		}
		=> useTwin
		import execa from 'execa';
		async function build() {
			const { stdout } = await execa('make');
			return stdout;
		}
	`,
	code`
		import { globSync } from 'glob';
		import fg from 'fast-glob';
		async function find() {
			return [...globSync('*.js'), ...fg.sync('*.ts')];
			           ~~~~~~~~ blocks
			                                   ~~~~ blocks
		}
		=> useTwin
		import { glob } from 'glob';
		import fg from 'fast-glob';
		async function find() {
			return [...await glob('*.js'), ...fg.sync('*.ts')];
		}
		=> useTwin
		import { globSync } from 'glob';
		import fg from 'fast-glob';
		async function find() {
			return [...globSync('*.js'), ...await fg('*.ts')];
		}
	`,
	code`
		import bcrypt from 'bcrypt';
		async function check(password: string, hash: string) {
			if (!bcrypt.compareSync(password, hash)) throw new Error('wrong');
			            ~~~~~~~~~~~ blocks
		}
		=> useTwin
		import bcrypt from 'bcrypt';
		async function check(password: string, hash: string) {
			if (!await bcrypt.compare(password, hash)) throw new Error('wrong');
		}
	`,
	code`
		import spawn from 'cross-spawn';
		import shell from 'shelljs';
		import readline from 'readline-sync';
		import createPrompt from 'prompt-sync';
		import request from 'sync-request';
		const ask = createPrompt();
		async function main() {
			spawn.sync('make');
			      ~~~~ blocksInstead
			shell.exec('make');
			      ~~~~ blocksInstead
			readline.question('Name? ');
			         ~~~~~~~~ blocksInstead
			ask('Name? ');
			~~~ blocksInstead
			request('GET', 'https://example.org');
			~~~~~~~ blocksInstead
		}
	`,
	code`
		import fse from 'fs-extra';
		async function copy() {
			fse.copySync('a', 'b');
			    ~~~~~~~~ blocks
			fse.readFileSync('c');
			    ~~~~~~~~~~~~ blocks
		}
		=> useTwin
		import fse from 'fs-extra';
		async function copy() {
			await fse.copy('a', 'b');
			fse.readFileSync('c');
		}
		=> useTwin
		import fse from 'fs-extra';
		async function copy() {
			fse.copySync('a', 'b');
			await fse.readFile('c');
		}
	`,
	code`
		async function load() {
			Deno.writeTextFileSync('a', 'b');
			     ~~~~~~~~~~~~~~~~~ blocks
			Bun.spawnSync(['ls']);
			    ~~~~~~~~~ blocksInstead
			Bun.sleepSync(5);
			    ~~~~~~~~~ blocksInstead
		}
		=> useTwin
		async function load() {
			await Deno.writeTextFile('a', 'b');
			Bun.spawnSync(['ls']);
			Bun.sleepSync(5);
		}
	`,
	{
		options: { checkEmbeddedDatabases: true },
		code: code`
			import Database from 'better-sqlite3';
			import { DatabaseSync } from 'node:sqlite';
			async function rows() {
				const db = new Database('a.db');
				               ~~~~~~~~ blocks
				const statement = db.prepare('select 1');
				                     ~~~~~~~ blocks
				new DatabaseSync(':memory:').exec('select 1');
				    ~~~~~~~~~~~~ blocks
				                             ~~~~ blocks
				return statement.all();
				                 ~~~ blocks
			}
		`,
	},
	code`
		import { sleepSync } from 'bun';
		import { hashSync } from 'bcryptjs';
		async function nap() {
			sleepSync(5);
			~~~~~~~~~ blocksInstead
			return hashSync('a', 10);
			       ~~~~~~~~ blocks
		}
		=> useTwin
		import { sleepSync } from 'bun';
		import { hash } from 'bcryptjs';
		async function nap() {
			sleepSync(5);
			return await hash('a', 10);
		}
	`,
	code`
		import * as fg from 'fast-glob';
		async function find() {
			return fg.sync('*.ts');
			          ~~~~ blocks
		}
	`,
	code`
		import * as sass from 'sass';
		export async function styles(path) {
			return sass.compile(path).css;
			            ~~~~~~~ blocks
		}
		=> useTwin
		import * as sass from 'sass';
		export async function styles(path) {
			return (await sass.compileAsync(path)).css;
		}
	`,
	code`
		const { loadJsonFileSync } = require('load-json-file');
		const load = async path => loadJsonFileSync(path);
		                           ~~~~~~~~~~~~~~~~ blocks
		=> useTwin
		const { loadJsonFile } = require('load-json-file');
		const load = async path => await loadJsonFile(path);
	`,
	code`
		const file = await Deno.open('log.txt');
		export async function head(buffer) {
			return file.readSync(buffer);
			            ~~~~~~~~ blocks
		}
		=> useTwin
		const file = await Deno.open('log.txt');
		export async function head(buffer) {
			return await file.read(buffer);
		}
	`,
	{
		options: { checkEmbeddedDatabases: true },
		code: code`
			import { Database } from 'bun:sqlite';
			const users = new Database('users.sqlite').query('select * from users');
			export async function list() {
				return users.all();
				             ~~~ blocks
			}
		`,
	},
];
