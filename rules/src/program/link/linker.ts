import type { ClassId, ValueFacts, ValueId } from '../facts/module-facts.ts';
import { callResult, constructResult, memberCall } from './call-result.ts';
import { makeContext, NO_CONTEXT, parameterKey, type Context } from './context.ts';
import { decorated } from './decorated.ts';
import { ecmascriptLibrary } from './ecmascript-library.ts';
import { entered, yielded } from './entered.ts';
import { exportOf } from './exports.ts';
import type { Ancestor } from './inheritance.ts';
import type { Library } from './library.ts';
import type { LinkedModule } from './linked-module.ts';
import { elementOf, itemOf, passedByCollection } from './collections.ts';
import { memberOf } from './members.ts';
import { narrowed } from './narrowed.ts';
import { pythonLibrary } from './python-library.ts';
import {
	eitherOf,
	ofEach,
	PLAIN,
	there,
	withNothing,
	type ClassValue,
	type FunctionValue,
	type Value,
} from './value.ts';

/** Finds modules by what an import says. Undefined where there is none. */
export interface Modules {
	resolve(importer: string, asked: { specifier: string; level?: number }): Found | undefined;
	/** Modules around a module in which classes may extend one of its classes. */
	extending(module: LinkedModule, className: string): readonly LinkedModule[];
}

export type Found =
	| { readonly kind: 'module'; readonly module: LinkedModule }
	| { readonly kind: 'folder' }
	| { readonly kind: 'external'; readonly name: string };

interface Held {
	readonly key: string;
	readonly value: Value | undefined;
	/** The outermost evaluation that it waits for. */
	cut: number;
}

/** Values of values of values: deeper than people write. */
const DEEPEST = 60;

/**
 * Tells what described values are, across modules. Each is worked out once for each context. The answer does not depend
 * on the order of questions: what was found while a circle of definitions was cut open is not kept.
 */
export class Linker {
	readonly modules: Modules;
	readonly #open = new Map<string, number>();
	/** Orders of base classes, once worked out. */
	readonly orders = new Map<number, Map<ClassId, readonly Ancestor[]>>();
	/** The outermost evaluation that an open circle led back to. */
	#cut = Infinity;
	/** Answers that hold while a circle is open, by key and in the order in which they came. */
	readonly #tentative = new Map<string, Held>();
	readonly #held: Held[] = [];

	constructor(modules: Modules) {
		this.modules = modules;
	}

	rememberOrder({ module, class: id }: ClassValue, order: readonly Ancestor[]): void {
		const ofModule = this.orders.get(module.number);
		if (ofModule) ofModule.set(id, order);
		else this.orders.set(module.number, new Map([[id, order]]));
	}

	libraryOf({ facts }: LinkedModule): Library {
		return facts.language === 'python' ? pythonLibrary : ecmascriptLibrary;
	}

	/** What a value of a module's facts is. */
	evaluate(module: LinkedModule, id: ValueId, context: Context = NO_CONTEXT): Value | undefined {
		const used = context.key && module.needs.usesContext(id) ? context : NO_CONTEXT;
		const known = module.valuesIn(used.key);
		if (known.has(id)) return known.get(id);

		return this.guarded(
			`${module.number}.${id};${used.key}`,
			() => this.#found(module, module.facts.values[id], id, used),
			value => known.set(id, value),
		);
	}

