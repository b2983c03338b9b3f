import type { MemberFacts, ValueId } from '../facts/module-facts.ts';
import { makeContext, NO_CONTEXT, type Context } from './context.ts';
import { memberOfModule } from './exports.ts';
import { isSame, resolutionOrder, subclassesIn, type Ancestor } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { callResult } from './call-result.ts';
import { memberOfKeyed, memberOfMapping } from './collections.ts';
import { decorated } from './decorated.ts';
import {
	eitherOf,
	ofEach,
	PLAIN,
	there,
	withNothing,
	type ClassValue,
	type InstanceValue,
	type Value,
} from './value.ts';

/** Methods of a promise that give a promise. https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object */
const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);
/** Methods of an array that give one of its elements, or all. https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object */
const ELEMENT_METHODS = new Set(['at', 'find', 'findLast', 'pop', 'shift']);
const SELECTING_METHODS = new Set([
	'concat',
	'filter',
	'reverse',
	'slice',
	'sort',
	'splice',
	'toReversed',
	'toSorted',
	'values',
]);

/** What `of.name` is, read in a module. */
export function memberOf(linker: Linker, of: Value, name: string, module: LinkedModule): Value | undefined {
	switch (of.kind) {
		case 'module':
			return memberOfModule(linker, of, name);
		case 'external':
			return callingItself(of, name, module) ?? linker.libraryOf(module).member(of.name, name, false);
		case 'function': {
			const { namespace } = of.module.facts.functions[of.function]!;
			return ofNamespace(linker, of.module, namespace, name) ?? callingItself(of, name, module);
		}
		case 'bound':
		case 'callable':
			return callingItself(of, name, module);
		case 'externalInstance':
			return linker.libraryOf(module).member(of.name, name, true);
		case 'class':
			return (
				ofNamespace(linker, of.module, of.module.facts.classes[of.class]!.namespace, name) ??
				inOrder(linker, resolutionOrder(linker, of), name, undefined, module, of)
			);
		case 'instance':
			return memberOfInstance(linker, of, name, module);
		case 'super': {
			const above = orderAbove(linker, of.receiver.of, of.of);
			return above.length ? inOrder(linker, above, name, of.isStatic ? undefined : of.receiver, module) : undefined;
		}
		case 'object': {
			const facts = of.module.facts.values[of.id];
			if (facts?.kind !== 'object' || !Object.hasOwn(facts.members, name)) return undefined;
			return linker.evaluate(of.module, facts.members[name]!, of.context);
		}
		case 'promised':
			if (module.facts.language === 'python') return undefined;
			return PROMISE_METHODS.has(name) ? { kind: 'callable', gives: { kind: 'promised', what: 'promise' } } : undefined;
		case 'items':
			if (module.facts.language === 'python') return undefined;
			if (ELEMENT_METHODS.has(name)) return { kind: 'callable', gives: of.of && withNothing(of.of) };
			return SELECTING_METHODS.has(name) ? { kind: 'callable', gives: of } : undefined;
		case 'keyed':
			return module.facts.language === 'python' ? memberOfMapping(of, name) : memberOfKeyed(of, name);
		case 'either':
			return ofEach(there(of), each => memberOf(linker, each, name, module) ?? memberOfPlain(each, name, module));
		default:
			return undefined;
	}
}

/** `f.call(…)` calls `f`. https://tc39.es/ecma262/#sec-properties-of-the-function-prototype-object */
function callingItself(of: Value, name: string, { facts }: LinkedModule): Value | undefined {
	return facts.language === 'ecmascript' && (name === 'call' || name === 'apply') ? of : undefined;
}

function ofNamespace(
	linker: Linker,
	module: LinkedModule,
	namespace: ValueId | undefined,
	name: string,
): Value | undefined {
	const facts = namespace === undefined ? undefined : module.facts.values[namespace];
	if (facts?.kind !== 'object' || !Object.hasOwn(facts.members, name)) return undefined;
	return linker.evaluate(module, facts.members[name]!);
}

/** The members of what is no object. https://tc39.es/ecma262/#sec-ecmascript-data-types-and-values */
const OF_PRIMITIVES: ReadonlySet<string> = new Set(
	[Object, String, Number, Boolean, BigInt, Symbol].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
);

/**
 * Beside others in a union: `undefined` and `null` have no members, so that the code around has ruled them out, and a
 * member that a string does not have is `undefined`, which nobody can call.
 */
function memberOfPlain({ kind }: Value, name: string, { facts }: LinkedModule): Value | undefined {
	const isKnown = kind === 'plain' && facts.language === 'ecmascript' && !OF_PRIMITIVES.has(name);
	return isKnown ? PLAIN : undefined;
}

/** A member of an instance: its class's, or where another class may stand behind it, an override of that. */
function memberOfInstance(linker: Linker, of: InstanceValue, name: string, module: LinkedModule): Value | undefined {
	const found = inOrder(linker, resolutionOrder(linker, of.of), name, of, module);
	if (of.isExact) return found;
	const overrides = subclassesOf(linker, of.of, name).flatMap(subclass => {
		const receiver: InstanceValue = { kind: 'instance', of: subclass, isExact: true };
		const own = ownMember(subclass, name, false) && inOrder(linker, [subclass], name, receiver, module);
		return own ? [own] : [];
	});
	if (!overrides.length) return found;
	return found && eitherOf([found, ...overrides], true);
}

