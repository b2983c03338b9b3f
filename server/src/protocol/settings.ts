export const RUN_MODES = ['onType', 'onSave'] as const;
export const SETTING_PRESETS = ['recommended', 'strict', 'all', 'off'] as const;
export const SHOWN_SEVERITIES = ['off', 'hint', 'info', 'warn', 'error', 'downgrade', 'upgrade', 'default'] as const;
export const TRACE_VALUES = ['off', 'messages', 'verbose'] as const;

export type RunMode = (typeof RUN_MODES)[number];
export type SettingPreset = (typeof SETTING_PRESETS)[number];
/** How a finding looks in the editor. `downgrade` and `upgrade` move it by one step. */
export type ShownSeverity = (typeof SHOWN_SEVERITIES)[number];
export type TraceValue = (typeof TRACE_VALUES)[number];

/** Changes how the findings of some rules look, never which rules run. The last entry that matches a rule wins. */
export interface Customization {
	/** A rule id in which `*` stands for any characters; `!` in front turns it around. */
	readonly rule: string;
	readonly severity: ShownSeverity;
}

/** What a person can set in an editor, in the section `asynclint`. Everything else is the project file's. */
export interface Settings {
	readonly enable: boolean;
	readonly run: RunMode;
	/** Used only where no project file applies. */
	readonly preset: SettingPreset;
	readonly 'rules.customizations': readonly Customization[];
	/** Read by the client library; the server never looks at it. */
	readonly 'trace.server': TraceValue;
}

export const DEFAULT_SETTINGS: Settings = {
	enable: true,
	run: 'onType',
	preset: 'recommended',
	'rules.customizations': [],
	'trace.server': 'off',
};

const isIn =
	<Value extends string>(values: readonly Value[]) =>
	(value: unknown): value is Value =>
		values.includes(value as Value);

const isShownSeverity = isIn(SHOWN_SEVERITIES);

const isCustomization = (value: unknown): value is Customization =>
	typeof value === 'object' &&
	value !== null &&
	typeof (value as Customization).rule === 'string' &&
	isShownSeverity((value as Customization).severity);

const isAccepted: { readonly [Key in keyof Settings]: (value: unknown) => boolean } = {
	enable: value => typeof value === 'boolean',
	run: isIn(RUN_MODES),
	preset: isIn(SETTING_PRESETS),
	'rules.customizations': value => Array.isArray(value) && value.every(isCustomization),
	'trace.server': isIn(TRACE_VALUES),
};

export interface ParsedSettings {
	readonly settings: Settings;
	/** One sentence for each key that is unknown or has a value that we cannot use. */
	readonly problems: readonly string[];
}

/**
 * Settings from what an editor sends for the section `asynclint`: nested objects as VS Code sends them, or flat keys
 * with dots. What is missing, `null` or unusable gets its default.
 */
export function parseSettings(value: unknown): ParsedSettings {
	const given = flatten(value);
	const problems: string[] = [];
	const accepted: Record<string, unknown> = {};
	for (const [key, each] of given) {
		if (!(key in isAccepted)) problems.push(`"asynclint.${key}" is no setting of ours.`);
		else if (isAccepted[key as keyof Settings](each)) accepted[key] = each;
		else problems.push(`"asynclint.${key}" cannot be ${JSON.stringify(each)}; the default is used.`);
	}
	return { settings: { ...DEFAULT_SETTINGS, ...accepted }, problems };
}

function flatten(value: unknown, prefix = ''): [key: string, value: unknown][] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
	return Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
		const key = prefix + name;
		if (each === null || each === undefined) return [];
		const isGroup = typeof each === 'object' && !Array.isArray(each) && !(key in isAccepted);
		return isGroup ? flatten(each, `${key}.`) : [[key, each]];
	});
}
