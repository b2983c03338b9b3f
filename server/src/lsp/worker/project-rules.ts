import { presetRules, PRESETS, type Preset, type Rule } from '#engine';
import type { RuleSource } from './checker.ts';

const isPreset = (value: string): value is Preset => (PRESETS as readonly string[]).includes(value);

/** The rules of each file, as its project says; the editor's preset where no project file applies. */
export const projectRules = (catalogue: readonly Rule[]): RuleSource => ({
	rulesOf: (_, dialect, preset) => ({
		rules: presetRules(catalogue, isPreset(preset) ? preset : 'recommended', dialect),
		problems: [],
	}),
	changed: () => {},
});
