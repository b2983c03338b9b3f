import { code, type Cases } from '#test';

/** Lists whose names or origins say that they are few. */
export const few: Cases = {
	valid: [
		code`
			import { readdir, readFile } from 'node:fs/promises';
			import path from 'node:path';
			export async function env(folder) {
				const entries = await readdir(folder);
				const found = entries.filter(entry => {
					const name = path.basename(entry);
					return name === '.env' || /^\.env\.[\w-]+$/.test(name);
				});
				await Promise.all(found.map(file => readFile(file)));
				const ours = (await readdir(folder, { withFileTypes: true }))
					.filter(entry => entry.isFile() && entry.name.startsWith('yarn--'))
					.map(entry => entry.name);
				await Promise.all(ours.map(file => readFile(file)));
			}
		`,
		code`
			import { readFile } from 'node:fs/promises';
			export const load = (localeFiles, pluginNames, extensionsToMigrate, choices, apiSteps) => Promise.all([
				...localeFiles.map(file => readFile(file)),
				...pluginNames.map(file => readFile(file)),
				...extensionsToMigrate.map(file => readFile(file)),
				...choices.map(file => readFile(file)),
				...apiSteps.map(file => readFile(file)),
			]);
		`,
		// A page of a longer list, and what is few by the name of what gives it.
		code`
			export async function pages(api) {
				for (let after = null; ; ) {
					const { nodes, pageInfo } = await api.list(after);
					await Promise.all(nodes.map(node => fetch(node.url)));
					if (!pageInfo.hasNextPage) return;
					after = pageInfo.endCursor;
				}
			}
			export async function first(api) {
				const found = await api.loadPlugins();
				await Promise.all(found.map(each => fetch(each.url)));
			}
		`,
	],
	invalid: [
		code`
			export const load = async (api) => {
				const { nodes, total } = await api.list();
				return Promise.all(nodes.map(node => fetch(node.url)));
				       ~~~~~~~~~~~ unbounded
			};
			=> useChunks
			export const load = async (api) => {
				const { nodes, total } = await api.list();
				const results = [];
				for (let start = 0; start < nodes.length; start += 10) {
					results.push(...(await Promise.all(nodes.slice(start, start + 10).map(node => fetch(node.url)))));
				}
				return results;
			};
		`,
		code`
			import { readFile } from 'node:fs/promises';
			export const a = entries => Promise.all(entries.filter(entry => entry.endsWith('.md')).map(file => readFile(file)));
			                            ~~~~~~~~~~~ unbounded
			export const b = entries => Promise.all(entries.filter(entry => !entry.startsWith('.')).map(file => readFile(file)));
			                            ~~~~~~~~~~~ unbounded
			export const c = entries => Promise.all(entries.filter(entry => entry !== 'README.md').map(file => readFile(file)));
			                            ~~~~~~~~~~~ unbounded
			export const d = entries => Promise.all(entries.filter(entry => /^.*\.md$/.test(entry)).map(file => readFile(file)));
			                            ~~~~~~~~~~~ unbounded
			export const e = entries => Promise.all(entries.filter(entry => entry === 'a' || entry.endsWith('b')).map(file => readFile(file)));
			                            ~~~~~~~~~~~ unbounded
		`,
		code`
			export const load = users => Promise.all(users.filter(user => user.state === 'open').map(user => fetch(user.url)));
			                             ~~~~~~~~~~~ unbounded
			export const all = (files, archetypeUrls) => Promise.all([...files, ...archetypeUrls].map(file => fetch(file)));
			                                             ~~~~~~~~~~~ unbounded
		`,
	],
};

export const pythonFew: Cases = {
	valid: [
		code`
			import asyncio, httpx, random
			SIZE = 5
			def seeds():
			    return ["/a", "/b"]
			class Checker:
			    def chosen(self):
			        found = self.database.found()
			        if len(found) < SIZE:
			            return found[:SIZE]
			        return random.sample(found, SIZE)
			    async def check(self, client: httpx.AsyncClient):
			        await asyncio.gather(*[client.get(each) for each in self.chosen()])
			        await asyncio.gather(*[client.get(each) for each in seeds()])
		`,
		code`
			import asyncio, httpx
			async def ask(client: httpx.AsyncClient, server_names, ports, question):
			    await asyncio.gather(*[client.get(each) for each in server_names])
			    await asyncio.gather(*[client.get(str(each)) for each in ports])
			    found = await search(question, max_results=5)
			    await asyncio.gather(*[client.get(each) for each in found])
		`,
	],
	invalid: [
		{
			// A report is no port.
			code: code`
				import asyncio, httpx
				async def load(client: httpx.AsyncClient, reports):
				    async with asyncio.TaskGroup() as group:
				        for each in reports:
				            group.create_task(client.get(each))
				            ~~~~~~~~~~~~~~~~~ unbounded
			`,
		},
		code`
			import asyncio, httpx, random
			class Checker:
			    def chosen(self):
			        found = self.database.found()
			        if not self.limited:
			            return list_of(found)
			        return random.sample(found, 5)
			    async def check(self, client: httpx.AsyncClient):
			        chosen = self.chosen()
			        await asyncio.gather(*[client.get(each) for each in chosen])
			              ~~~~~~~~~~~~~~ unbounded
		`,
	],
};
