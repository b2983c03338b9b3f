import { TextDocuments, type Connection, type WorkspaceFolder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkableOf, notebookOf, pathOf, type Checkable } from './languages.ts';

/** The texts that the editor has open, and the folders it has opened. */
export class Documents {
	readonly texts = new TextDocuments(TextDocument);
	readonly #settledVersions = new Map<string, number>();
	#folders: readonly WorkspaceFolder[];

	constructor(folders: readonly WorkspaceFolder[]) {
		this.#folders = folders;
		this.texts.onDidOpen(({ document }) => this.#settledVersions.set(document.uri, document.version));
		this.texts.onDidSave(({ document }) => this.#settledVersions.set(document.uri, document.version));
		this.texts.onDidClose(({ document }) => this.#settledVersions.delete(document.uri));
	}

	listen(connection: Connection): void {
		this.texts.listen(connection);
	}

	get(uri: string): TextDocument | undefined {
		return this.texts.get(uri);
	}

	/** True while the text has edits since it was opened or saved. */
	isEdited({ uri, version }: TextDocument): boolean {
		return this.#settledVersions.get(uri) !== version;
	}

	/** How the analysis sees a document; undefined for one that is not ours to check. */
	checkable({ uri, languageId }: TextDocument): Checkable | undefined {
		const [folder] = this.#folders;
		return checkableOf(uri, languageId, folder && pathOf(folder.uri));
	}

	/** How it sees a notebook. */
	checkableNotebook(uri: string): Checkable | undefined {
		const [folder] = this.#folders;
		return notebookOf(uri, folder && pathOf(folder.uri));
	}

	moveFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
		const gone = new Set(removed.map(({ uri }) => uri));
		this.#folders = [...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added];
	}
}
