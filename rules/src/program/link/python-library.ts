import { pythonEntry } from '#knowledge/blocking/python.ts';
import { pythonAttribute, pythonElement, pythonItem, pythonResult } from '#knowledge/blocking/python-types.ts';
import { WELL_KNOWN } from '../../languages/python/qualified-name.ts';
import { BUILTINS } from '../facts/python/builtins.ts';
import {
	isLibraryClass,
	libraryAwaited,
	libraryCall,
	libraryGiven,
	libraryMember,
	normal,
} from '../python/library-values.ts';
import { wasSync } from '../python/package-api.ts';
import type { LibraryValue } from '../python/values.ts';
import type { Library } from './library.ts';
import { eitherOf, type Promised, type Value } from './value.ts';

/** Keys are dotted paths: `time.sleep`, `builtins.open`, `pathlib.Path.read_text`. */
const external = (name: string): Value => ({ kind: 'external', name });
const instance = (name: string): Value => ({ kind: 'externalInstance', name: pythonResult(name) ?? name });

/** By convention a class starts with a capital letter; a module's function does not. `socket.socket` is older. */
const isClass = (path: string): boolean => /(^|\.)[A-Z]\w*$/.test(path) || path === 'socket.socket';

const AWAITABLES: ReadonlyMap<string, Promised['what']> = new Map([
	['asyncio.Future', 'future'],
	['asyncio.Task', 'task'],
	['collections.abc.Coroutine', 'coroutine'],
	['typing.Coroutine', 'coroutine'],
]);

/** Base classes without members that matter. */
const ROOTS = new Set(['abc.ABC', 'builtins.object', 'typing.Generic', 'typing.Protocol', 'enum.Enum', 'enum.StrEnum']);

/** Decorators after which a function is called and awaited as before. */
const KEEPS = new Set([
	'abstractmethod',
	'cache',
	'cached_property',
	'classmethod',
	'final',
	'lru_cache',
	'no_type_check',
	'override',
	'property',
	'setter',
	'staticmethod',
	'wraps',
]);

/** What Python's standard library and packages have. */
export const pythonLibrary: Library = {
	imported: (module, name) => external(name === undefined ? module : `${module}.${name}`),
	global: name => {
		if (BUILTINS.has(name)) return external(`builtins.${name}`);
		return WELL_KNOWN.has(name) ? external(name) : undefined;
	},
	member: (of, name, isInstance) => {
		const path = `${of}.${name}`;
		if (!isInstance) {
			const shared = pythonAttribute(path);
			return shared ? instance(shared) : external(path);
		}
		const known = libraryMember(of, name);
		if (known) return converted(known);
		// Of a database any attribute is a collection, its methods apart.
		const attribute = pythonEntry(path) || pythonResult(path) ? undefined : pythonAttribute(path);
		return attribute ? instance(attribute) : external(path);
	},
	call: (name, { functions }) => {
		if (name === 'typing.cast') return undefined;
		if (wasSync(name) && !functions.some(({ isAsync }) => isAsync)) return undefined;
		const known = libraryCall(name);
		if (known) return converted(known);
		const element = pythonElement(name);
		if (element) return { kind: 'items', of: instance(element) };
		const result = pythonResult(name);
		return result || isClass(name) ? instance(result ?? name) : undefined;
	},
	construct: () => undefined,
	item: name => {
		const of = pythonItem(name);
		return of === undefined ? undefined : instance(of);
	},
	instance: name => {
		const what = AWAITABLES.get(name);
		if (what) return { kind: 'promised', what };
		return isLibraryClass(name) || isClass(name) || pythonResult(name) ? instance(normal(name)) : undefined;
	},
	awaited: name => {
		const awaited = libraryAwaited(name);
		return awaited && { ...awaited, of: awaited.of && converted(awaited.of) };
	},
	given: (name, method) => {
		const given = libraryGiven(name, method);
		return given && converted(given);
	},
	isRoot: name => ROOTS.has(name),
	decorator: name => {
		if (name === 'contextlib.contextmanager') return 'manager';
		if (name === 'contextlib.asynccontextmanager') return 'asyncManager';
		// `@pytest.mark.…` only takes notes.
		if (/(^|\.)mark\.\w+$/.test(name)) return 'keeps';
		return KEEPS.has(name.slice(name.lastIndexOf('.') + 1)) ? 'keeps' : undefined;
	},
	called: name => name,
};

function converted(value: LibraryValue): Value | undefined {
	switch (value.kind) {
		case 'coroutine':
		case 'future':
		case 'task':
		case 'awaitable': {
			const { kind: what, isManager, result } = value;
			return { kind: 'promised', what, of: result && converted(result), ...(isManager ? { isManager } : {}) };
		}
		case 'external':
			return external(value.path);
		case 'externalInstance':
			return { kind: 'externalInstance', name: value.path };
		case 'items':
			return { kind: 'items', of: value.of && converted(value.of) };
		case 'manager':
			return { kind: 'entering', of: value.gives && converted(value.gives) };
		case 'either': {
			const of = value.of.map(converted);
			return of.every(each => each !== undefined) ? eitherOf(of, false) : undefined;
		}
		case 'tuple':
			return { kind: 'tuple', of: value.of.map(each => each && converted(each)) };
	}
}
