/**
 * The engine's second door: the rules and what can be said about files without reading one. Through `#engine` come the
 * parsers, too, and those take longer to load than results of an earlier run take to look at.
 */
export { default as catalogue } from '../rules/index.ts';
export type { Edit, Evidence, Finding, Range, Suggested } from '#kit/finding.ts';
export type { Rule } from '#kit/define-rule.ts';
export { isLeftOut } from '#program/left-out.ts';
export type { ProgramHost } from '#program/program-host.ts';
export { applyEdits, takeFixes } from './apply-edits.ts';
export type { FileFindings, FileLint, SyntaxProblem } from './file-lint.ts';
export { dialectOf, KNOWN_EXTENSIONS } from './languages.ts';
export { LineIndex, type Position } from './line-index.ts';
export type { Dialect, Spent } from './rule-run.ts';
export {
	presetRules,
	PRESETS,
	type Preset,
	type RuleSetting,
	type RuleSettings,
	type Severity,
} from './rule-settings.ts';
