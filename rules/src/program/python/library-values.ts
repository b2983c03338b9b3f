import { aliases, bases, classes, coroutines, futures, gives, tasks } from '#knowledge/awaitables/python-libraries.ts';
import type { LibraryValue } from './values.ts';

const normal = (path: string): string => aliases.get(path) ?? path;

/** What calling a dotted path of a library gives; undefined where the tables do not say. */
export function libraryCall(called: string): LibraryValue | undefined {
	const path = normal(called);
	const result = givenBy(path);
	if (coroutines.has(path)) return { kind: 'coroutine', result };
	if (futures.has(path)) return { kind: 'future' };
	if (tasks.has(path)) return { kind: 'task' };
	return classes.has(path) ? { kind: 'externalInstance', path } : result;
}

/** A class for one thing, several with commas between them for a tuple. */
function givenBy(path: string): LibraryValue | undefined {
	const names = gives.get(path)?.split(', ');
	const of = names?.map(name => ({ kind: 'externalInstance', path: name }) as const);
	return of && of.length > 1 ? { kind: 'tuple', of } : of?.[0];
}

/** A method of a library's class, looked for in its base classes too. */
export function libraryMember(owner: string, name: string): LibraryValue | undefined {
	for (let path: string | undefined = normal(owner); path; path = bases.get(path)) {
		const member = `${path}.${name}`;
		if (coroutines.has(member) || futures.has(member) || tasks.has(member) || gives.has(member)) {
			return { kind: 'external', path: member };
		}
	}
	return undefined;
}

export const isLibraryClass = (path: string): boolean => classes.has(normal(path));
