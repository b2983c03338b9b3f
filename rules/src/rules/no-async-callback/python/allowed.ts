import { calleeName, qualifiedName, type Call } from '#python';
import { matchesAny } from '#kit/specifier.ts';
import type { Context } from './context.ts';

/** True where the user says that a function looks after the async functions that it is given. */
export function isAllowed({ source, options: { allow } }: Context, { func }: Call): boolean {
	if (!allow.length) return false;
	const written = calleeName(func);
	const path = qualifiedName(source, func);
	const name = written.slice(written.lastIndexOf('.') + 1);
	const [root] = path?.split('.') ?? [];
	const declared = root ? { from: 'package' as const, package: root } : { from: 'file' as const };
	return matchesAny(
		[name, written, ...(path ? [path] : [])].map(each => ({ ...declared, name: each })),
		allow,
	);
}
