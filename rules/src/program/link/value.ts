import type { ClassId, FunctionId, ImportFrom, Keyed, ValueId } from '../facts/module-facts.ts';
import type { Context } from './context.ts';
import type { LinkedModule } from './linked-module.ts';

/** What a described value turns out to be once imports are followed. Unknown is `undefined`, never a guess. */
export type Value =
	| FunctionValue
	| ClassValue
	| InstanceValue
	| ModuleValue
	/** A function, class or module that the project does not contain, under the key that knowledge has for it. */
	| { readonly kind: 'external'; readonly name: string }
	/** An instance of a library's class. */
	| { readonly kind: 'externalInstance'; readonly name: string }
	| { readonly kind: 'object'; readonly module: LinkedModule; readonly id: ValueId; readonly context: Context }
	/** What the bases of a class have, for a receiver. */
	| { readonly kind: 'super'; readonly of: ClassValue; readonly isStatic: boolean; readonly receiver: InstanceValue }
	| Promised
	/** Can be called, and has no body that could be read. */
	| { readonly kind: 'callable'; readonly gives?: Value }
	| { readonly kind: 'bound'; readonly of: Value }
	/** What calling a generator gives: its body runs when something iterates over it. */
	| { readonly kind: 'generator'; readonly of: FunctionValue }
	/** What a function under `@contextmanager` gives: its body runs when a `with` enters it. */
	| { readonly kind: 'manager'; readonly of: FunctionValue; readonly isAsync: boolean }
	/** What `async with` enters, of a library: `as` binds this. */
	| { readonly kind: 'entering'; readonly of?: Value }
	| { readonly kind: 'items'; readonly of?: Value }
	| { readonly kind: 'keyed'; readonly how: Keyed; readonly of: Value }
	| { readonly kind: 'tuple'; readonly of: readonly (Value | undefined)[] }
	| Either
	| { readonly kind: 'plain' };

export interface FunctionValue {
	readonly kind: 'function';
	readonly module: LinkedModule;
	readonly function: FunctionId;
	/** What `this` and the parameters around it are, as far as its body uses them. */
	readonly context: Context;
	/** A decorator has changed what a call gives. */
	readonly isManager?: 'sync' | 'async';
}

export interface ClassValue {
	readonly kind: 'class';
	readonly module: LinkedModule;
	readonly class: ClassId;
}

export interface InstanceValue {
	readonly kind: 'instance';
	readonly of: ClassValue;
	/** Made here, so that no other class can stand behind it. */
	readonly isExact: boolean;
}

export interface ModuleValue {
	readonly kind: 'module';
	/** Absent for a folder without a file of its own: a namespace package. */
	readonly module?: LinkedModule;
	/** How to ask for a module inside it; Python only. */
	readonly asked?: ImportFrom & { readonly importer: string };
}

export interface Promised {
	readonly kind: 'promised';
	/** A coroutine does nothing until it is awaited, nor does an awaitable, which is an object of its own; the others are under way. */
	readonly what: 'promise' | 'coroutine' | 'future' | 'task' | 'awaitable';
	readonly of?: Value;
	/** `async with` takes it as well. */
	readonly isManager?: true;
}

export interface Either {
	readonly kind: 'either';
	readonly of: readonly Value[];
	/** Each can be meant. Otherwise it is one of them, and the text does not tell which. */
	readonly isChoice: boolean;
	/** There are others that nobody knows. */
	readonly isOpen?: true;
	/** It may also be `null` or `undefined`, as far as its type says: the code around may have made sure that it is not. */
	readonly orNothing?: true;
}

export const PLAIN: Value = { kind: 'plain' };

