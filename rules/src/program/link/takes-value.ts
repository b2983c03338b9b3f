import { resolutionOrder } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { memberOf, ownMember } from './members.ts';
import type { ClassValue, FunctionValue, Value } from './value.ts';

/** Steps into a value. */
type Path = readonly (number | 'item' | 'value')[];

/**
 * True where an annotation of the project says that an argument of Python is no awaitable: of a parameter of what is
 * called, or of a field of the class that is made. `at` is the place among the positional arguments, or the keyword;
 * `path` leads to an item of the argument: a place in a tuple, `item` of a list, `value` of a dictionary.
 */
export function takesValue(
	linker: Linker,
	module: LinkedModule,
	callee: Value,
	at: number | string,
	path: Path,
): boolean {
	if (callee.kind === 'either')
		return callee.of.length > 0 && callee.of.every(each => takesValue(linker, module, each, at, path));
	if (callee.kind === 'function') return isParameterOfValues(linker, callee, at, path);
	if (callee.kind !== 'class') return false;
	const made = { kind: 'instance', of: callee, isExact: true } as const;
	const constructor = memberOf(linker, made, '__init__', module);
	if (constructor?.kind === 'function') return isParameterOfValues(linker, constructor, at, path);
	return !constructor && typeof at === 'string' && isFieldOfValues(linker, callee, at, path);
}

function isParameterOfValues(
	linker: Linker,
	{ module, function: id, context }: FunctionValue,
	at: number | string,
	path: Path,
): boolean {
	const { parameters } = module.facts.functions[id]!;
	const rest = parameters.findIndex(({ isRest }) => isRest);
	const isBeforeRest = typeof at === 'string' || rest < 0 || at < rest;
	const parameter = typeof at === 'string' ? parameters.find(({ name }) => name === at) : parameters[at];
	if (!isBeforeRest || !parameter || parameter.isRest || parameter.value === undefined) return false;
	const value = linker.evaluate(module, parameter.value, context);
	return holdsValues(linker, value, path);
}

/** The fields of dataclasses and models are the annotated attributes of their classes. */
function isFieldOfValues(linker: Linker, of: ClassValue, name: string, path: Path): boolean {
	for (const each of resolutionOrder(linker, of)) {
		const field = each?.kind === 'class' ? ownMember(each, name, false) : undefined;
		if (each?.kind !== 'class' || !field) continue;
		const value =
			field.kind === 'attribute' && field.value !== undefined ? linker.evaluate(each.module, field.value) : undefined;
		return holdsValues(linker, value, path);
	}
	return false;
}

/** True for what is no awaitable, or has none at a place in it. */
export function holdsValues(linker: Linker, value: Value | undefined, [step, ...rest]: Path): boolean {
	if (!value) return false;
	if (step === undefined) return isOfValues(linker, value);
	if (value.kind === 'plain') return true;
	if (value.kind === 'either')
		return !value.isOpen && value.of.every(each => holdsValues(linker, each, [step, ...rest]));
	if (value.kind === 'tuple') return typeof step === 'number' && holdsValues(linker, value.of[step], rest);
	return value.kind === 'items' && step !== 'value' && holdsValues(linker, value.of, rest);
}

/** Names of types that leave room for an awaitable; the last ones are how people name type variables. */
const OPEN =
	/await|coro|future|task|deferred|promise|generator|hashable|^any|any$|^object$|^_?[A-Z]{1,2}\d*$|^_?T[A-Z_]|(?:^|_)T$/i;

/** True for what no coroutine is. */
function isOfValues(linker: Linker, value: Value): boolean {
	switch (value.kind) {
		case 'plain':
		case 'items':
		case 'keyed':
		case 'tuple':
			return true;
		case 'instance':
			return resolutionOrder(linker, value.of).every(each => {
				if (each?.kind === 'external') return !OPEN.test(lastOf(each.name));
				if (!each) return true;
				const { isInterface } = each.module.facts.classes[each.class]!;
				return !isInterface && !ownMember(each, '__await__', false);
			});
		case 'externalInstance':
			return !OPEN.test(lastOf(value.name));
		case 'either':
			return !value.isOpen && value.of.every(each => isOfValues(linker, each));
		default:
			return false;
	}
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