	/**
	 * Runs a step that may lead back to itself, which then gives nothing. Keeps its answer unless a circle was cut inside:
	 * such an answer holds only until the evaluation that the circle led back to is done, or many functions that call each
	 * other would be gone through in every order.
	 */
	guarded(
		key: string,
		step: () => Value | undefined,
		keep: (value: Value | undefined) => void = () => {},
	): Value | undefined {
		const tentative = this.#tentative.get(key);
		if (tentative) {
			this.#cut = Math.min(this.#cut, tentative.cut);
			return tentative.value;
		}
		const depth = this.#open.size;
		const opened = this.#open.get(key);
		if (opened !== undefined || depth > DEEPEST) {
			this.#cut = Math.min(this.#cut, opened ?? 0);
			return undefined;
		}
		const outer = this.#cut;
		const before = this.#held.length;
		this.#cut = Infinity;
		this.#open.set(key, depth);
		try {
			const value = step();
			if (this.#cut >= depth) {
				for (const held of this.#held.splice(before)) this.#tentative.delete(held.key);
				keep(value);
			} else {
				for (let index = before; index < this.#held.length; index++) this.#held[index]!.cut = this.#cut;
				const held = { key, value, cut: this.#cut };
				this.#held.push(held);
				this.#tentative.set(key, held);
			}
			return value;
		} finally {
			this.#open.delete(key);
			const inner = this.#cut >= depth ? Infinity : this.#cut;
			this.#cut = Math.min(outer, inner);
		}
	}

	#found(module: LinkedModule, value: ValueFacts | undefined, id: ValueId, context: Context): Value | undefined {
		switch (value?.kind) {
			case 'function': {
				const made = this.functionValue(module, value.function, context);
				return decorated(this, made);
			}
			case 'class':
				return { kind: 'class', module, class: value.class };
			case 'import':
				return exportOf(this, module, value);
			case 'global':
				return this.libraryOf(module).global(value.name);
			case 'self': {
				const { self } = context;
				const of = { kind: 'class', module, class: value.class } as const;
				if (self) return value.isStatic ? self.receiver.of : self.receiver;
				return value.isStatic ? of : { kind: 'instance', of, isExact: false };
			}
			case 'super': {
				const of = { kind: 'class', module, class: value.class } as const;
				const receiver = context.self?.receiver ?? { kind: 'instance', of, isExact: false };
				return { kind: 'super', of, isStatic: value.isStatic, receiver };
			}
			case 'parameter': {
				const passed = context.parameters.get(parameterKey(value.function, value.index));
				if (passed) return passed;
				const typed = module.facts.functions[value.function]?.parameters[value.index]?.value;
				return typed === undefined ? undefined : this.evaluate(module, typed);
			}
			case 'member': {
				const of = this.evaluate(module, value.of, context);
				return of && memberOf(this, of, value.name, module);
			}
			case 'call': {
				const of = this.evaluate(module, value.of, context);
				if (value.orElse !== undefined && of?.kind === 'callable') {
					return this.#orElse(
						of.gives,
						value.orElse === null ? undefined : this.evaluate(module, value.orElse, context),
					);
				}
				return of && (this.#resultOfGiven(module, value, of, context) ?? callResult(this, of, module));
			}
			case 'construct': {
				const of = this.evaluate(module, value.of, context);
				return of && constructResult(this, of, module);
			}
			case 'awaited': {
				const of = this.evaluate(module, value.of, context);
				return of?.kind === 'externalInstance' ? this.libraryOf(module).awaited(of.name)?.of : awaited(of);
			}
			case 'entered': {
				const of = this.evaluate(module, value.of, context);
				return of && entered(this, of, value.isAsync);
			}
			case 'instance': {
				const of = this.evaluate(module, value.of, context);
				return of && this.instanceOf(of, module);
			}
			case 'promised': {
				const of = value.of === undefined ? undefined : this.evaluate(module, value.of, context);
				return { kind: 'promised', what: module.facts.language === 'python' ? 'coroutine' : 'promise', of };
			}
			case 'callable': {
				const gives = value.gives === undefined ? undefined : this.evaluate(module, value.gives, context);
				return { kind: 'callable', gives };
			}
			case 'bound': {
				const of = this.evaluate(module, value.of, context);
				return of && of.kind !== 'instance' && of.kind !== 'externalInstance' ? { kind: 'bound', of } : undefined;
			}
			case 'object':
				return { kind: 'object', module, id, context };
			case 'items': {
				const of = value.of === undefined ? undefined : this.evaluate(module, value.of, context);
				return { kind: 'items', of };
			}
			case 'keyed': {
				const of = this.evaluate(module, value.of, context);
				return of && { kind: 'keyed', how: value.how, of };
			}
			case 'passed': {
				const of = this.evaluate(module, value.of, context);
				return of && passedByCollection(of, value.index);
			}
			case 'item': {
				const of = this.evaluate(module, value.of, context);
				if (module.facts.language === 'ecmascript') return of && itemOf(this, of);
				if (of?.kind === 'keyed') return value.underKey ? of.of : undefined;
				if (of?.kind === 'items') return of.of;
				if (of?.kind === 'generator') return yielded(this, of.of);
				// `Queue[int]` is `Queue`.
				if (of?.kind === 'class' || (of?.kind === 'external' && this.libraryOf(module).instance(of.name))) return of;
				if (of?.kind === 'externalInstance') return this.#itemOf(of, module);
				return of?.kind === 'tuple' && of.of.every(each => each) ? eitherOf(of.of as Value[], true) : undefined;
			}
			case 'narrowed': {
				const of = value.of === undefined ? undefined : this.evaluate(module, value.of, context);
				return narrowed(this, of, this.evaluate(module, value.to, context));
			}
			case 'tuple':
				return {
					kind: 'tuple',
					of: value.of.map(each => (each === null ? undefined : this.evaluate(module, each, context))),
				};
			case 'element': {
				const of = this.evaluate(module, value.of, context);
				return of && elementOf(of, value.index);
			}
			case 'either':
				return this.#either(module, value, context);
			case 'plain':
				return PLAIN;
			case undefined:
				return undefined;
		}
	}

	#either(
		module: LinkedModule,
		{ of, isChoice, isOpen, orNothing, fallsBack }: Extract<ValueFacts, { kind: 'either' }>,
		context: Context,
	): Value | undefined {
		const values = of.map((each, index) => {
			const value = this.evaluate(module, each, context);
			return fallsBack && index < of.length - 1 && value?.kind === 'either' ? there(value) : value;
		});
		const known = values.filter(value => value !== undefined);
		if ((isOpen || known.length < values.length) && !isChoice) return undefined;
		const value = eitherOf(known, Boolean(isChoice), isOpen || known.length < values.length);
		return orNothing && value ? withNothing(value) : value;
	}

	/** What is under a key of a mapping, or what is given in its place; any may be meant. */
	#orElse(held: Value | undefined, other: Value | undefined): Value | undefined {
		const values = [held, other].filter(each => each !== undefined);
		return eitherOf(values, true, values.length < 2);
	}

