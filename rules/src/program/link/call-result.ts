import { resolutionOrder } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { memberOf } from './members.ts';
import { eitherOf, ofEachCallable, PLAIN, type FunctionValue, type InstanceValue, type Value } from './value.ts';

/** What calling a value gives. */
export function callResult(linker: Linker, of: Value, module: LinkedModule): Value | undefined {
	switch (of.kind) {
		case 'function':
			return resultOfFunction(linker, of);
		case 'class':
			// JavaScript's classes cannot be called.
			return of.module.facts.language === 'python' ? instanceMade(linker, of) : undefined;
		case 'external':
			return linker.libraryOf(module).call(of.name, module.facts);
		case 'callable':
			return of.gives;
		case 'bound':
			return callResult(linker, of.of, module);
		case 'externalInstance':
			return module.facts.language === 'python' ? memberCall(linker, of, '__call__', module) : undefined;
		case 'instance': {
			if (of.of.module.facts.language !== 'python') return undefined;
			const method = memberOf(linker, of, '__call__', module);
			return method && callResult(linker, method, module);
		}
		case 'either':
			return ofEachCallable(of, each => callResult(linker, each, module));
		default:
			return undefined;
	}
}

/** What calling a method of a library's instance gives. */
export function memberCall(linker: Linker, of: Value, name: string, module: LinkedModule): Value | undefined {
	const method = memberOf(linker, of, name, module);
	return method?.kind === 'external' ? callResult(linker, method, module) : undefined;
}

/** What `new` gives. */
export function constructResult(linker: Linker, of: Value, module: LinkedModule): Value | undefined {
	if (of.kind === 'class') return instanceMade(linker, of);
	if (of.kind === 'function') {
		const { prototype } = of.module.facts.functions[of.function]!;
		if (prototype === undefined) return undefined;
		return { kind: 'instance', of: { kind: 'class', module: of.module, class: prototype }, isExact: true };
	}
	return of.kind === 'external' ? linker.libraryOf(module).construct(of.name) : undefined;
}

/** An instance. A class that extends a library's one is still the project's, with members of both. */
function instanceMade(linker: Linker, of: InstanceValue['of']): Value | undefined {
	const { isInterface } = of.module.facts.classes[of.class]!;
	if (isInterface) return undefined;
	const extendsPromise = resolutionOrder(linker, of).some(
		each => each?.kind === 'external' && each.name === ':Promise',
	);
	return extendsPromise ? { kind: 'promised', what: 'promise' } : { kind: 'instance', of, isExact: true };
}

function resultOfFunction(linker: Linker, of: FunctionValue): Value | undefined {
	const { module, function: id, context, isManager } = of;
	const facts = module.facts.functions[id]!;
	if (isManager) return { kind: 'manager', of, isAsync: isManager === 'async' };
	if (facts.isGenerator) return { kind: 'generator', of };

	const isPython = module.facts.language === 'python';
	const declared = facts.gives === undefined ? undefined : module.facts.values[facts.gives];
	// A generator that is left to others has no `yield` of its own: https://mypy.readthedocs.io/en/stable/more_types.html#asynchronous-iterators
	if (facts.isAbstract && facts.isAsync && declared?.kind === 'items' && declared.isAsync) return undefined;
	const annotated = facts.gives === undefined ? undefined : linker.evaluate(module, facts.gives, context);
	if (facts.isAsync) {
		const result = annotated?.kind === 'promised' && !isPython ? annotated.of : (annotated ?? returned(linker, of));
		return { kind: 'promised', what: isPython ? 'coroutine' : 'promise', of: result };
	}
	// A function that is given back says more than its type: what it does.
	if (annotated && (annotated.kind === 'callable' ? !mayGivePromise(annotated) : isPython && isUndecided(annotated)))
		return returned(linker, of) ?? annotated;
	return annotated ?? (facts.gives === undefined ? returned(linker, of) : undefined);
}

/**
 * Python's `T | Awaitable[T]`: one class for a synchronous and an asynchronous client. The body says which, for a receiver.
 * In TypeScript it is what a class that extends this one may give.
 */
const isUndecided = (value: Value): boolean =>
	value.kind === 'either' &&
	value.of.some(({ kind }) => kind === 'promised') &&
	value.of.some(({ kind }) => kind !== 'promised');

/** `(name: string) => Client | Promise<Client>`: whoever calls it has to reckon with both. */
const mayGivePromise = ({ gives }: Extract<Value, { kind: 'callable' }>): boolean =>
	gives !== undefined && isUndecided(gives);

/** What the `return`s of a function agree on. */
function returned(linker: Linker, { module, function: id, context }: FunctionValue): Value | undefined {
	return linker.guarded(`r${module.number}.${id};${context.key}`, () => {
		const { returns, endsWithout } = module.facts.functions[id]!;
		// What only throws is there for others to take its place.
		if (!returns.length) return endsWithout ? PLAIN : undefined;
		const values = returns.map(each => (each === null ? undefined : linker.evaluate(module, each, context)));
		if (values.some(value => value === undefined)) return undefined;
		return eitherOf([...(values as Value[]), ...(endsWithout ? [PLAIN] : [])], false);
	});
}
