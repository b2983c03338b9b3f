import type { DeclaredName } from '#program/type-facts.ts';

/** A type's name as knowledge spells it: `lib:AsyncIterable`, `node:Readable`. */
const spelled = ({ name, from, package: of }: DeclaredName): string => `${of ?? from}:${name}`;

/** True where some of the names are known, and all others say nothing about it. */
export function isOnly(
	names: readonly DeclaredName[],
	known: ReadonlySet<string>,
	silent?: ReadonlySet<string>,
): boolean {
	const all = names.map(spelled);
	return all.some(name => known.has(name)) && all.every(name => known.has(name) || silent?.has(name));
}
