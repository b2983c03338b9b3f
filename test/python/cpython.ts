import { readFile } from 'node:fs/promises';
import { loadPyodide } from 'pyodide';

/** CPython itself, compiled to WebAssembly: the oracle. */
export interface Cpython {
	readonly version: string;
	/** Field names of each node class, in CPython's order. */
	readonly fields: Readonly<Record<string, readonly string[]>>;
	/** The tree as text, or `invalid`. */
	dump(text: string): string;
	/** Python files of its standard library: path and text. */
	standardLibrary(): readonly (readonly [path: string, text: string])[];
}

const LIBRARY = `
import json, zipfile, sys, tokenize, io
def library():
    archive = zipfile.ZipFile(next(path for path in sys.path if path.endswith('.zip')))
    files = []
    for name in sorted(archive.namelist()):
        if name.endswith('.py'):
            encoding, _ = tokenize.detect_encoding(io.BytesIO(archive.read(name)).readline)
            files.append((name, archive.read(name).decode(encoding)))
    return json.dumps(files)
library()
`;

export async function startCpython(): Promise<Cpython> {
	const python = await loadPyodide();
	python.runPython(await readFile(new URL('serialize.py', import.meta.url), 'utf8'));
	const dump = python.globals.get('dump') as (text: string) => string;
	return {
		version: python.runPython('import sys; sys.version.split()[0]') as string,
		fields: JSON.parse(python.runPython('fields()') as string) as Cpython['fields'],
		dump,
		standardLibrary: () => JSON.parse(python.runPython(LIBRARY) as string) as [string, string][],
	};
}