	/** By its types the function that is called gives what one of its arguments gives. */
	#resultOfGiven(
		module: LinkedModule,
		{ given }: Extract<ValueFacts, { kind: 'call' }>,
		of: Value,
		context: Context,
	): Value | undefined {
		if (!given || of.kind !== 'function') return undefined;
		if (of.module.facts.functions[of.function]!.givesResultOf !== given.index) return undefined;
		const made = this.evaluate(module, given.value, context);
		return made && callResult(this, made, module);
	}

	/** What a loop over an instance of a library's class goes through, or what brackets behind it give. */
	#itemOf(of: Extract<Value, { kind: 'externalInstance' }>, module: LinkedModule): Value | undefined {
		const library = this.libraryOf(module);
		const found = library.given(of.name, '__anext__') ?? library.item?.(of.name);
		return found ?? memberCall(this, of, '__getitem__', module);
	}

	/** A function with as much of a context as its body uses. */
	functionValue(module: LinkedModule, id: number, context: Context): FunctionValue {
		return { kind: 'function', module, function: id, context: this.restrict(module, id, context) };
	}

	/** The part of a context that a function's body uses. */
	restrict(module: LinkedModule, id: number, { self, parameters, asked, key }: Context): Context {
		if (!key) return NO_CONTEXT;
		const needs = module.needs.of(id);
		const used = new Map([...parameters].filter(([name]) => needs.parameters.has(name)));
		const tested = asked.size ? new Map([...asked].filter(([name]) => needs.asked.has(name))) : asked;
		return makeContext(needs.self ? self : undefined, used, tested);
	}

	/** What a value is whose annotation names this. */
	instanceOf(of: Value, module: LinkedModule): Value | undefined {
		if (of.kind === 'class') return { kind: 'instance', of, isExact: false };
		if (of.kind === 'external') return this.libraryOf(module).instance(of.name);
		// A type alias, a `Union[…]` under a name: what it stands for is already an instance.
		if (of.kind === 'either') return ofEach(of, each => this.instanceOf(each, module));
		return STANDS_FOR.has(of.kind) ? of : undefined;
	}
}

/** What a type alias can be: already what a value of it is. */
const STANDS_FOR: ReadonlySet<Value['kind']> = new Set([
	'instance',
	'externalInstance',
	'callable',
	'items',
	'keyed',
	'promised',
	'tuple',
]);

/** What `await` gives: a promise of a promise is a promise; Python's coroutine of a task gives the task. */
function awaited(value: Value | undefined): Value | undefined {
	if (value?.kind === 'either') return ofEach(value, awaited);
	// Keys of JavaScript's knowledge (with a colon) are the same for a promise and for what it holds.
	if (value?.kind === 'external' && value.name.includes(':')) return value;
	return value?.kind === 'promised' ? settled(value.of) : undefined;
}

/** What a value is when no promise is left around it, also not around one of several that it may be. */
function settled(value: Value | undefined, depth = 0): Value | undefined {
	if (depth > DEEPEST) return undefined;
	if (value?.kind === 'either') return ofEach(value, each => settled(each, depth + 1));
	return value?.kind === 'promised' && value.what === 'promise' ? settled(value.of, depth + 1) : value;
}
