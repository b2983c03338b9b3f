import type { DeclaredName } from '#program/type-facts.ts';
import type { Specifier } from './options.ts';

/** A name as a rule found it in the text or in its types. */
export interface FoundName extends DeclaredName {
	/** The file that declares it or that it is imported from, without ending, as far as the text tells. */
	readonly path?: string;
}

export const matchesAny = (found: readonly FoundName[], specifiers: readonly Specifier[]): boolean =>
	specifiers.some(specifier => found.some(name => matches(name, specifier)));

function matches(found: FoundName, specifier: Specifier): boolean {
	if (typeof specifier === 'string') return found.name === specifier;

	const names = typeof specifier.name === 'string' ? [specifier.name] : specifier.name;
	if (!names.includes(found.name) || found.from !== specifier.from) return false;
	if (specifier.from === 'package') return found.package === specifier.package?.replace(/^node:/, '');
	if (!specifier.path) return true;
	const wanted = withoutEnding(specifier.path.replace(/^\.\//, ''));
	return found.path === wanted || (found.path?.endsWith(`/${wanted}`) ?? false);
}

export const withoutEnding = (path: string): string =>
	path.replaceAll('\\', '/').replace(/\.(?:[cm]?[jt]sx?|pyi?)$/, '');
