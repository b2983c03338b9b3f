import type { FunctionId, ModuleFacts, ValueFacts, ValueId } from '../facts/module-facts.ts';
import { parametersAskedIn } from './asked.ts';
import { keyOfGiven, type Given } from './given.ts';
import { keyOf, type InstanceValue, type Value } from './value.ts';

/** What a function's body is run with, where that decides what its calls mean. */
export interface Context {
	/** What `this`, `self` or `cls` is. */
	readonly self?: { readonly receiver: InstanceValue; readonly isStatic: boolean };
	/** Functions that were passed in, by `function.index` of the parameter. */
	readonly parameters: ReadonlyMap<string, Value>;
	/** What was passed, where tests ask for it, in the same way. */
	readonly asked: ReadonlyMap<string, Given>;
	/** The same for the same content; empty for a context that says nothing. */
	readonly key: string;
}

export const NO_CONTEXT: Context = { parameters: new Map(), asked: new Map(), key: '' };

/** How a context names a parameter, counted as a caller counts it. */
export const parameterKey = (owner: FunctionId, index: number): string => `${owner}.${index}`;

/** Functions inside functions inside functions: deeper than people pass them on, and it ends a recursion that grows. */
const LONGEST_KEY = 200;

/** Makes a context, or an emptier one where it has grown beyond what anybody writes. */
export function makeContext(
	self: Context['self'],
	parameters: Context['parameters'],
	asked: Context['asked'] = NO_CONTEXT.asked,
): Context {
	if (!self && !parameters.size && !asked.size) return NO_CONTEXT;
	const passed = [...parameters].map(([name, value]) => `${name}=${keyOf(value)}`).sort();
	const key = [self ? `${self.isStatic ? 'static ' : ''}${keyOf(self.receiver)}` : '', ...passed].join(';');
	if (key.length > LONGEST_KEY) return NO_CONTEXT;
	const tested = [...asked].map(([name, given]) => `${name}:${keyOfGiven(given)}`).sort();
	const whole = asked.size ? [key, ...tested].join(';') : key;
	if (whole.length > LONGEST_KEY) return makeContext(self, parameters);
	return { self, parameters, asked, key: whole };
}

/** What a function's body, with the functions written inside it, takes from outside. */
export interface Needs {
	readonly self: boolean;
	/** Its own parameters and those of the functions around it. */
	readonly parameters: ReadonlySet<string>;
	/** Those of them that tests ask for, or that go on to where one may. */
	readonly asked: ReadonlySet<string>;
}

const NOTHING: Needs = { self: false, parameters: new Set(), asked: new Set() };

/** Tells for the functions of one module what their bodies take from outside, each asked once. */
export class ContextNeeds {
	readonly #facts: ModuleFacts;
	readonly #ofFunction = new Map<FunctionId, Needs>();
	readonly #usesContext: (boolean | undefined)[] = [];

	constructor(facts: ModuleFacts) {
		this.#facts = facts;
	}

	of(id: FunctionId): Needs {
		let needs = this.#ofFunction.get(id);
		if (!needs) this.#ofFunction.set(id, (needs = this.#collect(id)));
		return needs;
	}

	/** True when a value can be another one in another context. */
	usesContext(id: ValueId): boolean {
		const known = this.#usesContext[id];
		if (known !== undefined) return known;
		this.#usesContext[id] = false;
		const value = this.#facts.values[id];
		const uses = value !== undefined && this.#isOwn(value);
		return (this.#usesContext[id] =
			uses || (value !== undefined && partsOf(value).some(part => this.usesContext(part))));
	}

	#isOwn(value: ValueFacts): boolean {
		if (value.kind === 'self' || value.kind === 'super' || value.kind === 'parameter') return true;
		if (value.kind !== 'function') return false;
		const needs = this.of(value.function);
		const isAround = (key: string): boolean => !key.startsWith(`${value.function}.`);
		return needs.self || [...needs.parameters, ...needs.asked].some(isAround);
	}

	#collect(id: FunctionId): Needs {
		const { functions, values } = this.#facts;
		let self = false;
		const parameters = new Set<string>();
		const asked = new Set<string>();
		const seenValues = new Set<ValueId>();
		const seenFunctions = new Set<FunctionId>([id]);
		const pendingFunctions = [id];
		for (let at = pendingFunctions.pop(); at !== undefined; at = pendingFunctions.pop()) {
			const pending = bodyValues(functions[at]!);
			for (const each of parametersAskedIn(functions[at]!)) asked.add(parameterKey(each.function, each.index));
			for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
				if (seenValues.has(each)) continue;
				seenValues.add(each);
				const value = values[each];
				if (!value) continue;
				if (value.kind === 'self' || value.kind === 'super') self = true;
				else if (value.kind === 'parameter') parameters.add(parameterKey(value.function, value.index));
				else if (value.kind === 'function' && !seenFunctions.has(value.function)) {
					seenFunctions.add(value.function);
					pendingFunctions.push(value.function);
				}
				pending.push(...partsOf(value));
			}
		}
		return self || parameters.size || asked.size ? { self, parameters, asked } : NOTHING;
	}
}

function bodyValues({ calls, returns, yields = [] }: ModuleFacts['functions'][number]): ValueId[] {
	const found: ValueId[] = [];
	for (const call of calls) {
		found.push(call.callee);
		for (const each of call.arguments ?? []) if (each !== null) found.push(each);
		if (call.keywords) found.push(...Object.values(call.keywords));
	}
	for (const each of [...returns, ...yields]) if (each !== null) found.push(each);
	return found;
}

/** The values that a value is described by. */
function partsOf(value: ValueFacts): readonly ValueId[] {
	switch (value.kind) {
		case 'call':
			return [
				value.of,
				...(value.given ? [value.given.value] : []),
				...(typeof value.orElse === 'number' ? [value.orElse] : []),
			];
		case 'member':
		case 'construct':
		case 'awaited':
		case 'entered':
		case 'instance':
		case 'bound':
		case 'item':
		case 'keyed':
		case 'passed':
		case 'element':
			return [value.of];
		case 'narrowed':
			return value.of === undefined ? [value.to] : [value.of, value.to];
		case 'promised':
		case 'items':
			return value.of === undefined ? [] : [value.of];
		case 'callable':
			return value.gives === undefined ? [] : [value.gives];
		case 'object':
			return Object.values(value.members);
		case 'either':
			return value.of;
		case 'tuple':
			return value.of.filter(each => each !== null);
		default:
			return [];
	}
}
