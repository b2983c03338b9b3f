import type { ESLint, Linter } from 'eslint';
import { version } from '../package.json';
import { ecmascriptConfigs } from './presets.ts';
import catalogue from './rules/index.ts';

/** The plugin. Python's language is added to this same object by the entry `eslint-plugin-asynclint/python`. */
const plugin = {
	meta: { name: 'eslint-plugin-asynclint', version, namespace: 'asynclint' },
	languages: {} as NonNullable<ESLint.Plugin['languages']>,
	rules: Object.fromEntries(catalogue.map(rule => [rule.name, rule])) as unknown as NonNullable<ESLint.Plugin['rules']>,
	configs: {} as Record<string, Linter.Config>,
} satisfies ESLint.Plugin;
Object.assign(plugin.configs, ecmascriptConfigs(plugin, catalogue));

// `require()` of an ES module gives the export with this name, so both ways in give the plugin itself.
// https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
export { plugin as default, plugin as 'module.exports' };
