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

type RuleTable = NonNullable<Config['rules']>;

/** The rules of one set of files: the preset, then each table in order, then the command line's choice. */
export function mergeRules(
	catalogue: readonly Rule[],
	preset: Preset,
	tables: readonly RuleTable[],
	{ only }: RuleChoice = {},
): RulesByDialect {
	const of = (dialect: Dialect): RuleSettings => {
		const rules = new Map<string, RuleSetting>(presetRules(catalogue, preset, dialect));
		const speaks = new Set(catalogue.filter(rule => rule.halves[dialect]).map(rule => rule.name));
		for (const [id, setting] of tables.flatMap(table => Object.entries(table))) {
			if (speaks.has(id)) apply(rules, id, setting);
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

function apply(rules: Map<string, RuleSetting>, id: string, setting: ConfiguredRule): void {
	const [severity, options] = typeof setting === 'string' ? [setting] : setting;
	if (severity === 'off') rules.delete(id);
	// A severity alone keeps the options that an earlier table gave, as in ESLint.
	else rules.set(id, { severity, options: options ?? rules.get(id)?.options ?? {} });
}

const pick = (rules: RuleSettings, only: readonly string[]): RuleSettings =>
	new Map(only.map(id => [id, rules.get(id) ?? { severity: 'error', options: {} }]));
