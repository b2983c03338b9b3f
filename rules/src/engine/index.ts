/** The engine's door: what the server and the command line need of the rules, and no more. */
export { default as catalogue } from '../rules/index.ts';
export type { Edit, Evidence, Finding, Range, Suggested } from '#kit/finding.ts';
export type { Rule } from '#kit/define-rule.ts';
export {
	createNativeChecker,
	type NativeCheckerState,
	type NativeTypeChecker,
} from '#program/native/native-checker.ts';
export { fileSystemHost } from '#program/file-system-host.ts';
export { importNativeApi } from '#program/native/load-api.ts';
export type { ProgramHost } from '#program/program-host.ts';
export type { Tier, TypeOracle } from '#program/type-oracle.ts';
export { applyEdits, applyFixes, takeFixes } from './apply-edits.ts';
export type { CommentRoom } from './comment-room.ts';
export { createEngine, Engine, type LintInput } from './engine.ts';
export { FileLint, type FileFindings, type SyntaxProblem } from './file-lint.ts';
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
