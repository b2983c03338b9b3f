/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, `require('x')`. */
const SPECIFIER = /\b(?:from|import|require)\b\s*\(?\s*(['"`])([^'"`\n$]+)\1/g;

/** The specifiers that a text of JavaScript or TypeScript names, without parsing it: too many, as comments and strings count. */
export const specifiersIn = (text: string): readonly string[] => [
	...new Set([...text.matchAll(SPECIFIER)].map(([, , specifier]) => specifier!)),
];
