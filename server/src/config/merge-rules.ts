import { presetRules, type Dialect, type Preset, type Rule, type RuleSetting, type RuleSettings } from '#catalogue';
import type { Config, ConfiguredRule } from './config.ts';

export type RulesByDialect = Readonly<Record<Dialect, RuleSettings>>;

/** What the command line says over every project file. */
export interface RuleChoice {
	/** Instead of the project's preset; the project's own rules still count. */
	readonly preset?: Preset;
	/** Only these rules run, with the project's severity and options. */
	readonly only?: readonly string[];
}

/** Rules by id, and before them a preset that says anew which rules run. */
export type RuleLayer = Pick<Config, 'preset' | 'rules'>;

/** The rules of one set of files: the preset, then each layer in order, then the command line's choice. */
export function mergeRules(
	catalogue: readonly Rule[],
	preset: Preset,
	layers: readonly RuleLayer[],
	{ only }: RuleChoice = {},
): RulesByDialect {
	const of = (dialect: Dialect): RuleSettings => {
		const rules = new Map<string, RuleSetting>(presetRules(catalogue, preset, dialect));
		const speaks = new Set(catalogue.filter(rule => rule.halves[dialect]).map(rule => rule.name));
		for (const layer of layers) {
			if (layer.preset) choose(rules, presetRules(catalogue, layer.preset, dialect));
			for (const [id, setting] of Object.entries(layer.rules ?? {})) if (speaks.has(id)) apply(rules, id, setting);
		}
		return only
			? pick(
					rules,
					only.filter(id => speaks.has(id)),
				)
			: rules;
	};
	return { ecmascript: of('ecmascript'), python: of('python') };
}

/** Exactly the rules of the preset run then; one that ran before keeps the severity and the options that it had. */
function choose(rules: Map<string, RuleSetting>, preset: RuleSettings): void {
	for (const id of [...rules.keys()]) if (!preset.has(id)) rules.delete(id);
	for (const [id, setting] of preset) if (!rules.has(id)) rules.set(id, setting);
}

function apply(rules: Map<string, RuleSetting>, id: string, setting: ConfiguredRule): void {
	const [severity, options] = typeof setting === 'string' ? [setting] : setting;
	if (severity === 'off') rules.delete(id);
	// A severity alone keeps the options that an earlier table gave, as in ESLint.
	else rules.set(id, { severity, options: options ?? rules.get(id)?.options ?? {} });
}

const pick = (rules: RuleSettings, only: readonly string[]): RuleSettings =>
	new Map(only.map(id => [id, rules.get(id) ?? { severity: 'error', options: {} }]));
