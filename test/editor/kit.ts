import {
	CodeActionKind,
	commands,
	languages,
	Range,
	Uri,
	window,
	workspace,
	WorkspaceEdit,
	type CodeAction,
	type Diagnostic,
	type TextDocument,
} from 'vscode';
import { DIAGNOSTIC_SOURCE } from '#protocol';

/** How long a test waits for what it expects, in milliseconds. */
const LIMIT = 10_000;

const folder = (): Uri => workspace.workspaceFolders![0]!.uri;

/** Opens a file of the sample project in the editor. */
export async function open(path: string): Promise<TextDocument> {
	const document = await workspace.openTextDocument(Uri.joinPath(folder(), path));
	await window.showTextDocument(document);
	return document;
}

/** Our diagnostics of a document, in the order of the text. */
export const findingsOf = ({ uri }: TextDocument): Diagnostic[] =>
	languages
		.getDiagnostics(uri)
		.filter(({ source }) => source === DIAGNOSTIC_SOURCE)
		.sort((one, other) => one.range.start.compareTo(other.range.start));

/** A diagnostic's rule. */
export const ruleOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** Waits until a document's diagnostics are as wanted. Looked at again whenever they change. */
export function findings(document: TextDocument, areWanted: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
	return new Promise((resolve, reject) => {
		const settle = (end: () => void) => {
			clearTimeout(timer);
			subscription.dispose();
			end();
		};
		const look = () => {
			const found = findingsOf(document);
			if (areWanted(found)) settle(() => resolve(found));
		};
		const subscription = languages.onDidChangeDiagnostics(look);
		const timer = setTimeout(() => {
			const found = findingsOf(document).map(({ message }) => message);
			settle(() => reject(new Error(`the diagnostics stayed ${JSON.stringify(found)}`)));
		}, LIMIT);
		look();
	});
}

/** Waits until a peek view shows a line (counted from zero) of a file of the sample project. */
export function peeked(path: string, line: number): Promise<void> {
	const { fsPath } = Uri.joinPath(folder(), path);
	// Only an editor inside another one stands in no column.
	const peeks = () => window.visibleTextEditors.filter(({ viewColumn }) => viewColumn === undefined);
	const isShown = () =>
		peeks().some(({ document, selection }) => document.uri.fsPath === fsPath && selection.start.line === line);
	return new Promise((resolve, reject) => {
		const settle = (end: () => void) => {
			clearTimeout(timer);
			for (const each of subscriptions) each.dispose();
			end();
		};
		const look = () => {
			if (isShown()) settle(resolve);
		};
		const subscriptions = [window.onDidChangeVisibleTextEditors(look), window.onDidChangeTextEditorSelection(look)];
		const timer = setTimeout(() => {
			const shown = peeks().map(({ document, selection }) => `${document.uri.fsPath}:${selection.start.line}`);
			settle(() => reject(new Error(`peeked at: ${JSON.stringify(shown)}`)));
		}, LIMIT);
		look();
	});
}

export const some = (found: readonly Diagnostic[]): boolean => found.length > 0;
export const none = (found: readonly Diagnostic[]): boolean => found.length === 0;

/**
 * The code actions for a diagnostic. Asked for again until there is one of the wanted title: while other extensions
 * still register theirs, the editor cancels a request and answers with nothing.
 */
export async function action(document: TextDocument, { range }: Diagnostic, title: string): Promise<CodeAction> {
	for (const end = Date.now() + LIMIT; ;) {
		const found = await actionsFor(document, range, CodeActionKind.QuickFix);
		const wanted = found.find(each => each.title === title);
		if (wanted) return wanted;
		if (Date.now() > end) throw new Error(`offered: ${JSON.stringify(found.map(each => each.title))}`);
	}
}

export const actionsFor = (
	{ uri }: TextDocument,
	range: Diagnostic['range'],
	kind: CodeActionKind,
): Thenable<CodeAction[]> =>
	commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value);

/** Sets a setting of ours for the workspace; `undefined` takes it away. */
export const set = (key: string, value: unknown): Thenable<void> =>
	workspace.getConfiguration('asynclint').update(key, value);

/** Throws away what was changed in the open documents. */
export async function revertAll(): Promise<void> {
	for (const document of workspace.textDocuments) {
		if (!document.isDirty) continue;
		await window.showTextDocument(document);
		await commands.executeCommand('workbench.action.files.revert');
	}
	await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Appends a text without saving; returns where it stands. */
export async function typeAtEnd(document: TextDocument, text: string): Promise<Range> {
	const end = document.positionAt(document.getText().length);
	const edit = new WorkspaceEdit();
	edit.insert(document.uri, end, text);
	await workspace.applyEdit(edit);
	return new Range(end, document.positionAt(document.getText().length));
}

export async function replaceAll(document: TextDocument, text: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
	await workspace.applyEdit(edit);
}
