import { LineIndex, type Edit, type FileFindings, type FileLint, type Finding, type RuleSettings } from '#catalogue';
import { placeInCell, type Notebook } from '../files/notebook.ts';

/** ESLint's result of one file, field by field, so that tools which read its JSON read ours: https://eslint.org/docs/latest/integrate/nodejs-api#-lintresult-type */
export interface LintResult {
	readonly filePath: string;
	readonly messages: readonly LintMessage[];
	readonly suppressedMessages: readonly SuppressedMessage[];
	readonly errorCount: number;
	readonly fatalErrorCount: number;
	readonly warningCount: number;
	readonly fixableErrorCount: number;
	readonly fixableWarningCount: number;
	readonly usedDeprecatedRules: readonly never[];
	/** The text after `--fix`, where that has changed it. */
	readonly output?: string;
	/** The text, for a file that has messages and was not changed. */
	readonly source?: string;
}

/** Lines and columns count from one; columns are UTF-16. */
export interface LintMessage {
	readonly ruleId: string | null;
	readonly severity: 1 | 2;
	readonly message: string;
	readonly messageId?: string;
	/** Ours, in a notebook: the code cell, from one, whose lines `line` and `endLine` count. */
	readonly cell?: number;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly fatal?: true;
	readonly fix?: LintFix;
	readonly suggestions?: readonly { readonly messageId: string; readonly desc: string; readonly fix: LintFix }[];
	/** Ours: the path that leads to the finding. */
	readonly related?: readonly Related[];
}

