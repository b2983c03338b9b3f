import {
	CodeActionKind,
	type CancellationToken,
	type CodeAction,
	type CodeActionParams,
	type Range,
} from 'vscode-languageserver';
import { FIX_ALL_KIND } from '#protocol';
import { isCurrent, type Entry } from '../analysis/outcome.ts';
import { isShown } from '../convert.ts';
import { inNotebook, moved } from '../notebooks.ts';
import { openUriOf } from '../open-uri.ts';
import { fixAllEdits, workspaceEdit } from '../edits.ts';
import { settingsOf, type Server } from '../server-context.ts';
import { quickFixes } from '../quick-fixes.ts';

/** A save waits for its fixes, so what is still in work is waited for, but not for long. In milliseconds. */
const FIX_ALL_PATIENCE = 700;

/** Everything that can be done about a finding: computed with the diagnostics, only looked up here. */
export function registerCodeActions(server: Server): void {
	const { connection, client, capabilities, analysis, guards } = server;
	if (!client.codeActionLiterals) return;
	capabilities.codeActionProvider = { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] };

	const uriOf = openUriOf(server);
	connection.onCodeAction(
		guards.request([] as CodeAction[], async ({ textDocument, range, context }: CodeActionParams, token) => {
			const cell = server.notebooks.cellOf(textDocument.uri);
			const entry = analysis.entryOf(cell?.notebook ?? textDocument.uri);
			if (!entry) return [];
			const settings = await settingsOf(server, entry);
			if (!settings.enable) return [];
			// Fix-all belongs to saving and to menus of its own; in the list at the cursor it would be in the way.
			const wantsAll = context.only?.some(kind => includes(kind, FIX_ALL_KIND)) ?? false;
			const wantsQuick = context.only?.some(kind => includes(kind, CodeActionKind.QuickFix)) ?? true;
			if (wantsAll) await settledSoon(server, entry, token);
			const file = isCurrent(entry) ? entry.outcome?.file : undefined;
			if (!file) return [];

			const at = cell ? moved(range, cell.line) : range;
			const diagnostics = cell ? context.diagnostics.map(each => inNotebook(each, cell)) : context.diagnostics;
			const shown = isShown(settings);
			const actions: CodeAction[] = [];
			if (wantsQuick) {
				const near = file.problems.filter(problem => shown(problem) && touches(problem.range, at));
				actions.push(...quickFixes(near, { document: entry.document, diagnostics, client, uriOf }));
			}
			const { edits, fixes } = fixAllEdits(file, shown);
			if (wantsAll && fixes) {
				const edit = workspaceEdit(entry.document, edits, client);
				actions.push({ title: 'Fix all safe Asynclint problems', kind: FIX_ALL_KIND, edit });
			}
			return cell ? actions.flatMap(action => server.notebooks.actionInCells(action, cell) ?? []) : actions;
		}),
	);
}

/** Waits for the present version's outcome, for a while. What then is not known is done without. */
export async function settledSoon({ waiting }: Server, entry: Entry, token: CancellationToken): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const patience = new Promise<void>(resolve => {
		timer = setTimeout(resolve, FIX_ALL_PATIENCE);
	});
	const settled = waiting.outcomeOf(entry, token).then(
		() => undefined,
		() => {
			// Overtaken or cancelled: then there is nothing to wait for.
		},
	);
	await Promise.race([settled, patience]);
	clearTimeout(timer);
}

/** Kinds are paths of words: `source` includes `source.fixAll.asynclint`. */
const includes = (wanted: string, kind: string): boolean =>
	wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
	a.line < b.line || (a.line === b.line && a.character < b.character);

const touches = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
