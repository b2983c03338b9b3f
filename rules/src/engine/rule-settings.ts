import type { Rule } from '#kit/define-rule.ts';
import type { Dialect } from './rule-run.ts';

export type Severity = 'error' | 'warn';

export interface RuleSetting {
	readonly severity: Severity;
	/** The user's options; the rule's defaults fill the rest. */
	readonly options: object;
}

/** Which rules run on a file, by id. A rule that is not named does not run. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** `tests` is for some of a project's files, beside the preset for the others. */
export const PRESETS = ['recommended', 'strict', 'all', 'tests', 'off'] as const;
export type Preset = (typeof PRESETS)[number];

const isIn = (preset: Preset, { meta: { docs } }: Rule): boolean => {
	if (preset === 'off') return false;
	if (preset === 'tests') return docs.inTests ?? docs.preset === 'recommended';
	return preset !== 'recommended' || docs.preset === 'recommended';
};

const optionsIn = (preset: Preset, { strictOptions, allOptions, testOptions }: Rule): object =>
	({ recommended: {}, strict: strictOptions, all: allOptions, tests: testOptions, off: {} })[preset];

/** The rules of a preset for one language, all as errors: ESLint's bulk suppressions cover errors only. */
export const presetRules = (catalogue: readonly Rule[], preset: Preset, dialect: Dialect): RuleSettings =>
	new Map(
		catalogue
			.filter(rule => rule.halves[dialect] && isIn(preset, rule))
			.map(rule => [rule.name, { severity: 'error', options: optionsIn(preset, rule) }]),
	);