/**
 * The classes that may stand behind a class: those of its own module, and for a member that the class leaves to others
 * also those of the files around it.
 */
function subclassesOf(linker: Linker, of: ClassValue, name: string): readonly ClassValue[] {
	const own = subclassesIn(linker, of.module, of);
	const member = ownMember(of, name, false);
	if (!member || !isAbstract(of, member)) return own;
	const others = linker.modules.extending(of.module, of.module.facts.classes[of.class]!.name);
	return [...own, ...others.flatMap(module => subclassesIn(linker, module, of))];
}

function isAbstract({ module }: ClassValue, { value }: MemberFacts): boolean {
	const facts = value === undefined ? undefined : module.facts.values[value];
	if (facts?.kind === 'callable') return module.facts.language === 'ecmascript';
	return facts?.kind === 'function' && module.facts.functions[facts.function]!.isAbstract === true;
}

/** The classes above a class, as `super` sees them in a receiver's own order. */
function orderAbove(linker: Linker, of: ClassValue, from: ClassValue): readonly Ancestor[] {
	const order = resolutionOrder(linker, of);
	const index = order.findIndex(each => isSame(each, from));
	return index < 0 ? [] : order.slice(index + 1);
}

function inOrder(
	linker: Linker,
	order: readonly Ancestor[],
	name: string,
	receiver: InstanceValue | undefined,
	module: LinkedModule,
	readFrom?: ClassValue,
): Value | undefined {
	for (const each of order) {
		if (!each) return undefined;
		if (each.kind === 'external') return linker.libraryOf(module).member(each.name, name, receiver !== undefined);
		const member = ownMember(each, name, receiver === undefined);
		if (member) return valueOfMember(linker, each, member, receiver, readFrom);
		// What shows only when it runs may stand in front of what a base has.
		if (each.module.facts.classes[each.class]!.isOpen) return undefined;
	}
	return undefined;
}

/** A member that a class has itself. */
export function ownMember({ module, class: id }: ClassValue, name: string, isStatic: boolean): MemberFacts | undefined {
	const { members, statics } = module.facts.classes[id]!;
	const own = isStatic && module.facts.language === 'ecmascript' ? statics : members;
	return own && Object.hasOwn(own, name) ? own[name] : undefined;
}

function valueOfMember(
	linker: Linker,
	of: ClassValue,
	{ kind, value }: MemberFacts,
	receiver: InstanceValue | undefined,
	readFrom: ClassValue = of,
): Value | undefined {
	if (value === undefined) return undefined;
	const self: Context['self'] = {
		// `Derived.make()` of a base's method that gives `cls()`.
		receiver: receiver ?? { kind: 'instance', of: readFrom, isExact: false },
		isStatic: receiver === undefined || kind === 'classmethod',
	};
	const context = kind === 'staticmethod' ? NO_CONTEXT : makeContext(self, new Map());
	if (kind === 'attribute') {
		const isOwn = !receiver && isSame(readFrom, of);
		return linker.evaluate(of.module, value, isOwn ? NO_CONTEXT : context);
	}
	const method = functionOf(linker, of.module, value, context);
	if (kind !== 'getter') return method;
	// Read from the class itself a property of Python is an object of its own.
	if (!receiver && of.module.facts.language === 'python') return undefined;
	return method && callResult(linker, method, of.module);
}

/** The function behind a method or a getter, before what a getter gives. */
function functionOf(linker: Linker, module: LinkedModule, id: ValueId, context: Context): Value | undefined {
	const facts = module.facts.values[id];
	if (facts?.kind !== 'function') return linker.evaluate(module, id, context);
	return decorated(linker, linker.functionValue(module, facts.function, context));
}

/** The getters that reading `of.name` runs, or the setters that assigning to it runs. */
export function accessorsOf(linker: Linker, of: Value, name: string, how: 'get' | 'set'): readonly Value[] {
	if (of.kind === 'either') return of.of.flatMap(each => accessorsOf(linker, each, name, how));
	if (of.kind !== 'instance') return [];
	const order = resolutionOrder(linker, of.of);
	const owners = of.isExact ? [] : subclassesOf(linker, of.of, name);
	return [firstWith(order, name), ...owners].flatMap(owner => {
		const member = owner && ownMember(owner, name, false);
		const value =
			how === 'get' && member?.kind === 'getter' ? member.value : how === 'set' ? member?.setter : undefined;
		if (!owner || value === undefined) return [];
		const receiver = owners.includes(owner) ? ({ kind: 'instance', of: owner, isExact: true } as const) : of;
		const accessor = functionOf(linker, owner.module, value, makeContext({ receiver, isStatic: false }, new Map()));
		return accessor ? [accessor] : [];
	});
}

/** The first class of an order that has a member; undefined as soon as an unknown one could have it. */
function firstWith(order: readonly Ancestor[], name: string): ClassValue | undefined {
	for (const each of order) {
		if (each?.kind !== 'class') return undefined;
		if (ownMember(each, name, false)) return each;
	}
	return undefined;
}
