import {
	DiagnosticSeverity,
	DiagnosticTag,
	type Diagnostic,
	type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE, type Customization, type Settings } from '#protocol';
import { shortened } from '../analysis/call-path.ts';
import type { Outcome } from './analysis/outcome.ts';
import type { Client } from './client.ts';
import type { Problem } from './worker/messages.ts';

export interface DiagnosticContext {
	/** The document itself. */
	readonly uri: string;
	readonly settings: Pick<Settings, 'rules.customizations'>;
	readonly uriOf: (path: string) => string;
	readonly client: Pick<Client, 'relatedInformation'>;
}

/** The diagnostics of an outcome, as this user wants to see them. */
export function toDiagnostics({ file, notice }: Outcome, context: DiagnosticContext): Diagnostic[] {
	const problems = (file?.problems ?? []).flatMap(problem => {
		const severity = severityOf(problem, context.settings['rules.customizations']);
		return severity === undefined ? [] : [toDiagnostic(problem, severity, context)];
	});
	const unused = (file?.unusedDirectives ?? []).map((range): Diagnostic => ({
		range,
		message: 'This directive silences nothing.',
		severity: DiagnosticSeverity.Hint,
		source: DIAGNOSTIC_SOURCE,
		code: 'unused-directive',
		tags: [DiagnosticTag.Unnecessary],
	}));
	return [...(notice === undefined ? [] : [toNotice(notice)]), ...problems, ...unused];
}

function toDiagnostic(problem: Problem, severity: DiagnosticSeverity, context: DiagnosticContext): Diagnostic {
	const { rule, message, range, docsUrl, evidence, fix, suggestions } = problem;
	return {
		range,
		severity,
		code: rule,
		codeDescription: { href: docsUrl },
		source: DIAGNOSTIC_SOURCE,
		message,
		...(evidence.length && context.client.relatedInformation
			? { relatedInformation: callPathOf(problem, context) }
			: {}),
		data: { fixable: fix !== undefined, suggestions: suggestions.length },
	};
}

/** The steps that lead to a finding, the nearest first. */
export const callPathOf = (
	{ evidence }: Problem,
	{ uri, uriOf }: Pick<DiagnosticContext, 'uri' | 'uriOf'>,
): DiagnosticRelatedInformation[] =>
	shortened(evidence).map(({ message, path, range }) => ({
		message,
		location: { uri: path === undefined ? uri : uriOf(path), range },
	}));

const toNotice = (message: string): Diagnostic => ({
	range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
	message,
	severity: DiagnosticSeverity.Information,
	source: DIAGNOSTIC_SOURCE,
});

const SEVERITIES = {
	hint: DiagnosticSeverity.Hint,
	info: DiagnosticSeverity.Information,
	warn: DiagnosticSeverity.Warning,
	error: DiagnosticSeverity.Error,
	// Nothing of ours looks like a compile error unless the user says so, whatever counts as an error in CI.
	default: DiagnosticSeverity.Warning,
	downgrade: DiagnosticSeverity.Information,
	upgrade: DiagnosticSeverity.Error,
} as const;

function severityOf({ rule }: Problem, customizations: readonly Customization[]): DiagnosticSeverity | undefined {
	const shown = customizations.findLast(each => matches(each.rule, rule))?.severity ?? 'default';
	return shown === 'off' ? undefined : SEVERITIES[shown];
}

/** Whether the user wants to see a finding at all. */
export const isShown =
	({ 'rules.customizations': customizations }: Pick<Settings, 'rules.customizations'>) =>
	(problem: Problem): boolean =>
		severityOf(problem, customizations) !== undefined;

/** A pattern with `*`, with or without our namespace in front; `!` turns it around. */
function matches(pattern: string, rule: string): boolean {
	if (pattern.startsWith('!')) return !matches(pattern.slice(1), rule);
	const glob = pattern.replace(`${DIAGNOSTIC_SOURCE}/`, '');
	const source = glob.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${source.join('.*')}$`).test(rule);
}
