import { code, type Cases } from '#test';

/** How many there are, where a name says one thing and the text another. */
export const sizes: Cases = {
	valid: [
		// One page of a hundred.
		code`
			import { Octokit } from '@octokit/rest';
			export async function check(octokit: Octokit, owner: string) {
				const { data: pulls } = await octokit.pulls.list({ owner, per_page: 100 });
				return Promise.all(pulls.map(pull => octokit.checks.create({ owner, head_sha: pull.head.sha })));
			}
		`,
		// A part by its name, of which the text does not tell more.
		code`
			export async function load(urls) {
				for (const chunk of sorted(urls)) await Promise.all(chunk.map(url => fetch(url)));
			}
		`,
		code`
			export async function load(urls, wanted) {
				const chunks = wanted ? sorted(urls) : [['/a', '/b']];
				for (const chunk of chunks) await Promise.all(chunk.map(url => fetch(url)));
			}
		`,
		code`
			export async function load() {
				const pages = [];
				for (const kind of ['a', 'b']) pages.push(kind);
				await Promise.all(pages.map(page => fetch(page)));
			}
		`,
		code`
			const MOST = 50;
			export async function load(urls) {
				for (let i = 0; i < urls.length; i += MOST) {
					await Promise.all(urls.slice(i, i + MOST).map(url => fetch(url)));
				}
			}
		`,
		// From there to an end that nobody knows.
		'export const load = (urls, at) => Promise.all(urls.slice(1000, at + 1000).map(url => fetch(url)));',
		// A configuration, and the few things that options have.
		'export const load = settings => Promise.all(settings.urls.map(url => fetch(url)));',
		'export const load = options => Promise.all(options.plugins.map(plugin => fetch(plugin)));',
		code`
			export async function load(urls) {
				const loading = [];
				for (const url of ['/a', '/b']) loading.push(fetch(url));
				await Promise.all(loading.splice(0, loading.length));
			}
		`,
		// The parts of a list that is small are few together.
		code`
			export async function load() {
				const signed = [];
				for (const part of chunk(['/a', '/b', '/c'], 2)) part.forEach(url => signed.push(sign(url)));
				await Promise.all(signed.map(url => fetch(url)));
			}
		`,
		// One part at a time.
		code`
			export async function load(urls) {
				for (const part of chunk(urls, 10)) {
					const signed = [];
					part.forEach(url => signed.push(sign(url)));
					await Promise.all(signed.map(url => fetch(url)));
				}
			}
		`,
	],
	invalid: [
		// All pages of a hundred, and not one.
		code`
			import { Octokit } from '@octokit/rest';
			export const check = async (octokit: Octokit, owner: string) =>
				Promise.all((await octokit.paginate(octokit.pulls.list, { owner, per_page: 100 })).map(pull => octokit.checks.create(pull)));
				~~~~~~~~~~~ unbounded
		`,
		// All parts together are the whole.
		code`
			export async function load(urls) {
				const signed = [];
				const parts = chunk(urls, 10);
				for (const part of parts) {
					const keys = await sign(part);
					part.forEach((url, index) => signed.push(url + keys[index]));
				}
				done(await Promise.all(signed.map(url => fetch(url))));
				           ~~~~~~~~~~~ unbounded
			}
		`,
		code`
			export async function load(graph, isSorted) {
				const chunks = isSorted ? sorted(graph) : [Object.keys(graph)];
				for (const chunk of chunks) {
					done(await Promise.all(chunk.map(url => fetch(url))));
					           ~~~~~~~~~~~ unbounded
				}
			}
		`,
		code`
			export async function load(graph, isSorted, isReversed) {
				const sortedChunks = isSorted ? sorted(graph) : [Object.keys(graph)];
				const chunks = isReversed ? sortedChunks.reverse() : sortedChunks;
				for (const chunk of chunks) {
					const some = chunk.map(url => [url, url]).flat();
					done(await Promise.all(some.map(url => fetch(url))));
					           ~~~~~~~~~~~ unbounded
				}
			}
		`,
		code`
			export async function load(files) {
				const buckets = [{ files: [] }, { files: [] }];
				for (const file of files) if (!fits(buckets, file)) buckets.push({ files: [file] });
				done(await Promise.all(buckets.map(bucket => fetch('/files', bucket))));
				           ~~~~~~~~~~~ unbounded
			}
		`,
		code`
			export async function load(fast, slow) {
				for (const some of [fast, slow]) {
					done(await Promise.all(some.map(url => fetch(url))));
					           ~~~~~~~~~~~ unbounded
				}
			}
		`,
		code`
			function urlsOf(answer) {
				if (answer.urls) return answer.urls;
				return [];
			}
			export const load = answer => Promise.all(urlsOf(answer).map(url => fetch(url)));
			                              ~~~~~~~~~~~ unbounded
		`,
		// A part of more than may run at once.
		code`
			const MOST = 100_000;
			export async function load(urls) {
				for (let i = 0; i < urls.length; i += MOST) {
					done(await Promise.all(urls.slice(i, i + MOST).map(url => fetch(url))));
					           ~~~~~~~~~~~ unbounded
				}
			}
		`,
		code`
			export async function load(urls) {
				while (urls.length) done(await Promise.all(urls.splice(0, 5000).map(url => fetch(url))));
				                               ~~~~~~~~~~~ unbounded
			}
		`,
		// Options of a call are few; a list among them has any size.
		code`
			export const load = (options: { urls: string[] }) => Promise.all(options.urls.map(url => fetch(url)));
			                                                     ~~~~~~~~~~~ unbounded
		`,
		code`
			export async function load(isDeep) {
				const { urls } = isDeep ? await deep() : await flat();
				done(await Promise.all(urls.map(url => fetch(url))));
				           ~~~~~~~~~~~ unbounded
			}
		`,
		// All of them have been started before some of them are waited for.
		code`
			export async function load(urls) {
				const loading = [];
				for (const url of urls) loading.push(fetch(url));
				done(await Promise.all(loading.splice(0, loading.length)));
				           ~~~~~~~~~~~ unbounded
			}
		`,
		code`
			export const load = urls => Promise.all(urls.map(url => fetch(url)).slice(0, 10));
			                            ~~~~~~~~~~~ unbounded
		`,
		// The same function, with a receiver.
		code`
			class Loader {
				load(urls) {
					return Promise.all(urls.map(this.one.bind(this)));
					       ~~~~~~~~~~~ unboundedThrough
				}
				one(url) { return fetch(url); }
			}
			export const loader = new Loader();
		`,
	],
};
