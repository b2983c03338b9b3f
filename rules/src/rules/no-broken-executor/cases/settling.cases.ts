import { code, type Cases } from '#test';

/** Executors that settle twice, never, or with the wrong function. */
export const settling: Cases = {
	valid: [
		// Something before may fail.
		'(f: Function, text: string) => new Promise((resolve, reject) => { try { const value = f(text); resolve(value); f(); } catch (error) { reject(error); } });',
		'(x: boolean) => new Promise((resolve, reject) => { if (x) { setTimeout(() => reject(new Error("late")), 9); } resolve(1); });',
		'(x: any) => new Promise((resolve, reject) => { try { resolve(x); } catch (error) { reject(error); } });',
		// Each asks for something of its own.
		'export const wait = (user: any, token: any) => new Promise((resolve, reject) => { if (user) resolve(user); if (!token) reject(new Error("none")); });',
		// Someone listens to the errors, somewhere in the chain.
		"import fs from 'fs'; new Promise((resolve, reject) => { fs.createReadStream('a').pipe(fs.createWriteStream('b').on('error', reject)).on('finish', resolve); });",
		"import fs from 'fs'; new Promise((resolve, reject) => { fs.createWriteStream('b').on('error', reject).on('finish', resolve).end(); });",
		"import fs from 'fs'; new Promise((resolve, reject) => { fs.createWriteStream('b').once('finish', resolve).once('error', reject); });",
		"import http from 'http'; new Promise((resolve, reject) => { http.get('http://a', resolve).on('error', reject); });",
		"import http from 'http'; new Promise((resolve, reject) => { const request = http.get('http://a', resolve); request.on('error', reject); });",
		"import http from 'http'; new Promise(resolve => { keep(http.get('http://a', resolve)); });",
		"import http from 'http'; new Promise(resolve => { const server = http.createServer(); watch(server); server.listen(8080, resolve); });",
		"import net from 'net'; const server = net.createServer().on('error', report); new Promise(resolve => { server.listen(8080, resolve); });",
		// The system gives a port that is free.
		"import http from 'http'; new Promise(resolve => { const server = http.createServer(); server.listen(0, () => resolve(server)); });",
		"import net from 'net'; export const listen = server => new Promise(resolve => { net.createServer().listen({ port: 0 }, resolve); });",
		'new Promise((resolve, failed) => { setTimeout(resolve, 9); setTimeout(failed, 99); });',
		'new Promise((request, reject) => { setTimeout(request, 9); setTimeout(reject, 99); });',
		'new Promise((resolve, reject) => { setTimeout(resolve, 1); });',
		'new Promise<void>(resolve => setTimeout(resolve, 1));',
		'(x: boolean) => new Promise((resolve, reject) => { if (x) resolve(1); else reject(new Error()); });',
		'(x: boolean) => new Promise((resolve, reject) => { if (x) { reject(new Error()); return; } resolve(1); });',
		'(x: boolean) => new Promise((resolve, reject) => { if (x) return reject(new Error()); resolve(1); });',
		'(f: Function) => new Promise((resolve, reject) => { try { resolve(f()); } catch (error) { reject(error); } });',
		'(x: boolean) => new Promise((resolve, reject) => { if (x) reject(1); if (!x) resolve(1); });',
		'(x: number) => new Promise((resolve, reject) => { if (x > 1) throw new Error(); resolve(1); });',
		// The first that fits; the loop is left, or what comes later says nothing new.
		'(all: any[]) => new Promise(resolve => { for (const each of all) { resolve(each); break; } });',
		'(all: any[]) => new Promise(resolve => { for (const each of all) { if (each.fits) return resolve(each); } resolve(undefined); });',
		'(all: any[]) => new Promise(resolve => { for (const each of all) if (each.fits) resolve(each); });',
		'(all: any[]) => new Promise(resolve => { for (const each of all) each.on("end", () => resolve(each)); });',
		// Two events: one of them comes.
		code`
			import { createReadStream } from 'node:fs';
			new Promise((resolve, reject) => {
				const stream = createReadStream('a');
				stream.on('end', resolve);
				stream.on('error', reject);
			});
		`,
		code`
			import { readFile } from 'node:fs';
			new Promise((resolve, reject) => readFile('a', (error, data) => error ? reject(error) : resolve(data)));
		`,
		code`
			import { readFile } from 'node:fs';
			new Promise((resolve, reject) => {
				readFile('a', (error, data) => {
					if (error) return reject(error);
					resolve(data);
				});
			});
		`,
		// The care of it goes elsewhere.
		'(waiting: Function[], x: boolean) => new Promise(resolve => { if (x) waiting.push(resolve); else resolve(1); });',
		'class A { done?: Function; wait() { return new Promise(resolve => { this.done = resolve; }); } }',
		'(x: boolean) => new Promise(resolve => { const end = () => resolve(1); if (x) end(); else setTimeout(end); });',
		'(x: boolean) => new Promise(resolve => { if (x) end(); else setTimeout(end); function end() { resolve(1); } });',
		code`
			import { stat } from 'node:fs';
			new Promise<void>(resolve => {
				const again = () => stat('a', error => {
					if (error) setTimeout(again, 10);
					else resolve();
				});
				again();
			});
		`,
		'(x: boolean) => new Promise(resolve => { if (x) process.exit(1); resolve(1); });',
		'(x: boolean) => new Promise(resolve => { if (x) process.exit(1); else resolve(1); });',
		'(kind: "a" | "b") => new Promise(resolve => { switch (kind) { case "a": resolve(1); break; case "b": resolve(2); } });',
		'new Promise(() => {});',
		'new Promise(resolve => { while (true) { if (Math.random() > 0.5) return resolve(1); } });',
		// Who begins this has something to wait for.
		code`
			(all: Promise<void>[]) => new Promise<void>(resolve => {
				let left = all.length;
				for (const each of all) each.finally(() => { if (!--left) resolve(); });
			});
		`,
		// Listeners run any number of times.
		'(on: any) => new Promise<void>(resolve => { on.on("data", (e: Error) => { if (e) resolve(); }); });',
		'(run: any) => new Promise<void>(resolve => { run.each((value: number) => { if (value) resolve(); }); });',
		// Not the global one.
		'class Promise { constructor(f: Function) {} } new Promise((resolve: Function) => { resolve(1); resolve(2); });',
		'import { Promise } from "./own"; new Promise((resolve: Function) => { if (1 > 2) resolve(1); });',
		// Another resolve.
		'new Promise(resolve => { const f = (resolve: Function) => { resolve(1); resolve(2); }; f(resolve); });',
	],
	invalid: [
		code`
			export const number = (isLarge: boolean) => new Promise(resolve => {
				resolve(1);
				if (isLarge) resolve(1000);
				             ~~~~~~~ settlesTwice
			});
		`,
		code`
			export const run = (value: string, done: () => void) => new Promise((resolve, reject) => {
				try {
					resolve(value);
					done();
				} catch (error) {
					reject(error);
					~~~~~~ settlesTwice
				}
			});
		`,
		code`
			export const first = (all: string[]) => new Promise(resolve => {
				for (const each of all) {
					resolve(each);
					~~~~~~~ settlesTwice
				}
			});
			=> addReturn
			export const first = (all: string[]) => new Promise(resolve => {
				for (const each of all) {
					resolve(each);
					return;
				}
			});
		`,
		code`
			export const count = (all: string[]) => new Promise((resolve, reject) => {
				let index = 0;
				while (index < all.length) {
					if (!all[index]) return reject(new Error('empty'));
					index++;
					resolve(index);
					~~~~~~~ settlesTwice
				}
			});
			=> addReturn
			export const count = (all: string[]) => new Promise((resolve, reject) => {
				let index = 0;
				while (index < all.length) {
					if (!all[index]) return reject(new Error('empty'));
					index++;
					resolve(index);
					return;
				}
			});
		`,
		code`
			import fs from 'node:fs';
			import http from 'node:http';
			export const copy = () => new Promise((resolve, reject) => {
				fs.createReadStream('a').on('error', reject).pipe(fs.createWriteStream('b')).on('finish', resolve);
			});
			export const copied = () => new Promise(resolve => {
				fs.createReadStream('a').pipe(fs.createWriteStream('b')).on('finish', resolve);
				                                                            ~~~~~~~~ ignoresError
			});
			=> addErrorListener
			import fs from 'node:fs';
			import http from 'node:http';
			export const copy = () => new Promise((resolve, reject) => {
				fs.createReadStream('a').on('error', reject).pipe(fs.createWriteStream('b')).on('finish', resolve);
			});
			export const copied = () => new Promise((resolve, reject) => {
				fs.createReadStream('a').pipe(fs.createWriteStream('b')).on('finish', resolve).on('error', reject);
			});
		`,
		code`
			import http from 'node:http';
			export const listen = handler => new Promise(resolve => {
				const server = http.createServer(handler);
				server.listen(8080, () => resolve(server));
				       ~~~~~~ ignoresError
			});
			=> addErrorListener
			import http from 'node:http';
			export const listen = handler => new Promise((resolve, reject) => {
				const server = http.createServer(handler);
				server.listen(8080, () => resolve(server)).on('error', reject);
			});
		`,
		{
			filename: 'case.cjs',
			code: code`
				const https = require('https');
				exports.load = url => new Promise((resolve) => {
					https.get(url, response => {
					      ~~~ ignoresError
						let text = '';
						response.on('data', part => { text += part; });
						response.on('end', () => resolve(text));
					});
				});
				=> addErrorListener
				const https = require('https');
				exports.load = url => new Promise((resolve, reject) => {
					https.get(url, response => {
						let text = '';
						response.on('data', part => { text += part; });
						response.on('end', () => resolve(text));
					}).on('error', reject);
				});
			`,
		},
		code`
			export const wait = () => new Promise((reject, resolve) => { setTimeout(resolve, 9); });
			                                       ~~~~~~ swapped
			=> swapNames
			export const wait = () => new Promise((resolve, reject) => { setTimeout(resolve, 9); });
		`,
		code`
			export const failed = error => new Promise((_reject) => { _reject(error); });
			                                            ~~~~~~~ swapped
		`,
		code`
			import { readFile } from 'node:fs';
			export const read = (path: string) =>
				new Promise((resolve, reject) => {
					readFile(path, (error, data) => {
						if (error) reject(error);
						resolve(data);
						~~~~~~~ settlesTwice
					});
				});
			=> addReturn
			import { readFile } from 'node:fs';
			export const read = (path: string) =>
				new Promise((resolve, reject) => {
					readFile(path, (error, data) => {
						if (error) return reject(error);
						resolve(data);
					});
				});
		`,
		// What follows would not run any more.
		code`
			export const start = work => new Promise((resolve, reject) => {
				work(error => {
					if (error) {
						reject(error);
						process.exitCode = 1;
					}
					resolve();
					~~~~~~~ settlesTwice
				});
			});
		`,
		code`
			(x: boolean) => new Promise((done, fail) => {
				if (x) { fail(new Error()); }
				done(1);
				~~~~ settlesTwice
			});
			=> addReturn
			(x: boolean) => new Promise((done, fail) => {
				if (x) { fail(new Error()); return; }
				done(1);
			});
		`,
		code`
			(kind: string) => new Promise((done, fail) => {
				switch (kind) {
					case 'a':
						fail(new Error('a'));
						break;
					case 'b':
						fail(new Error('b'));
				}
				done(1);
				~~~~ settlesTwice
			});
			=> addReturn
			(kind: string) => new Promise((done, fail) => {
				switch (kind) {
					case 'a':
						fail(new Error('a'));
						return;
						break;
					case 'b':
						fail(new Error('b'));
						return;
				}
				done(1);
			});
		`,
		{
			filename: 'case.cjs',
			code: code`
				module.exports = kind => new Promise(function (resolve, reject) {
					switch (kind) {
						case 'a':
							resolve(1);
						default:
							reject(new Error());
							~~~~~~ settlesTwice
					}
				});
				=> addReturn
				module.exports = kind => new Promise(function (resolve, reject) {
					switch (kind) {
						case 'a':
							resolve(1);
							return;
						default:
							reject(new Error());
					}
				});
			`,
		},
		// On some way never: only where it is asked for.
		{
			options: { checkEveryWay: true },
			code: code`
				(x: number) => new Promise((resolve, reject) => {
				                   ~~~~~~~ neverSettles
					if (x > 1) resolve(x);
					else if (x < 0) reject(new Error());
				});
			`,
		},
		{
			options: { checkEveryWay: true },
			code: code`
				(lines: string[]) => new Promise(resolve => {
				                         ~~~~~~~ neverSettles
					for (const line of lines) if (line) return resolve(line);
				});
			`,
		},
		{
			options: { checkEveryWay: true },
			code: code`
				import { readFile } from 'node:fs';
				export const read = (path: string) =>
					new Promise(resolve => {
					    ~~~~~~~ neverSettles
						readFile(path, (error, data) => {
							if (error) {
								console.error(error);
								return;
							}
							resolve(data);
						});
					});
			`,
		},
		code`
			import { readFile } from 'node:fs';
			export const read = (path: string) =>
				new Promise(resolve => {
					readFile(path, (error, data) => {
						if (error) throw error;
						           ~~~~~~~~~~~~ throwsUncaught
						resolve(data);
					});
				});
		`,
		{
			filename: 'case.js',
			code: code`
				export const wait = end =>
					new Promise(resolve => {
					    ~~~~~~~ neverSettles
						end.stop();
					});
			`,
		},
	],
};
