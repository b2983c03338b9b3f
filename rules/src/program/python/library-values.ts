import { aliases, bases, classes, coroutines, futures, gives, tasks } from '#knowledge/awaitables/python-libraries.ts';
import { isPackageClass, packageCall, packageMember, packagePath } from './package-api.ts';
import type { LibraryValue } from './values.ts';

/** The path that the tables have for what another path leads to as well. */
export const normal = (path: string): string => aliases.get(path) ?? packagePath(path);

/** What calling a dotted path of a library gives; undefined where the tables do not say. */
export function libraryCall(called: string): LibraryValue | undefined {
	const path = normal(called);
	const result = givenBy(path);
	if (coroutines.has(path)) return { kind: 'coroutine', result };
	if (futures.has(path)) return { kind: 'future' };
	if (tasks.has(path)) return { kind: 'task' };
	return classes.has(path) ? { kind: 'externalInstance', path } : (result ?? packageCall(path));
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
	const member = packageMember(owner, name);
	if (member?.isAttribute) return member.type;
	return member?.type && { kind: 'external', path: `${normal(owner)}.${name}` };
}

/** What awaiting an instance of a library's class gives; undefined where nobody can await it, as far as is known. */
export function libraryAwaited(owner: string): { readonly of?: LibraryValue; readonly isLazy: boolean } | undefined {
	const type = packageMember(owner, '__await__')?.type;
	if (type?.kind !== 'coroutine' && type?.kind !== 'awaitable') return undefined;
	return { of: type.result, isLazy: type.kind === 'awaitable' };
}

/** What `async with` binds, or what `async for` goes through, by the method of the class that gives it. */
export function libraryGiven(owner: string, method: '__aenter__' | '__anext__'): LibraryValue | undefined {
	const type = packageMember(owner, method)?.type;
	return type?.kind === 'coroutine' ? type.result : undefined;
}

/** True for the dotted path of a class in a table, one's own or a generated one, aliases included. */
export const isLibraryClass = (path: string): boolean => classes.has(normal(path)) || isPackageClass(path);
