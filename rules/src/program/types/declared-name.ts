import type { DeclaredName } from '../type-facts.ts';
import type { Declared } from './type-reader.ts';

/**
 * Names that the checker makes up for what has none: `__type` in TypeScript 5 and 6, `\xFEtype` in 7.
 * https://github.com/microsoft/TypeScript/blob/main/src/compiler/types.ts (InternalSymbolName)
 */
const MADE_UP =
	/^(?:(?:__|\xFE)(?:call|constructor|new|index|export|global|missing|type|object|jsxAttributes|class|function|computed|resolving__|instantiationExpression|importAttributes)|export=|default|this|["'].*)$/;

/** The name and where it comes from; undefined for what has no name of its own. */
export function toDeclaredName({ name, files }: Declared): DeclaredName | undefined {
	if (!name || !files.length || MADE_UP.test(name)) return undefined;
	// A project that adds a member to `Promise` merges with the library's symbol and does not take it over.
	if (files.some(file => file.isLibrary)) return { name, from: 'lib' };

	for (const { path } of files) {
		const from = packageOfPath(path);
		if (from) return { name, from: 'package', package: from };
	}
	return { name, from: 'file' };
}

/** The npm package that a file lies in; the package that is typed, for a file of `@types`. */
export function packageOfPath(path: string): string | undefined {
	const inside = path.replaceAll('\\', '/').split('/node_modules/').at(-1)!;
	if (inside.length === path.length) return undefined;

	const [first = '', second = ''] = inside.split('/');
	if (first !== '@types') return first.startsWith('@') ? `${first}/${second}` : first;
	// https://github.com/DefinitelyTyped/DefinitelyTyped#what-about-scoped-packages
	return second.includes('__') ? `@${second.replace('__', '/')}` : second;
}
