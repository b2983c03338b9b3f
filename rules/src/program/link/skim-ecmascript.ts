/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, `require('x')`. */
const SPECIFIER = /\b(?:from|import|require)\b\s*\(?\s*(['"`])([^'"`\n$]+)\1/g;

/** `import type … from 'x'`, `export type … from 'x'`: gone before anything runs. https://www.typescriptlang.org/docs/handbook/modules/reference.html#type-only-imports-and-exports */
const OF_TYPES = /\b(?:import|export)\s+type\s[^'"`;]*?\bfrom\s*(['"])[^'"\n]+\1/g;

/** The text without its imports of types alone. */
export const withoutTypeImports = (text: string): string => text.replace(OF_TYPES, '');

/** The specifiers that a text of JavaScript or TypeScript names, without parsing it: too many, as comments and strings count. */
export const specifiersIn = (text: string): readonly string[] => [
	...new Set([...text.matchAll(SPECIFIER)].map(([, , specifier]) => specifier!)),
];
