import type { DeclaredName, Share, TypeFacts } from '../type-facts.ts';
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
};

/** What a rule may know of a value that was found through the program. Undefined where that is not sure. */
export function factsOfValue(linker: Linker, value: Value, module: LinkedModule): TypeFacts | undefined {
	switch (value.kind) {
		case 'promised':
			return { ...WAITED, names: PROMISED[value.what] };
		case 'items': {
			const of = value.of && factsOfValue(linker, value.of, module);
			return of && { ...NOTHING, items: of.promise, names: of.names };
		}
		case 'function':
			return { ...NOTHING, callable: true, names: [ours(value.module.facts.functions[value.function]!.name)] };
		case 'class':
			return { ...NOTHING, callable: true, names: [ours(nameOfClass(value))] };
		case 'callable':
		case 'bound':
			return { ...NOTHING, callable: true };
		case 'instance':
			return factsOfInstance(linker, value.of);
		case 'external':
		case 'externalInstance':
			// What a package of JavaScript exports is anything; Python's knowledge says so where a call gives an awaitable.
			return module.facts.language === 'python' ? { ...NOTHING, names: [fromPackage(value.name)] } : undefined;
		case 'either': {
			if (value.isOpen) return undefined;
			const all = value.of.map(each => factsOfValue(linker, each, module));
			return all.every(each => each !== undefined) ? joined(all) : undefined;
		}
		case 'object':
		case 'plain':
		case 'generator':
			return NOTHING;
		case 'module':
		case 'super':
		case 'manager':
		case 'tuple':
			return undefined;
	}
}

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

function joined(all: readonly TypeFacts[]): TypeFacts {
	const share = (pick: (facts: TypeFacts) => Share): Share => {
		const [first, ...rest] = all.map(pick);
		return rest.every(each => each === first) ? first! : 'some';
	};
	return {
		promise: share(({ promise }) => promise),
		thenable: share(({ thenable }) => thenable),
		items: share(({ items }) => items),
		callable: all.every(({ callable }) => callable),
		names: all.flatMap(({ names }) => names).slice(0, 8),
	};
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
