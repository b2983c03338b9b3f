import { code, type Cases } from '#test';

const options = { checkUnknown: true };

/** What has not begun, and what is closed in ways that are known, under `checkUnknown`. */
export const begun: Cases = {
	valid: [
		{
			code: code`
				import { Scanner, Server, startServer } from './lib';
				export async function scan() {
					const scanner = new Scanner();
					await scanner.start();
					scanner.stop();
				}
				export async function run() {
					const server = new Server();
					const { url } = await startServer(server, { port: 0 });
					console.log(url);
					await server.stop();
				}
				export async function load() {
					const spinner = new Scanner();
					const path = await import('node:path');
					spinner.stop();
					return path;
				}
			`,
			options,
		},
		{
			code: code`
				import { createHmac } from 'node:crypto';
				import { once } from 'node:events';
				import { createWriteStream } from 'node:fs';
				export async function save(source, path, key) {
					const file = createWriteStream(path);
					const hash = createHmac('sha256', key).update('1');
					try {
						for await (const part of source) {
							hash.update(part);
							file.write(part);
						}
						file.end();
						await once(file, 'finish');
						return hash.digest();
					} catch (error) {
						file.destroy();
						hash.destroy();
						throw error;
					}
				}
			`,
			options,
		},
	],
	invalid: [
		{
			code: code`
				import { Scanner } from './lib';
				export async function scan() {
					const scanner = new Scanner();
					      ~~~~~~~ openOnError
					await scanner.start();
					await scanner.scan();
					scanner.stop();
				}
				export async function other(starter) {
					const second = new Scanner();
					      ~~~~~~ openOnError
					await starter.start();
					second.stop();
				}
				=> closeInFinally
				import { Scanner } from './lib';
				export async function scan() {
					const scanner = new Scanner();
					try {
						await scanner.start();
						await scanner.scan();
					} finally {
						scanner.stop();
					}
				}
				export async function other(starter) {
					const second = new Scanner();
					await starter.start();
					second.stop();
				}
				=> closeInFinally
				import { Scanner } from './lib';
				export async function scan() {
					const scanner = new Scanner();
					await scanner.start();
					await scanner.scan();
					scanner.stop();
				}
				export async function other(starter) {
					const second = new Scanner();
					try {
						await starter.start();
					} finally {
						second.stop();
					}
				}
			`,
			options,
		},
	],
};
