import type { Linker } from './linker.ts';
import type { ClassValue, Value } from './value.ts';

/** A class of the project, one from outside, or undefined for a base that nobody knows. */
export type Ancestor = ClassValue | Extract<Value, { kind: 'external' }> | undefined;

/** Classes that extend each other in a circle do not run. */
const DEEPEST = 20;

/**
 * The classes in which a member is looked for, in order. JavaScript has one base; Python merges several as
 * https://docs.python.org/3/howto/mro.html says. An unknown base stands for itself: what comes after it is not sure.
 */
export function resolutionOrder(linker: Linker, of: ClassValue, depth = 0): readonly Ancestor[] {
	const known = linker.orders.get(of.module.number)?.get(of.class);
	if (known) return known;
	const order = [of, ...merge(ordersOfBases(linker, of, depth))];
	if (depth <= DEEPEST) linker.rememberOrder(of, order);
	return order;
}

function ordersOfBases(linker: Linker, of: ClassValue, depth: number): (readonly Ancestor[])[] {
	if (depth > DEEPEST) return [[undefined]];
	const bases = of.module.facts.classes[of.class]!.bases.map(base => baseOf(linker, of, base));
	const known = bases.filter(base => base !== 'root');
	return [
		...known.map(base => (base?.kind === 'class' ? resolutionOrder(linker, base, depth + 1) : [base])),
		known.map(base => base),
	];
}

function baseOf(linker: Linker, of: ClassValue, base: number | null): Ancestor | 'root' {
	const { module } = of;
	const value = base === null ? undefined : linker.evaluate(module, base);
	if (value?.kind === 'class') return value;
	// A part of an intersection, or an alias that an interface extends: a type stands for its instances.
	const isType = module.facts.classes[of.class]!.isInterface === true;
	if (isType && value?.kind === 'instance') return value.of;
	if (value?.kind !== 'external') return undefined;
	const { name } = value;
	if (linker.libraryOf(module).isRoot(name)) return 'root';
	return isType && name.endsWith('()') ? { kind: 'external', name: name.slice(0, -2) } : value;
}

/** The merge of C3: a class comes before its bases, and bases in the order in which they are written. */
function merge(lists: readonly (readonly Ancestor[])[]): Ancestor[] {
	const merged: Ancestor[] = [];
	let rest = lists.filter(list => list.length);
	while (rest.length) {
		const head = rest.map(([first]) => first).find(first => !rest.some(list => isInTail(list, first)));
		// Python refuses such a class; unknown bases end up here too.
		const next = head ?? rest[0]![0];
		merged.push(next);
		rest = rest.map(list => list.filter(each => !isSame(each, next))).filter(list => list.length);
	}
	return merged;
}

const isInTail = (list: readonly Ancestor[], one: Ancestor): boolean => list.slice(1).some(each => isSame(each, one));

/** True for the same class; two bases that nobody knows (undefined) count as one. */
export function isSame(a: Ancestor, b: Ancestor): boolean {
	if (a?.kind === 'class') return b?.kind === 'class' && a.module.number === b.module.number && a.class === b.class;
	if (a?.kind === 'external') return b?.kind === 'external' && a.name === b.name;
	return a === b;
}

/** The classes of a module that extend a class, directly or not. */
export function subclassesIn(linker: Linker, module: ClassValue['module'], of: ClassValue): ClassValue[] {
	return module.facts.classes.flatMap((_, id) => {
		const each: ClassValue = { kind: 'class', module, class: id };
		if (isSame(each, of)) return [];
		return resolutionOrder(linker, each).some(ancestor => isSame(ancestor, of)) ? [each] : [];
	});
}
