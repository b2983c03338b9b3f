import { ASYNCIO } from './python-asyncio.ts';
import type { PythonLibrary } from './python-library.ts';

const LIBRARIES: readonly PythonLibrary[] = [ASYNCIO];

const merged = <Value>(pick: (library: PythonLibrary) => Readonly<Record<string, Value>> | undefined) =>
	new Map(LIBRARIES.flatMap(library => Object.entries(pick(library) ?? {})));
const names = (pick: (library: PythonLibrary) => readonly string[] | undefined) =>
	new Set(LIBRARIES.flatMap(library => pick(library) ?? []));

/** All libraries in one: what a dotted path means. */
export const aliases = merged(library => library.aliases);
export const gives = merged(library => library.gives);
export const bases = merged(library => library.bases);
export const classes = new Set([...merged(library => library.classes).keys(), ...bases.keys()]);
export const coroutines = new Set([
	...names(library => library.coroutines),
	...[...merged(library => library.classes)].flatMap(([name, methods]) => methods.map(method => `${name}.${method}`)),
]);
export const futures = new Set([...names(library => library.futures), ...names(library => library.futureMethods)]);
export const tasks = new Set([...names(library => library.tasks), ...names(library => library.taskMethods)]);
