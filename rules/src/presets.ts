import type { ESLint, Linter } from 'eslint';
import type { Rule } from '#kit/define-rule.ts';
import type { Dialect } from './engine/rule-run.ts';
import { PRESETS, presetRules, type Preset } from './engine/rule-settings.ts';

/** Files of other languages, which a config without `files` would meet too: our JavaScript rules must not run there. */
const OTHER_LANGUAGES = ['**/*.{py,pyi,css,scss,less,html,json,jsonc,json5,md,mdx,yml,yaml,toml,graphql}'];

type Rules = Record<string, Linter.RuleEntry>;

const rulesOf = (catalogue: readonly Rule[], preset: Preset, dialect: Dialect): Rules =>
	Object.fromEntries(
		[...presetRules(catalogue, preset, dialect)].map(([name, { options }]) => [
			`asynclint/${name}`,
			Object.keys(options).length ? ['error', options] : 'error',
		]),
	);

const off = (catalogue: readonly Rule[]): Rules =>
	Object.fromEntries(catalogue.map(({ name }) => [`asynclint/${name}`, 'off']));

/** Presets that stand after another one, for some of the files: they say of each rule whether it runs. */
const ADDED_TO_ANOTHER: ReadonlySet<Preset> = new Set(['tests', 'off']);

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
				config(preset, {
					...(ADDED_TO_ANOTHER.has(preset) ? off(catalogue) : {}),
					...rulesOf(catalogue, preset, 'ecmascript'),
				}),
			]),
		),
		'recommended-file': {
			...config('recommended-file', rulesOf(readsOneFile(catalogue), 'recommended', 'ecmascript')),
			settings: { asynclint: { readsOtherFiles: false } },
		},
	};
}

/** Flat configs for Python files: `python-recommended`, `python-strict`, `python-all`, `python-tests`. */
export function pythonConfigs(plugin: ESLint.Plugin, catalogue: readonly Rule[]): Record<string, Linter.Config> {
	const presets = PRESETS.filter(preset => preset !== 'off');
	return Object.fromEntries(
		presets.map(preset => {
			const on = Object.entries(rulesOf(catalogue, preset, 'python'));
			// ESLint refuses a rule that does not know the file's language, even when another config has switched it on.
			const foreign = catalogue
				.filter(rule => ADDED_TO_ANOTHER.has(preset) || !rule.halves.python)
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
