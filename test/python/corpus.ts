import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Where `setup-corpus.sh` unpacks Debian's packages. */
const folder = process.env['ASYNCLINT_PYTHON_CORPUS'] ?? fileURLToPath(new URL('corpus', import.meta.url));

const packages = join(folder, 'usr/lib/python3/dist-packages');

export const hasCorpus = existsSync(packages);

/** Python files of Debian's packages: path and text. */
export function corpusFiles(): (readonly [path: string, text: string])[] {
	return readdirSync(packages, { recursive: true, encoding: 'utf8' })
		.filter(path => path.endsWith('.py'))
		.sort()
		.map(path => [path, readFileSync(join(packages, path), 'utf8').replace(/^\uFEFF/, '')]);
}
