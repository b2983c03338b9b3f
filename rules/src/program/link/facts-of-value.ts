import type { DeclaredName, TypeFacts } from '../type-facts.ts';
import { resolutionOrder } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { ownMember } from './members.ts';
import type { ClassValue, Value } from './value.ts';

const NOTHING: TypeFacts = { promise: 'none', thenable: 'none', items: 'none', callable: false, names: [] };
const WAITED: TypeFacts = { ...NOTHING, promise: 'all', thenable: 'all' };

const PROMISED = {
	promise: [lib('Promise')],
	coroutine: [lib('Coroutine')],
	future: [lib('Future')],
	task: [lib('Task'), lib('Future')],
	awaitable: [lib('Awaitable')],
};

/** What a library's function gives that gives a promise of JavaScript. */
export const PROMISE_FACTS: TypeFacts = { ...WAITED, names: PROMISED.promise };

/** A coroutine that is one too is not only there to be awaited. */
const MANAGER = lib('AbstractAsyncContextManager');

/** What a rule may know of a value that was found through the program. Undefined where that is not sure. */
export function factsOfValue(linker: Linker, value: Value, module: LinkedModule): TypeFacts | undefined {
	switch (value.kind) {
		case 'promised': {
			if (value.what === 'awaitable') return { ...NOTHING, thenable: 'all', names: PROMISED.awaitable };
			const names = PROMISED[value.what];
			return { ...WAITED, names: value.isManager ? [...names, MANAGER] : names };
		}
		case 'items': {
			const of = value.of && factsOfValue(linker, value.of, module);
			const list = module.facts.language === 'python' ? [] : [lib('Array')];
			return of && { ...NOTHING, items: of.promise, thenableItems: of.thenable, names: [...of.names, ...list] };
		}
		case 'function':
			return { ...NOTHING, callable: true, names: [ours(value.module.facts.functions[value.function]!.name)] };
		case 'class':
			// JavaScript's classes can be made and not called.
			return { ...NOTHING, callable: module.facts.language === 'python', names: [ours(nameOfClass(value))] };
		case 'callable':
			return { ...NOTHING, callable: true };
		case 'bound':
			return isFunctionBound(value.of) ? { ...NOTHING, callable: true } : undefined;
		case 'instance':
			return factsOfInstance(linker, value.of);
		case 'external':
		case 'externalInstance':
			// What a package of JavaScript exports is anything; Python's knowledge says so where a call gives an awaitable.
			if (module.facts.language !== 'python') return undefined;
			if (value.kind === 'externalInstance') {
				const awaited = linker.libraryOf(module).awaited(value.name);
				const lazy = awaited?.isLazy ? PROMISED.awaitable : [];
				if (awaited) return { ...NOTHING, thenable: 'all', names: [fromPackage(value.name), ...lazy] };
			}
			return { ...NOTHING, names: [fromPackage(value.name)] };
		case 'either': {
			if (value.isOpen || value.orNothing) return undefined;
			const all = value.of.map(each => factsOfValue(linker, each, module));
			return all.every(each => each !== undefined) ? joined(all) : undefined;
		}
		case 'object': {
			const facts = value.module.facts.values[value.id];
			return facts?.kind === 'object' && !Object.hasOwn(facts.members, 'then') ? NOTHING : undefined;
		}
		case 'plain':
		case 'generator':
			return NOTHING;
		case 'keyed':
			// Something to go through: a checker of JavaScript can say how.
			return module.facts.language === 'python' ? NOTHING : undefined;
		case 'module':
		case 'super':
		case 'manager':
		case 'entering':
		case 'tuple':
			return undefined;
	}
}

/** An object may have a `bind` of its own, which gives what it likes: `await endpoint.bind(cluster)`. */
const isFunctionBound = (of: Value): boolean =>
	of.kind === 'bound'
		? isFunctionBound(of.of)
		: of.kind === 'function' || of.kind === 'class' || of.kind === 'callable';

/** An instance of a class whose bases are all the project's own, so that nobody else can make it awaitable. */
function factsOfInstance(linker: Linker, of: ClassValue): TypeFacts | undefined {
	const then = of.module.facts.language === 'python' ? '__await__' : 'then';
	const names: DeclaredName[] = [];
	for (const each of resolutionOrder(linker, of)) {
		if (each?.kind !== 'class') return undefined;
		const { isOpen } = each.module.facts.classes[each.class]!;
		if (isOpen) return undefined;
		// Awaitable in a way of its own: a rule that speaks of promises does not know what it does.
		if (ownMember(each, then, false)) return undefined;
		names.push(ours(nameOfClass(each)));
	}
	return { ...NOTHING, names: names.slice(0, 8) };
}

/** What all agree on. Where they differ, a check before the place of reading may have narrowed it to one of them. */
function joined([first, ...others]: readonly TypeFacts[]): TypeFacts | undefined {
	const isSame = ({ promise, thenable, items, callable }: TypeFacts) =>
		promise === first!.promise &&
		thenable === first!.thenable &&
		items === first!.items &&
		callable === first!.callable;
	if (!first || !others.every(isSame)) return undefined;
	return { ...first, names: [first, ...others].flatMap(({ names }) => names).slice(0, 8) };
}

const nameOfClass = ({ module, class: id }: ClassValue): string => module.facts.classes[id]!.name;

const ours = (name: string): DeclaredName => ({ name: name.slice(name.lastIndexOf('.') + 1), from: 'file' });

function lib(name: string): DeclaredName {
	return { name, from: 'lib' };
}

function fromPackage(path: string): DeclaredName {
	const [root] = path.split('.');
	return { name: path.slice(path.lastIndexOf('.') + 1), from: 'package', package: root };
}
