import { callResult } from './call-result.ts';
import { pythonLibrary } from './python-library.ts';
import type { Linker } from './linker.ts';
import { memberOf } from './members.ts';
import { eitherOf, ofEach, type FunctionValue, type Value } from './value.ts';

/** What `with manager as name` binds. */
export function entered(linker: Linker, manager: Value, isAsync: boolean): Value | undefined {
	switch (manager.kind) {
		// `async with connect() as c`, where `connect` is a coroutine that is its own manager, as in aiohttp and asyncpg.
		case 'promised':
			return isAsync ? manager.of : undefined;
		case 'externalInstance':
			return (isAsync ? pythonLibrary.given(manager.name, '__aenter__') : undefined) ?? manager;
		case 'either':
			return ofEach(manager, each => entered(linker, each, isAsync));
		case 'entering':
			return isAsync ? manager.of : undefined;
		case 'instance': {
			const enter = memberOf(linker, manager, isAsync ? '__aenter__' : '__enter__', manager.of.module);
			// A library's class that the project extends: nearly all give themselves.
			if (!enter || enter.kind === 'external') return enter && manager;
			const result = callResult(linker, enter, manager.of.module);
			return isAsync && result?.kind === 'promised' ? result.of : result;
		}
		case 'manager':
			return manager.isAsync === isAsync ? yielded(linker, manager.of) : undefined;
		default:
			return undefined;
	}
}

/** What a generator function yields, by its annotation (`Iterator[Store]`), or else by its `yield`s. */
export function yielded(linker: Linker, { module, function: id, context }: FunctionValue): Value | undefined {
	const { gives, yields } = module.facts.functions[id]!;
	if (gives !== undefined) {
		const value = linker.evaluate(module, gives, context);
		return value?.kind === 'items' ? value.of : undefined;
	}
	return yields && agreed(yields.map(each => (each === null ? undefined : linker.evaluate(module, each, context))));
}

/** What several values have in common; undefined where one is not known. */
function agreed(values: readonly (Value | undefined)[]): Value | undefined {
	const known = values.filter(each => each !== undefined);
	return known.length < values.length ? undefined : eitherOf(known, false);
}
