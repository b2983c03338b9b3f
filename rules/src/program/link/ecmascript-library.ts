import { knownCall } from '../inference/known-calls.ts';
import { isCoreModule } from '../../languages/ecmascript/core-modules.ts';
import type { Library } from './library.ts';
import { PLAIN, type Value } from './value.ts';

/** Keys are `module:name`, `:name` for a global; `()` stands for what a call or a construction gives. */
const external = (name: string): Value => ({ kind: 'external', name });

const PROMISE: Value = { kind: 'promised', what: 'promise' };

const GLOBAL_OBJECTS = new Set([':globalThis', ':window', ':self', ':global']);

const join = (of: string, name: string): string => (of.endsWith(':') ? of + name : `${of}.${name}`);

/** Documents and notebooks leave imports out: a core module's own name still means the module when nothing binds it. */
const ofGlobal = (name: string): Value => external(name !== 'crypto' && isCoreModule(name) ? `${name}:` : `:${name}`);

/** What JavaScript itself, its hosts and packages have. */
export const ecmascriptLibrary: Library = {
	imported: (module, name) => {
		const key = `${module.replace(/^node:/, '')}:`;
		// A default import of a module that has none is the module: what `module.exports` gives.
		return external(name === undefined || name === 'default' ? key : join(key, name));
	},
	global: ofGlobal,
	member: (of, name, isInstance) => {
		// A class of the project has inherited it: what `new` of the class that it extends gives.
		if (isInstance) return external(`${of}().${name}`);
		if (of.includes(':') && !of.startsWith(':') && name === 'default') return external(of);
		return GLOBAL_OBJECTS.has(of) ? ofGlobal(name) : external(join(of, name));
	},
	call: name => {
		const [module, path] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
		const known = knownCall(module ? { module, name: path } : { name: path });
		if (known?.promise === 'all') return { kind: 'promised', what: 'promise', of: external(`${name}()`) };
		if (known?.array) return { kind: 'items' };
		return known ? PLAIN : external(`${name}()`);
	},
	construct: name => (name === ':Promise' ? PROMISE : external(`${name}()`)),
	instance: name => {
		if (name === ':Promise') return PROMISE;
		// An alias of a type stands for instances already.
		return external(name.endsWith('()') ? name : `${name}()`);
	},
	awaited: () => undefined,
	given: () => undefined,
	isRoot: name => name === ':Object',
	decorator: () => undefined,
	called: (name, isConstruct) => (isConstruct ? `${name}()` : name),
};
