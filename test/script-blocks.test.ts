import * as typescriptParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import { Linter, type ESLint } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import vueParser from 'vue-eslint-parser';
import { describe, expect, test } from 'vitest';
import plugin from '../rules/src/index.ts';
import { code } from '#test';

/**
 * Scripts inside other languages, read by their own ESLint parsers. Every rule of the catalogue runs on them: what a
 * template adds to the tree must not make one throw, and a finding must stand where the script stands in the file.
 */
interface Host {
	readonly parser: object;
	readonly filename: string;
	readonly text: string;
	/** Rule, line and column of each finding, in the order of the text. */
	readonly expected: readonly string[];
}

const HOSTS: Readonly<Record<string, Host>> = {
	vue: {
		parser: vueParser,
		filename: 'case.vue',
		text: code`
			<template>
			  <button v-for="item in items" :key="item.id" @click="async () => { await save(item) }">{{ item.name }}</button>
			</template>

			<script setup lang="ts">
			import { readFileSync } from 'node:fs';
			const props = defineProps<{ items: readonly { id: string; name: string }[] }>();
			async function save(item: { id: string }): Promise<void> {
			  readFileSync(item.id);
			}
			export async function saveAll() {
			  for (const item of props.items) save(item);
			}
			</script>

			<style scoped>
			button { color: red; }
			</style>
		`,
		expected: ['no-blocking-call 9:3', 'no-forgotten-await 12:35'],
	},
	svelte: {
		parser: svelteParser,
		filename: 'case.svelte',
		text: code`
			<script lang="ts">
			  import { readFileSync } from 'node:fs';
			  let { items }: { items: { id: string }[] } = $props();
			  async function save(item: { id: string }): Promise<void> {
			    readFileSync(item.id);
			  }
			  export async function saveAll() {
			    for (const item of items) save(item);
			  }
			</script>

			{#await saveAll() then}
			  {#each items as item (item.id)}<button onclick={async () => { await save(item); }}>{item.id}</button>{/each}
			{/await}
		`,
		expected: ['no-blocking-call 5:5', 'no-forgotten-await 8:31'],
	},
	astro: {
		parser: astroParser,
		filename: 'case.astro',
		text: code`
			---
			import { readFileSync } from 'node:fs';
			async function save(id: string): Promise<void> {
			  readFileSync(id);
			}
			const { ids } = Astro.props as { ids: string[] };
			for (const id of ids) save(id);
			---

			<ul>{ids.map(id => <li>{id}</li>)}</ul>
			<script>
			  document.title = 'ready';
			</script>
		`,
		expected: ['no-blocking-call 4:3', 'no-forgotten-await 7:23'],
	},
};

describe.each(Object.entries(HOSTS))('%s', (_, { parser, filename, text, expected }) => {
	const lint = () => {
		const config: Linter.Config = {
			files: ['**/*.{vue,svelte,astro}'],
			plugins: { asynclint: plugin as unknown as ESLint.Plugin },
			languageOptions: {
				parser: parser,
				parserOptions: { parser: typescriptParser, extraFileExtensions: ['.vue', '.svelte', '.astro'] },
			},
			rules: plugin.configs['all']!.rules,
		};
		return new Linter({ configType: 'flat' }).verify(text, [config], { filename });
	};

	test('its parser and our rules agree', () => {
		const messages = lint();
		expect(messages.filter(({ fatal, ruleId }) => fatal || ruleId === null)).toEqual([]);
		const found = messages.map(({ ruleId, line, column }) => `${ruleId?.replace('asynclint/', '')} ${line}:${column}`);
		expect(found).toEqual(expect.arrayContaining([...expected]));
	});

	test('suggestions change the script and nothing around it', () => {
		const [message] = lint().filter(({ ruleId, suggestions }) => ruleId?.endsWith('no-forgotten-await') && suggestions);
		const { range, text: inserted } = message!.suggestions![0]!.fix;
		const lines = text.slice(0, range[0]).split('\n').length;
		expect(lines).toBe(message!.line);
		expect(inserted).toMatch(/await/);
	});
});