/** A text that is the same for the same value: for keys of contexts and to leave out doubles. */
export function keyOf(value: Value): string {
	switch (value.kind) {
		case 'function':
			return `f${value.module.number}.${value.function}${value.context.key && `(${value.context.key})`}`;
		case 'class':
			return `c${value.module.number}.${value.class}`;
		case 'instance':
			return `${value.isExact ? 'x' : 'i'}${keyOf(value.of)}`;
		case 'module':
			return `m${value.module?.number ?? `${value.asked?.importer}:${value.asked?.level}:${value.asked?.specifier}`}`;
		case 'external':
			return `e:${value.name}`;
		case 'externalInstance':
			return `ei:${value.name}`;
		case 'object':
			return `o${value.module.number}.${value.id}${value.context.key && `(${value.context.key})`}`;
		case 'super':
			return `s${keyOf(value.of)}.${keyOf(value.receiver)}`;
		case 'promised':
			return `p:${value.isManager ? 'm' : ''}${value.what}<${value.of ? keyOf(value.of) : ''}>`;
		case 'callable':
			return `l<${value.gives ? keyOf(value.gives) : ''}>`;
		case 'bound':
			return `b<${keyOf(value.of)}>`;
		case 'generator':
			return `g<${keyOf(value.of)}>`;
		case 'manager':
			return `w${value.isAsync ? 'a' : ''}<${keyOf(value.of)}>`;
		case 'entering':
			return `wl<${value.of ? keyOf(value.of) : ''}>`;
		case 'items':
			return `[${value.of ? keyOf(value.of) : ''}]`;
		case 'keyed':
			return `${value.how}[${keyOf(value.of)}]`;
		case 'tuple':
			return `(${value.of.map(each => (each ? keyOf(each) : '?')).join()})`;
		case 'either':
			return `${value.isChoice ? '?' : ''}${value.isOpen ? '+' : ''}${value.orNothing ? '0' : ''}{${value.of.map(keyOf).join()}}`;
		case 'plain':
			return '.';
	}
}

/** Several values that one expression can have; one alone is that value. */
export function eitherOf(values: readonly Value[], isChoice: boolean, isOpen = false): Value | undefined {
	const distinct = new Map<string, Value>();
	for (const value of values) {
		for (const each of value.kind === 'either' ? value.of : [value]) distinct.set(keyOf(each), each);
	}
	const of = [...distinct.values()];
	const orNothing = values.some(value => value.kind === 'either' && value.orNothing);
	const open = isOpen || values.some(value => value.kind === 'either' && value.isOpen);
	if (of.length <= 1 && !open && !orNothing) return of[0];
	if (!of.length) return undefined;
	const choice = isChoice || values.some(value => value.kind === 'either' && value.isChoice);
	return {
		kind: 'either',
		of,
		isChoice: choice,
		...(open ? { isOpen: open } : {}),
		...(orNothing ? { orNothing } : {}),
	};
}

/** The value, or nothing in its place: `null` and `undefined`, or `None`. */
export function withNothing(value: Value): Value {
	const either: Either = value.kind === 'either' ? value : { kind: 'either', of: [value], isChoice: true };
	return { ...either, orNothing: true };
}

/** What all members of a union give; where each can be meant, what some of them do. */
export function ofEach(
	{ of, isChoice, isOpen, orNothing }: Either,
	step: (value: Value) => Value | undefined,
): Value | undefined {
	const all = of.map(step);
	const known = all.filter(value => value !== undefined);
	if (known.length < all.length && !isChoice) return undefined;
	const value = eitherOf(known, isChoice, isOpen || known.length < all.length);
	return orNothing && value ? withNothing(value) : value;
}

/** A union whose member is read, or which is called: `null` and `undefined` do not survive that. */
export const there = ({ of, isChoice, isOpen }: Either): Either => ({
	kind: 'either',
	of,
	isChoice,
	...(isOpen ? { isOpen } : {}),
});

/** The same for calls, which `undefined` does not survive: what is plain in a union is not what is called. */
export function ofEachCallable(either: Either, step: (value: Value) => Value | undefined): Value | undefined {
	const callable = either.of.filter(({ kind }) => kind !== 'plain');
	return callable.length ? ofEach({ ...there(either), of: callable }, step) : undefined;
}
