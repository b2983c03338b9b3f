import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Dialect } from '#engine';

interface DocumentKind {
	readonly dialect: Dialect;
	/** For a document whose name does not tell its language. */
	readonly extension: string;
	/** Endings that say the same as the language id, or more. */
	readonly extensions: RegExp;
}

const ECMASCRIPT = /\.(?:[cm]?[jt]s|[jt]sx)$/i;

/** What a language id of LSP means to us. A document of any other language is left alone. */
const KINDS: Readonly<Record<string, DocumentKind>> = {
	javascript: { dialect: 'ecmascript', extension: '.js', extensions: ECMASCRIPT },
	javascriptreact: { dialect: 'ecmascript', extension: '.jsx', extensions: ECMASCRIPT },
	typescript: { dialect: 'ecmascript', extension: '.ts', extensions: ECMASCRIPT },
	typescriptreact: { dialect: 'ecmascript', extension: '.tsx', extensions: ECMASCRIPT },
	python: { dialect: 'python', extension: '.py', extensions: /\.pyi?$/i },
};

export interface Checkable {
	readonly path: string;
	readonly dialect: Dialect;
	/** The cells of a notebook as one text: what is found is shown in the cells. */
	readonly isNotebook?: true;
}

/**
 * Where a document lies for the analysis: its file, or a made-up path in the first folder for one that was never
 * saved. Undefined for other languages, and for views of other things (a commit's side of a comparison, notebook cells).
 */
export function checkableOf(uri: string, languageId: string, folder: string | undefined): Checkable | undefined {
	const kind = KINDS[languageId];
	if (!kind) return undefined;

	const path = pathOf(uri) ?? untitledPath(uri, folder);
	if (path === undefined) return undefined;
	return { path: kind.extensions.test(path) ? path : path + kind.extension, dialect: kind.dialect };
}

/** The same for a notebook, whose cells are Python. */
export function notebookOf(uri: string, folder: string | undefined): Checkable | undefined {
	const path = pathOf(uri) ?? untitledPath(uri, folder);
	return path === undefined ? undefined : { path, dialect: 'python', isNotebook: true };
}

/** The file behind a `file:` URI; undefined for anything else. */
export function pathOf(uri: string): string | undefined {
	if (!uri.startsWith('file:')) return undefined;
	try {
		return fileURLToPath(uri);
	} catch {
		// A host name in the URI is an error everywhere but on Windows.
		return undefined;
	}
}

/** The `file:` address of an absolute path. */
export const uriOf = (path: string): string => pathToFileURL(path).href;

function untitledPath(uri: string, folder: string | undefined): string | undefined {
	if (!uri.startsWith('untitled:')) return undefined;
	const name = uri.slice('untitled:'.length).replace(/%20/g, ' ');
	// VS Code gives a whole path to a new document that already has a name.
	return isAbsolute(name) ? name : join(folder ?? resolve('/'), name.replace(/[^\w.-]+/g, '-'));
}
