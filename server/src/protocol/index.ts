/** The door between server and client: what both of them say, and nothing of how they do it. */
export {
	CLIENT_COMMANDS,
	DIAGNOSTIC_SOURCE,
	FIX_ALL_KIND,
	SERVER_COMMANDS,
	type CallPathArgument,
	type FixAllArgument,
	type FixAllResult,
} from './commands.ts';
export { LANGUAGE_IDS, WATCHED_FILES } from './files.ts';
export {
	STATUS,
	TRUST_GRANTED,
	type InitializationOptions,
	type StatusDetails,
	type StatusParams,
	type StatusState,
	type Versions,
} from './messages.ts';
export {
	DEFAULT_SETTINGS,
	parseSettings,
	RUN_MODES,
	SETTING_PRESETS,
	SHOWN_SEVERITIES,
	TRACE_VALUES,
	type Customization,
	type ParsedSettings,
	type RunMode,
	type SettingPreset,
	type Settings,
	type ShownSeverity,
	type TraceValue,
} from './settings.ts';
