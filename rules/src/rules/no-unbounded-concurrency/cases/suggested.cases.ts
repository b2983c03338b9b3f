import { code, type Cases } from '#test';

const manifest = (...names: string[]) =>
	JSON.stringify({ dependencies: Object.fromEntries(names.map(name => [name, '*'])) });

export const suggested: Cases = {
	valid: [],
	invalid: [
		code`
			export async function load(urls: string[]) {
				await Promise.all(
				      ~~~~~~~~~~~ unbounded
					urls
						.filter(url => url.length)
						.map(url => fetch(url)),
				);
			}
			=> useChunks
			export async function load(urls: string[]) {
				const items = urls
					.filter(url => url.length);
				for (let start = 0; start < items.length; start += 10) {
					await Promise.all(items.slice(start, start + 10).map(url => fetch(url)));
				}
			}
		`,
		code`
			export async function load(urls) {
				await Promise.all(urls.map(url => fetch(url)));
				      ~~~~~~~~~~~ unbounded
			}
			=> useChunks
			export async function load(urls) {
				for (let start = 0; start < urls.length; start += 10) {
					await Promise.all(urls.slice(start, start + 10).map(url => fetch(url)));
				}
			}
		`,
		{
			code: code`
				export async function load(byName) {
					const answers = await Promise.all(Object.values(byName).map(async url => {
					                      ~~~~~~~~~~~ unbounded
						// Why.
						return fetch(url);
					}));
					return answers;
				}
				=> useChunks
				export async function load(byName) {
					const items = Object.values(byName);
					const answers = [];
					for (let start = 0; start < items.length; start += 4) {
						answers.push(...(await Promise.all(items.slice(start, start + 4).map(async url => {
							// Why.
							return fetch(url);
						}))));
					}
					return answers;
				}
			`,
			options: { limit: 4 },
		},
		// From wherever the callback stands to where it goes.
		code`
			export async function load(urls) {
				await Promise.all(
				      ~~~~~~~~~~~ unbounded
					urls.map(async url => {
						await fetch(url);
					}),
				);
			}
			=> useChunks
			export async function load(urls) {
				for (let start = 0; start < urls.length; start += 10) {
					await Promise.all(urls.slice(start, start + 10).map(async url => {
						await fetch(url);
					}));
				}
			}
		`,
		// What a function inside reads, TypeScript does not type by what is put into it.
		code`
			export async function load(urls: string[]) {
				const answers = await Promise.all(urls.map(url => fetch(url)));
				                      ~~~~~~~~~~~ unbounded
				return urls.map((url, index) => [url, answers[index]]);
			}
		`,
		{
			code: code`
				export async function load(urls) {
					const answers = await Promise.all(urls.map(url => fetch(url)));
					                      ~~~~~~~~~~~ unbounded
					return urls.map((url, index) => [url, answers[index]]);
				}
				=> useChunks
				export async function load(urls) {
					const answers = [];
					for (let start = 0; start < urls.length; start += 10) {
						answers.push(...(await Promise.all(urls.slice(start, start + 10).map(url => fetch(url)))));
					}
					return urls.map((url, index) => [url, answers[index]]);
				}
			`,
			filename: 'load.mjs',
		},
		{
			code: code`
				import { log } from "./log"
				export const load = async (urls) => {
					return Promise.all(urls.map(async (url) => fetch(url)))
					       ~~~~~~~~~~~ unbounded
				}
				=> useLimiter
				import { log } from "./log"
				import pLimit from "p-limit"
				export const load = async (urls) => {
					const limit = pLimit(10)
					return Promise.all(urls.map((url) => limit(async () => fetch(url))))
				}
				=> useChunks
				import { log } from "./log"
				export const load = async (urls) => {
					const results = []
					for (let start = 0; start < urls.length; start += 10) {
						results.push(...(await Promise.all(urls.slice(start, start + 10).map(async (url) => fetch(url)))))
					}
					return results
				}
			`,
			files: { 'package.json': manifest('p-limit') },
		},
		{
			code: code`
				const pLimit = require('p-limit');
				exports.load = async function (urls) {
					const loading = [];
					for (const url of urls) {
						loading.push(fetch(url));
					}
					await Promise.all(loading);
					      ~~~~~~~~~~~ unbounded
				};
				=> useLimiter
				const pLimit = require('p-limit');
				exports.load = async function (urls) {
					const loading = [];
					const limit = pLimit(10);
					for (const url of urls) {
						loading.push(limit(() => fetch(url)));
					}
					await Promise.all(loading);
				};
			`,
			filename: 'load.cjs',
			files: { 'package.json': manifest('p-limit') },
		},
		// The work may be started before it is waited for.
		{
			code: code`
				import pLimit from 'p-limit';
				export async function load(urls) {
					const started = urls.map(async url => fetch(url));
					return await Promise.all(started);
					             ~~~~~~~~~~~ unbounded
				}
				=> useLimiter
				import pLimit from 'p-limit';
				export async function load(urls) {
					const limit = pLimit(10);
					const started = urls.map(url => limit(async () => fetch(url)));
					return await Promise.all(started);
				}
			`,
			files: { 'package.json': manifest('p-limit') },
		},
		{
			code: code`
				const pMap = require('p-map');
				exports.load = async urls => {
					await Promise.all(
					      ~~~~~~~~~~~ unbounded
						urls.map(async (url, index) => {
							await fetch(url + index);
						}),
					);
				};
				=> useLimiter
				const pMap = require('p-map');
				exports.load = async urls => {
					await pMap(urls, async (url, index) => {
						await fetch(url + index);
					}, { concurrency: 10 });
				};
			`,
			filename: 'load.cjs',
			files: { 'package.json': manifest('p-map') },
		},
		{
			code: code`
				const fs = require('fs');
				exports.load = urls => Promise.all(urls.map(fetch));
				                       ~~~~~~~~~~~ unbounded
				=> useLimiter
				const fs = require('fs');
				const pMap = require('p-map');
				exports.load = urls => pMap(urls, fetch, { concurrency: 10 });
			`,
			filename: 'load.cjs',
			files: { 'package.json': manifest('p-map') },
		},
	],
};
