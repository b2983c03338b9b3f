import { code, type Cases } from '#test';

/** Events that are waited for without the error. */
export const events: Cases = {
	valid: [
		code`
			import { createWriteStream } from 'node:fs';
			const file = createWriteStream('a');
			file.on('error', console.error);
			new Promise(resolve => file.on('finish', resolve));
		`,
		code`
			import { createWriteStream } from 'node:fs';
			const file = createWriteStream('a');
			new Promise((resolve, reject) => file.on('finish', resolve).on('error', reject));
		`,
		// Who gets it may listen.
		code`
			import { createWriteStream } from 'node:fs';
			const file = createWriteStream('a');
			watch(file);
			new Promise(resolve => file.on('finish', resolve));
		`,
		// It comes after an error too.
		code`
			import { createWriteStream } from 'node:fs';
			const file = createWriteStream('a');
			new Promise(resolve => file.on('close', resolve));
		`,
		'(bus: any) => new Promise(resolve => bus.on("finish", resolve));',
		'const image = new Image(); image.onerror = console.error; new Promise(resolve => { image.onload = resolve; });',
		'function createWriteStream() { return document; } const file = createWriteStream() as any; new Promise(r => file.on("finish", r));',
	],
	invalid: [
		code`
			import { createReadStream, createWriteStream } from 'node:fs';
			export async function copy() {
				const file = createWriteStream('b');
				createReadStream('a').pipe(file);
				await new Promise(resolve => file.on('finish', resolve));
				                                     ~~~~~~~~ ignoresError
			}
			=> addErrorListener
			import { createReadStream, createWriteStream } from 'node:fs';
			export async function copy() {
				const file = createWriteStream('b');
				createReadStream('a').pipe(file);
				await new Promise((resolve, reject) => file.on('finish', resolve).on('error', reject));
			}
		`,
		{
			filename: 'case.cjs',
			code: code`
				const cp = require('child_process');
				module.exports = () => new Promise(resolve => {
					const child = cp.spawn('ls');
					child.once('exit', code => resolve(code));
					           ~~~~~~ ignoresError
				});
				=> addErrorListener
				const cp = require('child_process');
				module.exports = () => new Promise((resolve, reject) => {
					const child = cp.spawn('ls');
					child.once('exit', code => resolve(code)).on('error', reject);
				});
			`,
		},
		code`
			const load = (url: string) => new Promise(resolve => {
				const image = new Image();
				image.onload = () => resolve(image);
				      ~~~~~~ ignoresError
				image.src = url;
			});
		`,
	],
};
