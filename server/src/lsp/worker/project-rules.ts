import { PRESETS, type Preset, type ProgramHost, type Rule } from '#engine';
import { ConfigStore, type ConfigError } from '../../config/index.ts';
import type { RuleSource } from './checker.ts';
import type { ConfigProblem } from './messages.ts';

const isPreset = (value: string): value is Preset => (PRESETS as readonly string[]).includes(value);

/** The rules of each file, as its project says; the editor's preset where no project file applies. */
export function projectRules(catalogue: readonly Rule[], host: ProgramHost): RuleSource {
	const store = new ConfigStore({ catalogue, host });
	return {
		rulesOf(path, dialect, preset) {
			const settings = store.settingsFor(path, isPreset(preset) ? preset : 'recommended');
			return {
				rules: settings.rules[dialect],
				types: settings.types !== 'off',
				configFile: settings.source,
				ignored: settings.ignored && `Not checked: ${settings.ignored}.`,
				problems: settings.errors.map(toProblem),
			};
		},
		changed: paths => paths.forEach(path => store.invalidate(path)),
	};
}

/** The place of a complaint, up to the end of its line; the first line where it is not known. */
function toProblem({ path, message, line = 1, column = 1 }: ConfigError): ConfigProblem {
	const start = { line: line - 1, character: column - 1 };
	return { path, message, range: { start, end: { line, character: 0 } } };
}
