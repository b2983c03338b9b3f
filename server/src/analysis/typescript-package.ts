import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { dependencies } from '../../package.json';

/**
 * The folder of the TypeScript that we ship with, whose checker answers for types. Undefined where it was left out, as in the
 * universal extension. Another version that happens to lie on the way up is not taken: nobody has tested us with it.
 */
export function ownTypescriptPackage(from?: string): string | undefined {
	return ownTypescript(from)?.folder;
}

/** The same, with its version. */
export function ownTypescript(
	from: string = import.meta.url,
): { readonly folder: string; readonly version: string } | undefined {
	try {
		const manifest = createRequire(from).resolve('typescript/package.json');
		const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
		return version === dependencies.typescript ? { folder: dirname(manifest), version } : undefined;
	} catch {
		return undefined;
	}
}
