import type { Preset, Severity } from '#catalogue';

export type RuleLevel = 'off' | Severity;
export type ConfiguredRule = RuleLevel | readonly [RuleLevel] | readonly [RuleLevel, object];
export type TypesMode = 'auto' | 'native' | 'off';

/** What a project file says, once it has been found valid. `schema.json` describes the keys. */
export interface Config {
	readonly preset?: Preset;
	readonly rules?: Readonly<Record<string, ConfiguredRule>>;
	readonly files?: readonly string[];
	readonly ignores?: readonly string[];
	readonly overrides?: readonly Override[];
	readonly types?: TypesMode;
}

export interface Override {
	readonly files: readonly string[];
	/** Which rules run on these files; severities and options that hold for all files stay. */
	readonly preset?: Preset;
	readonly rules?: Readonly<Record<string, ConfiguredRule>>;
}

/** Why a project file cannot be used: a value, never thrown. */
export interface ConfigError {
	/** Absolute path of the project file. */
	readonly path: string;
	/** One sentence that names the key and what is allowed. */
	readonly message: string;
	/** Where, as far as it is known. Both count from one; columns are UTF-16. */
	readonly line?: number;
	readonly column?: number;
}

/** `folder/asynclint.json:3:5: message`, for a terminal. */
export const configErrorLine = ({ path, message, line, column }: ConfigError, shown = path): string =>
	`${[shown, line, line && column].filter(Boolean).join(':')}: ${message}`;
