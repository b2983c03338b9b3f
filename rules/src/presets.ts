import type { ESLint, Linter } from 'eslint';
import type { Rule } from '#kit/define-rule.ts';
import { PRESETS, presetRules, type Preset } from './engine/rule-settings.ts';

/** Files of other languages, which a config without `files` would meet too: our JavaScript rules must not run there. */
const OTHER_LANGUAGES = ['**/*.{py,pyi,css,scss,less,html,json,jsonc,json5,md,mdx,yml,yaml,toml,graphql}'];

type Rules = Record<string, Linter.RuleSeverity>;

const ecmascriptRules = (catalogue: readonly Rule[], preset: Preset): Rules =>
	Object.fromEntries(
		[...presetRules(catalogue, preset, 'ecmascript').keys()].map(name => [`asynclint/${name}`, 'error']),
	);

const off = (catalogue: readonly Rule[]): Rules =>
	Object.fromEntries(catalogue.map(({ name }) => [`asynclint/${name}`, 'off']));

/** Rules that have something to say of one file alone; the setting beside them keeps them from looking further. */
const readsOneFile = (catalogue: readonly Rule[]): Rule[] => catalogue.filter(rule => !rule.meta.docs.readsOtherFiles);

/** Flat configs for JavaScript and TypeScript: one for each preset, and the part that is safe under `eslint --cache`. */
export function ecmascriptConfigs(plugin: ESLint.Plugin, catalogue: readonly Rule[]): Record<string, Linter.Config> {
	const config = (name: string, rules: Rules): Linter.Config => ({
		name: `asynclint/${name}`,
		ignores: OTHER_LANGUAGES,
		plugins: { asynclint: plugin },
		rules,
	});
	return {
		...Object.fromEntries(
			PRESETS.map(preset => [
				preset,
				config(preset, preset === 'off' ? off(catalogue) : ecmascriptRules(catalogue, preset)),
			]),
		),
		'recommended-file': {
			...config('recommended-file', ecmascriptRules(readsOneFile(catalogue), 'recommended')),
			settings: { asynclint: { readsOtherFiles: false } },
		},
	};
}

/** Flat configs for Python files: `python-recommended`, `python-strict`, `python-all`. */
export function pythonConfigs(plugin: ESLint.Plugin, catalogue: readonly Rule[]): Record<string, Linter.Config> {
	const presets = PRESETS.filter(preset => preset !== 'off');
	return Object.fromEntries(
		presets.map(preset => {
			const on = [...presetRules(catalogue, preset, 'python').keys()].map(
				name => [`asynclint/${name}`, 'error'] as const,
			);
			// ESLint refuses a rule that does not know the file's language, even when another config has switched it on.
			const foreign = catalogue
				.filter(rule => !rule.halves.python)
				.map(rule => [`asynclint/${rule.name}`, 'off'] as const);
			const config: Linter.Config = {
				name: `asynclint/python-${preset}`,
				files: ['**/*.py', '**/*.pyi'],
				plugins: { asynclint: plugin },
				language: 'asynclint/python',
				rules: Object.fromEntries([...foreign, ...on]),
			};
			return [`python-${preset}`, config];
		}),
	);
}
