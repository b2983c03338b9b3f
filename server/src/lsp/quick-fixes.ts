import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CLIENT_COMMANDS, SERVER_COMMANDS, type CallPathArgument } from '#protocol';
import type { Client } from './client.ts';
import { callPathOf } from './convert.ts';
import { workspaceEdit } from './edits.ts';
import type { Problem } from './worker/messages.ts';

export interface QuickFixContext {
	readonly document: TextDocument;
	/** What the client shows at the place. */
	readonly diagnostics: readonly Diagnostic[];
	readonly client: Client;
	readonly uriOf: (path: string) => string;
}

/** The actions for some findings: first what mends them, then what leads to them, silences them, explains them. */
export function quickFixes(problems: readonly Problem[], context: QuickFixContext): CodeAction[] {
	const { document, diagnostics, client, uriOf } = context;
	const action = (title: string, problem: Problem, more: Partial<CodeAction>): CodeAction => ({
		title,
		kind: CodeActionKind.QuickFix,
		diagnostics: diagnostics.filter(each => isAbout(each, problem)),
		...more,
	});
	const edit = (edits: Parameters<typeof workspaceEdit>[1]) => ({ edit: workspaceEdit(document, edits, client) });

	const mending = problems.flatMap(problem => [
		...(problem.fix
			? [action(`Fix this ${problem.rule} problem`, problem, { ...edit(problem.fix), isPreferred: true })]
			: []),
		...problem.suggestions.map(({ message, edits }) => action(message, problem, edit(edits))),
	]);
	const silencing = [
		...problems.flatMap(problem =>
			problem.disableOnLine
				? [action(`Disable ${problem.rule} on this line`, problem, edit([problem.disableOnLine]))]
				: [],
		),
		...problems.flatMap(problem =>
			problem.disableInFile
				? [action(`Disable ${problem.rule} for this file`, problem, edit([problem.disableInFile]))]
				: [],
		),
	];
	const leading = client.options.callPath
		? problems.flatMap(problem => {
				if (!problem.evidence.length) return [];
				const { uri } = document;
				const locations = callPathOf(problem, { uri, uriOf }).map(({ location }) => location);
				const argument: CallPathArgument = { uri, position: problem.range.start, locations };
				const command = { title: SHOW_PATH, command: CLIENT_COMMANDS.showCallPath, arguments: [argument] };
				return [action(SHOW_PATH, problem, { command })];
			})
		: [];
	const explaining = client.showsDocuments
		? problems.map(problem => {
				const title = `Show documentation for ${problem.rule}`;
				const command = { title, command: SERVER_COMMANDS.openRulePage, arguments: [problem.docsUrl] };
				return action(title, problem, { command });
			})
		: [];
	return [...mending, ...leading, ...once(silencing), ...once(explaining)];
}

const SHOW_PATH = 'Show call path';

const isAbout = ({ code, range }: Diagnostic, problem: Problem): boolean =>
	code === problem.rule &&
	range.start.line === problem.range.start.line &&
	range.start.character === problem.range.start.character;

/** Two findings of one rule on one line are silenced by one comment. */
function once(actions: readonly CodeAction[]): CodeAction[] {
	const seen = new Map<string, CodeAction>();
	for (const action of actions) {
		const key = JSON.stringify([action.title, action.edit]);
		const first = seen.get(key);
		if (first) first.diagnostics = [...(first.diagnostics ?? []), ...(action.diagnostics ?? [])];
		else seen.set(key, action);
	}
	return [...seen.values()];
}
