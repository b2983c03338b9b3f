import { code, type Cases } from '#test';

/** Files that are read once for each key of a table. */
export const ecmascriptKeptByKey: Cases = {
	valid: [
		code`
			import { readFileSync } from 'node:fs';
			const texts: Record<string, string> = {};
			const words = new Map<string, Map<string, string>>();
			const read = (path: string) => readFileSync(path, 'utf8');
			const store = { pages: {} as Record<string, string> };
			function textOf(path: string) {
				let text = texts[path];
				if (!text) {
					text = read(path).trim();
					texts[path] = text;
				}
				return text;
			}
			function wordOf(language: string, name: string) {
				const own = words.get(language)!;
				if (own.has(name)) return own.get(name);
				const word = read(name);
				own.set(name, word);
				return word;
			}
			const pageOf = (name: string) => (store.pages[name] ??= read(name));
			function lineOf(name: string) {
				const line = texts[name] ?? read(name);
				texts[name] = line;
				return line;
			}
			class Templates {
				static #found = new Map<string, string>();
				static of(name: string) {
					if (this.#found.get(name) === undefined) {
						this.#found.set(name, read(name));
					}
					return this.#found.get(name);
				}
			}
			class Icons {
				readonly #own: Record<string, string> = {};
				of(name: string) {
					if (!(name in this.#own)) this.#own[name] = read(name);
					return this.#own[name];
				}
			}
			const icons = new Icons();
			function factOf(name: string) {
				if (!Object.hasOwn(texts, name)) texts[name] = read(name);
				return texts[name];
			}
			export async function answer(path: string) {
				textOf(path);
				wordOf('en', path);
				pageOf(path);
				lineOf(path);
				Templates.of(path);
				icons.of(path);
				factOf(path);
			}
		`,
		code`
			import { Injectable } from '@nestjs/common';
			import { readFileSync } from 'fs';
			@Injectable()
			export class Mails {
				private readonly templates = new Map<string, string>();
				async send(name: string) {
					return this.templateOf(name);
				}
				private templateOf(name: string) {
					const known = this.templates.get(name);
					if (known) return known;
					const template = readFileSync(name, 'utf8');
					this.templates.set(name, template);
					return template;
				}
			}
		`,
	],
	invalid: [
		// Not kept for long, not under the same key, not kept alone, after it is kept, by who can wait for it, or no file.
		code`
			import { execSync } from 'node:child_process';
			import { readFileSync, writeFileSync } from 'node:fs';
			const kept = new Map<string, string>();
			const at: Record<string, number> = {};
			const read = (path: string) => readFileSync(path, 'utf8');
			function run(name: string) {
				if (!kept.has(name)) kept.set(name, execSync(name, { encoding: 'utf8' }));
				return kept.get(name);
			}
			function ofCall(names: string[]) {
				const own = new Map<string, string>();
				for (const name of names) if (!own.has(name)) own.set(name, read(name));
				return own;
			}
			function underAnother(name: string, user: string) {
				if (!kept.has(name)) kept.set(user, read(name));
			}
			function untilOld(name: string) {
				const known = kept.get(name);
				if (known && Date.now() - at[name]! < 60_000) return known;
				kept.set(name, read(name));
			}
			function orWanted(name: string, isFresh: boolean) {
				if (isFresh || !kept.has(name)) kept.set(name, read(name));
			}
			function saved(name: string) {
				if (!kept.has(name)) {
					kept.set(name, name);
					writeFileSync('names', [...kept.keys()].join());
				}
			}
			class Request {
				readonly #own: Record<string, string> = {};
				of(name: string) {
					if (!(name in this.#own)) this.#own[name] = read(name);
				}
			}
			export async function answer(name: string, user: string) {
				run(name);
				~~~ blocksThrough
				ofCall([name]);
				~~~~~~ blocksThrough
				underAnother(name, user);
				~~~~~~~~~~~~ blocksThrough
				untilOld(name);
				~~~~~~~~ blocksThrough
				orWanted(name, true);
				~~~~~~~~ blocksThrough
				saved(name);
				~~~~~ blocksThrough
				new Request().of(name);
				              ~~ blocksThrough
				if (!kept.has(name)) kept.set(name, read(name));
				                                    ~~~~ blocksThrough
			}
		`,
	],
};
