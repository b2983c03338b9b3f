import type { CallFacts, LiteralFacts, PassedFacts, ValueId } from '../facts/module-facts.ts';
import { isAskedFor } from './asked.ts';
import { parameterKey, type Context } from './context.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { keyOf, type FunctionValue, type Value } from './value.ts';

/** What an argument is, for tests that ask for it. `isSure`: it is there and not `None`, which annotations do not say. */
export type Given =
	| LiteralFacts
	| { readonly kind: 'value'; readonly value: Value; readonly isSure: boolean }
	/** A text, a number, a list: what is no object of a class that somebody has written. */
	| typeof PLAIN;

const PLAIN = { kind: 'plain' } as const;

/** The same for the same argument. */
export function keyOfGiven(given: Given): string {
	if (given.kind === 'literal') return `${given.type} ${given.isTrue} ${given.text}`;
	if (given.kind === 'plain') return 'plain';
	return `${given.isSure ? '!' : '?'}${keyOf(given.value)}`;
}

/**
 * What a call passes for the parameters that tests in a function ask for, by their keys. One that is left out is what
 * the function says. `unbound`: the call names a class, and passes the receiver first.
 */
export function givenTo(
	linker: Linker,
	module: LinkedModule,
	{ passes, passesNamed = {} }: CallFacts,
	context: Context,
	callee: FunctionValue,
	isUnbound: boolean,
): ReadonlyMap<string, Given> {
	const found = new Map(callee.context.asked);
	if (!passes) return found;
	const { parameters } = callee.module.facts.functions[callee.function]!;
	const rest = parameters.findIndex(({ isRest }) => isRest);
	parameters.forEach(({ name, isRest, default: byDefault }, index) => {
		if (isRest || !isAskedFor(linker, callee.module, callee.function, index)) return;
		const position = index + Number(isUnbound);
		const isPositional = position < passes.length && (rest < 0 || index < rest);
		const isNamed = !isPositional && Object.hasOwn(passesNamed, name);
		const passed = isPositional ? passes[position]! : isNamed ? passesNamed[name]! : undefined;
		const given = passed === undefined ? byDefault : givenBy(linker, module, passed, context);
		if (given) found.set(parameterKey(callee.function, index), given);
	});
	return found;
}

function givenBy(linker: Linker, module: LinkedModule, passed: PassedFacts, context: Context): Given | undefined {
	if (passed === null) return undefined;
	if (typeof passed === 'number') return givenValue(linker, module, passed, context);
	if (passed.kind === 'literal') return passed;
	const given = context.asked.get(parameterKey(passed.function, passed.index));
	if (given) return given;
	const typed = module.facts.functions[passed.function]!.parameters[passed.index]?.value;
	return typed === undefined ? undefined : givenValue(linker, module, typed, context);
}

function givenValue(linker: Linker, module: LinkedModule, id: ValueId, context: Context): Given | undefined {
	const value = linker.evaluate(module, id, context);
	switch (value?.kind) {
		case 'function':
		case 'class':
			return { kind: 'value', value, isSure: true };
		case 'instance':
		case 'externalInstance':
			return { kind: 'value', value, isSure: isMade(linker, module, id, value, context) };
		case 'plain':
			return PLAIN;
		default:
			return undefined;
	}
}

/** True for what a class has made in the expression itself, or for the receiver: there is no way for it to be `None`. */
function isMade(linker: Linker, module: LinkedModule, id: ValueId, value: Value, context: Context): boolean {
	const facts = module.facts.values[id]!;
	if (facts.kind === 'self' || (value.kind === 'instance' && value.isExact)) return true;
	if (facts.kind !== 'call' || value.kind !== 'externalInstance') return false;
	const callee = linker.evaluate(module, facts.of, context);
	return callee?.kind === 'external' && callee.name === value.name;
}
