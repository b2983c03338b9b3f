import { makeContext, parameterKey } from './context.ts';
import type { Linker } from './linker.ts';
import { eitherOf, type FunctionValue, type Value } from './value.ts';

/** What a function is once its decorators have had it, innermost first. Undefined where one is not known. */
export function decorated(linker: Linker, made: FunctionValue): Value | undefined {
	const { decorators = [] } = made.module.facts.functions[made.function]!;
	// A decorator of TypeScript sees a method from the side; frameworks keep it as it is, and no result says otherwise.
	if (made.module.facts.language === 'ecmascript') return made;
	let value: Value | undefined = made;
	for (let index = decorators.length - 1; index >= 0 && value; index--) {
		value = withDecorator(linker, made, decorators[index]!, value);
	}
	return value;
}

function withDecorator(
	linker: Linker,
	{ module }: FunctionValue,
	decorator: number | null,
	inner: Value,
): Value | undefined {
	const value = decorator === null ? undefined : linker.evaluate(module, decorator);
	const facts = decorator === null ? undefined : module.facts.values[decorator];
	// `@wraps(f)`, `@lru_cache(maxsize=1)`: the same decorator, called.
	// One of several, for one version of Python or another.
	const [one] = value?.kind === 'either' && value.of.every(({ kind }) => kind === 'external') ? value.of : [value];
	const known = one?.kind === 'external' ? one.name : externalCallee(linker, module, facts);
	const name = known ?? (facts?.kind === 'global' ? `builtins.${facts.name}` : undefined);
	if (name !== undefined) {
		const effect = linker.libraryOf(module).decorator(name);
		if (effect === 'keeps') return inner;
		if (effect && inner.kind === 'function') return { ...inner, isManager: effect === 'manager' ? 'sync' : 'async' };
		return undefined;
	}
	return value?.kind === 'function' ? applied(linker, value, inner) : undefined;
}

function externalCallee(
	linker: Linker,
	module: FunctionValue['module'],
	facts: FunctionValue['module']['facts']['values'][number] | undefined,
): string | undefined {
	if (facts?.kind !== 'call') return undefined;
	const callee = linker.evaluate(module, facts.of);
	return callee?.kind === 'external' ? callee.name : undefined;
}

/** What a decorator of the project gives for a function: the wrapper inside it, which knows what it wraps. */
function applied(linker: Linker, decorator: FunctionValue, inner: Value): Value | undefined {
	const { module, function: id, context } = decorator;
	const facts = module.facts.functions[id]!;
	const parameters = new Map(context.parameters).set(parameterKey(id, 0), inner);
	const inside = makeContext(context.self, parameters, context.asked);
	if (facts.isAsync || facts.isGenerator) return undefined;
	const values = facts.returns.map(each => (each === null ? undefined : linker.evaluate(module, each, inside)));
	if (values.length < 2) return values[0];
	// `if iscoroutinefunction(f)`, else: the wrapper that is of the kind of what it wraps.
	const alike = values.filter(each => each?.kind === 'function' && natureOf(each) === natureOf(inner));
	return values.every(each => each?.kind === 'function') ? eitherOf(alike as FunctionValue[], false) : undefined;
}

function natureOf(value: Value): string {
	if (value.kind !== 'function') return '';
	const { isAsync, isGenerator } = value.module.facts.functions[value.function]!;
	return `${isAsync} ${isGenerator}`;
}