export interface Related {
	readonly message: string;
	readonly filePath: string;
	readonly cell?: number;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

export type SuppressedMessage = LintMessage & {
	readonly suppressions: readonly { readonly kind: 'directive'; readonly justification: string }[];
};

/** Replaces one range; a fix of many edits becomes one that spans them, as in ESLint. */
export interface LintFix {
	readonly range: readonly [number, number];
	readonly text: string;
}

export interface ResultInput {
	readonly lint: FileLint;
	readonly found: FileFindings;
	readonly rules: RuleSettings;
	readonly unusedDirectives: 'off' | 'warn' | 'error';
	/** The text of another file that evidence lies in. */
	readonly readFile: (path: string) => string | undefined;
	readonly output?: string;
	readonly notebook?: Notebook;
}

/** What is said of one file, in ESLint's words. */
export function lintResult(input: ResultInput): LintResult {
	const { lint, found, output, notebook } = input;
	const toMessage = messageMaker(input);
	const messages = [
		...lint.problems.map(({ message, range }) => ({
			ruleId: null,
			fatal: true as const,
			severity: 2 as const,
			message: `Parsing error: ${message}`,
			...spanOf(range, lint.lines),
		})),
		...found.findings.map(toMessage),
		...unusedMessages(input),
	].sort((a, b) => a.line - b.line || a.column - b.column);
	const suppressedMessages = found.suppressed.map(finding => ({
		...toMessage(finding),
		suppressions: [{ kind: 'directive' as const, justification: '' }],
	}));
	if (!notebook) return countedResult(lint.path, messages, suppressedMessages, { output, source: lint.text });
	const toCell = <Message extends LintMessage>(message: Message) => inCell(message, lint.path, notebook);
	return countedResult(lint.path, messages.map(toCell), suppressedMessages.map(toCell), {});
}

/** With places as a notebook shows them. Its file is not the text that edits are for, so there are none. */
function inCell<Message extends LintMessage>(message: Message, path: string, notebook: Notebook): Message {
	const { related, ...rest } = { ...message, fix: undefined, suggestions: undefined };
	const place = <Span extends { line: number; endLine: number }>(span: Span) => ({
		...span,
		...placeInCell(notebook, span.line),
		endLine: placeInCell(notebook, span.endLine).line,
	});
	const steps = related?.map(step => (step.filePath === path ? place(step) : step));
	return { ...place(rest), ...(steps ? { related: steps } : {}) } as unknown as Message;
}

/** Without its warnings, as `--quiet` shows it. */
export function withoutWarnings(result: LintResult): LintResult {
	const messages = result.messages.filter(({ severity }) => severity === 2);
	const suppressed = result.suppressedMessages.filter(({ severity }) => severity === 2);
	return countedResult(result.filePath, messages, suppressed, result);
}

/** A result of messages that are there already. */
export function countedResult(
	filePath: string,
	messages: readonly LintMessage[],
	suppressedMessages: readonly SuppressedMessage[],
	{ output, source }: Pick<LintResult, 'output' | 'source'>,
): LintResult {
	const count = (severity: 1 | 2, isCounted: (message: LintMessage) => boolean = () => true) =>
		messages.filter(message => message.severity === severity && isCounted(message)).length;
	return {
		filePath,
		messages,
		suppressedMessages,
		errorCount: count(2),
		fatalErrorCount: count(2, ({ fatal }) => fatal === true),
		warningCount: count(1),
		fixableErrorCount: count(2, ({ fix }) => fix !== undefined),
		fixableWarningCount: count(1, ({ fix }) => fix !== undefined),
		...(output === undefined ? {} : { output }),
		...(output === undefined && messages.length && source !== undefined ? { source } : {}),
		usedDeprecatedRules: [],
	};
}

function messageMaker({ lint, rules, readFile }: ResultInput): (finding: Finding) => LintMessage {
	const indexes = new Map<string, LineIndex>([[lint.path, lint.lines]]);
	const linesOf = (path: string): LineIndex => {
		const lines = indexes.get(path) ?? new LineIndex(readFile(path) ?? '');
		indexes.set(path, lines);
		return lines;
	};
	const fixOf = (edits: readonly Edit[]): LintFix => mergeEdits(lint.text, edits);

	return finding => ({
		ruleId: `asynclint/${finding.rule}`,
		severity: rules.get(finding.rule)?.severity === 'warn' ? 1 : 2,
		message: finding.message,
		messageId: finding.messageId,
		...spanOf(finding.range, lint.lines),
		...(finding.fix ? { fix: fixOf(finding.fix) } : {}),
		...(finding.suggestions.length
			? {
					suggestions: finding.suggestions.map(({ messageId, message, edits }) => ({
						messageId,
						desc: message,
						fix: fixOf(edits),
					})),
				}
			: {}),
		...(finding.evidence.length
			? {
					related: finding.evidence.map(({ message, range, path = lint.path }) => ({
						message,
						filePath: path,
						...spanOf(range, linesOf(path)),
					})),
				}
			: {}),
	});
}

/** Directives that silence nothing, as ESLint says it. Only where nothing is left open that they may be there for. */
function unusedMessages({ lint, found, unusedDirectives }: ResultInput): LintMessage[] {
	if (unusedDirectives === 'off' || lint.problems.length || lint.hasQuestions) return [];
	return found.unusedDirectives.map(({ range, rules }) => {
		const comment = lint.text.slice(...range);
		const [word = 'disable directive'] = /(?:eslint|asynclint)-disable(?:-next-line|-line)?/.exec(comment) ?? [];
		const names = (rules ?? []).map(rule => `'asynclint/${rule}'`).join(' or ');
		return {
			ruleId: null,
			severity: unusedDirectives === 'error' ? 2 : 1,
			message: `Unused ${word} (no problems were reported${names ? ` from ${names}` : ''}).`,
			...spanOf(range, lint.lines),
		};
	});
}

function spanOf([from, to]: readonly [number, number], lines: LineIndex) {
	const start = lines.positionOf(from);
	const end = lines.positionOf(to);
	return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

function mergeEdits(text: string, edits: readonly Edit[]): LintFix {
	const ordered = [...edits].sort((a, b) => a.range[0] - b.range[0]);
	const start = ordered[0]?.range[0] ?? 0;
	let at = start;
	let merged = '';
	for (const { range, text: replacement } of ordered) {
		merged += text.slice(at, range[0]) + replacement;
		at = range[1];
	}
	return { range: [start, at], text: merged };
}
