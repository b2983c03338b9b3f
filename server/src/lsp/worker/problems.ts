import type { Range as LspRange, TextEdit } from 'vscode-languageserver';
import {
	LineIndex,
	takeFixes,
	type Dialect,
	type Edit,
	type Evidence,
	type FileLint,
	type Finding,
	type ProgramHost,
	type Range,
	type RuleSettings,
} from '#engine';
import { COMMENT_FORMS } from './comment-forms.ts';
import { disableInFile, disableOnLine } from './disable-comments.ts';
import type { Problem } from './messages.ts';

export interface ProblemSources {
	readonly lint: FileLint;
	readonly dialect: Dialect;
	readonly rules: RuleSettings;
	readonly host: ProgramHost;
	readonly docsUrlOf: (rule: string) => string;
}

/** Findings in the form that crosses threads: positions as LSP counts them, and every edit that may be offered. */
export function problemsOf(findings: readonly Finding[], sources: ProblemSources): Problem[] {
	const { lint, dialect, rules, docsUrlOf } = sources;
	const form = COMMENT_FORMS[dialect];
	const lineIndexOf = lineIndexes(sources);
	const edit = (each: Edit): TextEdit => ({ range: toLsp(each.range, lint.lines), newText: each.text });

	return findings.map(finding => {
		const onLine = disableOnLine(lint, finding, form);
		return {
			rule: finding.rule,
			message: finding.message,
			docsUrl: docsUrlOf(finding.rule),
			severity: rules.get(finding.rule)?.severity ?? 'error',
			tier: finding.tier,
			range: toLsp(finding.range, lint.lines),
			evidence: finding.evidence.map(({ message, range, path }) => ({
				message,
				range: toLsp(range, lineIndexOf(path)),
				...(path === undefined ? {} : { path }),
			})),
			...(finding.fix ? { fix: finding.fix.map(edit) } : {}),
			suggestions: finding.suggestions.map(({ message, edits }) => ({ message, edits: edits.map(edit) })),
			...(onLine ? { disableOnLine: edit(onLine) } : {}),
			disableInFile: edit(disableInFile(lint.text, finding, form)),
		};
	});
}

/**
 * The findings whose safe fixes fit together, as indexes. None in a file that does not parse: its tree is partly made up.
 */
export function fixAllOf(findings: readonly Finding[], lint: FileLint): number[] {
	if (lint.problems.length) return [];
	const fixable = findings.flatMap(({ fix }, index) => (fix ? [{ fix, index }] : []));
	return takeFixes(fixable.map(({ fix }) => fix)).taken.map(each => fixable[each]!.index);
}

/** Offsets in the text as LSP counts: lines from zero, characters in UTF-16 units. */
export function toLsp([from, to]: Range, lines: LineIndex): LspRange {
	const start = lines.positionOf(from);
	const end = lines.positionOf(to);
	return {
		start: { line: start.line - 1, character: start.column },
		end: { line: end.line - 1, character: end.column },
	};
}

/** Line indexes of the files that evidence lies in, each made once. */
function lineIndexes({ lint, host }: ProblemSources): (path: Evidence['path']) => LineIndex {
	const indexes = new Map<string, LineIndex>();
	return path => {
		if (path === undefined || path === lint.path) return lint.lines;
		const index = indexes.get(path) ?? new LineIndex(host.readFile(path) ?? '');
		indexes.set(path, index);
		return index;
	};
}
