import {
	NotebookDocuments,
	type CodeAction,
	type Diagnostic,
	type Location,
	type NotebookDocument,
	type Range,
	type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CallPathArgument } from '#protocol';
import { joinCells, placeInCell } from '../files/notebook.ts';

/** A cell that is open in the editor, as a part of its notebook's one text. */
export interface CellPlace {
	/** The URI of the notebook, by which the analysis knows it. */
	readonly notebook: string;
	/** The line of the text at which the cell starts, from zero. */
	readonly line: number;
}

/** A notebook that is open, with the text that the analysis sees. */
export interface OpenNotebook {
	readonly document: TextDocument;
	/** The URIs of its Python cells, in order. */
	uris: readonly string[];
	/** The line of the text at which each of them starts, from one. */
	cells: readonly number[];
}

/** The notebooks that the editor has open: each is one text for the analysis and several documents for the editor. */
export class Notebooks {
	readonly documents = new NotebookDocuments(TextDocument);
	readonly #open = new Map<string, OpenNotebook>();

	/** Takes over what the editor shows now. */
	update(notebook: NotebookDocument): OpenNotebook {
		const documents = notebook.cells.flatMap(cell => {
			const document = this.documents.getCellTextDocument(cell);
			return document?.languageId === 'python' ? [document] : [];
		});
		const { text, cells } = joinCells(documents.map(document => document.getText()));
		const uris = documents.map(({ uri }) => uri);

		const known = this.#open.get(notebook.uri);
		if (known) {
			TextDocument.update(known.document, [{ text }], known.document.version + 1);
			return Object.assign(known, { uris, cells });
		}
		const opened = { document: TextDocument.create(notebook.uri, 'python', 1, text), uris, cells };
		this.#open.set(notebook.uri, opened);
		return opened;
	}

	get(uri: string): OpenNotebook | undefined {
		return this.#open.get(uri);
	}

	close(uri: string): void {
		this.#open.delete(uri);
	}

	/** Where the text of an open cell stands; undefined for any other document. */
	cellOf(uri: string): CellPlace | undefined {
		const notebook = this.documents.findNotebookDocumentForCell(uri)?.uri;
		const open = notebook === undefined ? undefined : this.#open.get(notebook);
		const index = open?.uris.indexOf(uri) ?? -1;
		return open && index >= 0 ? { notebook: open.document.uri, line: open.cells[index]! - 1 } : undefined;
	}

	/** A place in a notebook's text, as a place in one of its cells. Undefined when it spans several. */
	inCell({ uri, range }: Location): Location | undefined {
		const open = this.#open.get(uri);
		if (!open) return { uri, range };
		const start = placeInCell(open, range.start.line + 1);
		const cell = open.uris[start.cell - 1];
		// The end of a cell's last line is the start of the next cell's first one.
		const line = open.cells[start.cell - 1]! - 1;
		const next = open.cells[start.cell];
		if (cell === undefined || (next !== undefined && range.end.line >= next)) return undefined;
		return { uri: cell, range: moved(range, -line) };
	}

	/** A finding of a notebook's text, with the cell that shows it. */
	diagnosticInCell(diagnostic: Diagnostic, notebook: string): { uri: string; diagnostic: Diagnostic } | undefined {
		const place = this.inCell({ uri: notebook, range: diagnostic.range });
		if (!place) return undefined;
		const relatedInformation = diagnostic.relatedInformation?.flatMap(step => {
			const location = this.inCell(step.location);
			return location ? [{ ...step, location }] : [];
		});
		const related = relatedInformation ? { relatedInformation } : {};
		return { uri: place.uri, diagnostic: { ...diagnostic, ...related, range: place.range } };
	}

	/** An action on a notebook's text, as one on its cells; undefined where an edit would touch several at once. */
	actionInCells(action: CodeAction, { notebook, line }: CellPlace): CodeAction | undefined {
		const diagnostics = action.diagnostics?.map(each => ({ ...each, range: moved(each.range, -line) }));
		const [argument, ...more] = (action.command?.arguments ?? []) as [CallPathArgument?, ...unknown[]];
		const command = action.command && {
			...action.command,
			...(argument ? { arguments: [this.#argumentInCells(argument, notebook), ...more] } : {}),
		};
		const kept = { ...action, ...(diagnostics ? { diagnostics } : {}), ...(command ? { command } : {}) };
		if (!action.edit) return kept;

		const changes: Record<string, TextEdit[]> = {};
		for (const { range, newText } of editsOf(action, notebook)) {
			const place = this.inCell({ uri: notebook, range });
			if (!place) return undefined;
			(changes[place.uri] ??= []).push({ range: place.range, newText });
		}
		return { ...kept, edit: { changes } };
	}

	#argumentInCells(argument: CallPathArgument, notebook: string): CallPathArgument {
		if (argument.uri !== notebook) return argument;
		const { position } = argument;
		const place = this.inCell({ uri: notebook, range: { start: position, end: position } });
		const locations = argument.locations.flatMap(each => this.inCell(each) ?? []);
		return place ? { uri: place.uri, position: place.range.start, locations } : argument;
	}
}

/** All edits of an action: ours are about one document. */
function editsOf({ edit }: CodeAction, uri: string): TextEdit[] {
	const changes = edit?.documentChanges?.flatMap(change => ('edits' in change ? (change.edits as TextEdit[]) : []));
	return changes ?? edit?.changes?.[uri] ?? [];
}

/** A range some lines further down, or up. */
export const moved = ({ start, end }: Range, lines: number): Range => ({
	start: { ...start, line: start.line + lines },
	end: { ...end, line: end.line + lines },
});

/** What the editor shows in a cell, as it stands in the notebook's text. */
export const inNotebook = (diagnostic: Diagnostic, { line }: CellPlace): Diagnostic => ({
	...diagnostic,
	range: moved(diagnostic.range, line),
});
