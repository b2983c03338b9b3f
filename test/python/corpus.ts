import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Where `setup-corpus.sh` unpacks Debian's packages. */
const folder =
	process.env['ASYNCLINT_PYTHON_CORPUS'] ??
	fileURLToPath(new URL('../../node_modules/.cache/asynclint-python-corpus', import.meta.url));

export const hasCorpus = existsSync(join(folder, 'complete'));

/** Python files of Debian's packages: path and text. */
export function corpusFiles(): (readonly [path: string, text: string])[] {
	const packages = join(folder, 'unpacked/usr/lib/python3/dist-packages');
	return readdirSync(packages, { recursive: true, encoding: 'utf8' })
		.filter(path => path.endsWith('.py'))
		.sort()
		.map(path => [path, readFileSync(join(packages, path), 'utf8').replace(/^\uFEFF/, '')]);
}
