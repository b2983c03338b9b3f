import type { DeclaredName } from '#program/type-facts.ts';

/** A name that is declared somewhere: typescript-eslint's `TypeOrValueSpecifier`. A bare string means any place. */
export type Specifier =
	| string
	| {
			readonly from: 'file' | 'lib' | 'package';
			readonly name: string | readonly string[];
			/** For `package`. */
			readonly package?: string;
			/** For `file`: the declaring file, relative to the project. */
			readonly path?: string;
	  };

const names = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };

/** The schema of an option that lists names. */
export const specifiers = {
	type: 'array',
	items: {
		oneOf: [
			{ type: 'string' },
			{
				type: 'object',
				properties: { from: { const: 'file' }, name: names, path: { type: 'string' } },
				required: ['from', 'name'],
				additionalProperties: false,
			},
			{
				type: 'object',
				properties: { from: { const: 'lib' }, name: names },
				required: ['from', 'name'],
				additionalProperties: false,
			},
			{
				type: 'object',
				properties: { from: { const: 'package' }, name: names, package: { type: 'string' } },
				required: ['from', 'name', 'package'],
				additionalProperties: false,
			},
		],
	},
};

/** A name as a rule found it in the text or in its types. */
export interface FoundName extends DeclaredName {
	/** The file that declares it or that it is imported from, without ending, as far as the text tells. */
	readonly path?: string;
}

/** True where one of the names that something was found under is one that the user's option names. */
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

/** `src\\a.ts` is `src/a`: slashes forward, and no ending of JavaScript, TypeScript or Python. */
export const withoutEnding = (path: string): string =>
	path.replaceAll('\\', '/').replace(/\.(?:[cm]?[jt]sx?|pyi?)$/, '');
