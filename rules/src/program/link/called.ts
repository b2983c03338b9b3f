import type { CallFacts, ValueId } from '../facts/module-facts.ts';
import { makeContext, NO_CONTEXT, parameterKey, type Context } from './context.ts';
import { givenTo } from './given.ts';
import { resolutionOrder } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { accessorsOf, memberOf } from './members.ts';
import type { ClassValue, FunctionValue, InstanceValue, Value } from './value.ts';

/**
 * How far one looks. `untilItReturns`: what a call runs before it returns, so nothing that only makes a coroutine or a
 * generator. `atAll`: also what an async function or a generator does once it is awaited or gone through.
 */
export type Reach = 'untilItReturns' | 'atAll';

/** What a call runs. What is not known is left out. */
export interface Called {
	/** Functions of the project. */
	readonly functions: readonly FunctionValue[];
	/** Keys of functions from outside. A group of several: one of them, and the text does not tell which. */
	readonly externals: readonly (readonly string[])[];
}

interface Collected {
	readonly reach: Reach;
	readonly functions: FunctionValue[];
	readonly externals: string[][];
}

/** What calling a value runs; undefined where nobody knows, for a value without a body as well. */
export function runBy(linker: Linker, module: LinkedModule, value: Value, reach: Reach): Called | undefined {
	const found: Collected = { reach, functions: [], externals: [] };
	if (value.kind === 'either') {
		for (const each of value.of) {
			const called = runBy(linker, module, each, reach);
			if (!called && each.kind !== 'plain' && !value.isChoice) return undefined;
			found.functions.push(...(called?.functions ?? []));
			for (const group of called?.externals ?? []) found.externals.push([...group]);
		}
	} else if (value.kind === 'class' && module.facts.language === 'ecmascript') addConstructors(linker, value, found);
	else addCalled(linker, module, value, found);
	if (found.functions.length || found.externals.length) return found;
	return value.kind === 'class' && resolutionOrder(linker, value).every(each => each?.kind === 'class')
		? found
		: undefined;
}

/** What a call in a function's body runs, when the body runs in a context. */
export function calledBy(
	linker: Linker,
	module: LinkedModule,
	call: CallFacts,
	context: Context,
	reach: Reach = 'untilItReturns',
): Called {
	const all = module.calledIn(reach === 'atAll' ? `${context.key};at all` : context.key);
	const known = all.get(call);
	if (known) return known;
	const { functions, externals, passing } = collectedBy(linker, module, call, context, reach);
	const called =
		functions.length || externals.length
			? { functions: functions.map(each => withArguments(linker, module, call, context, each, passing)), externals }
			: NOTHING;
	all.set(call, called);
	return called;
}

const NOTHING: Called = { functions: [], externals: [] };

/** The functions of the project that a call names, whatever it passes and however long they run. */
export const functionsNamedBy = (linker: Linker, module: LinkedModule, call: CallFacts): readonly FunctionValue[] =>
	collectedBy(linker, module, call, NO_CONTEXT, 'atAll').functions;

/** How the arguments of a call reach the functions that it runs: as they are, behind a receiver, or nobody knows how. */
type Passing = 'asWritten' | 'behindReceiver' | 'unknown';

function collectedBy(
	linker: Linker,
	module: LinkedModule,
	call: CallFacts,
	context: Context,
	reach: Reach,
): Collected & { readonly passing: Passing } {
	const found: Collected = { reach, functions: [], externals: [] };
	let passing: Passing = 'unknown';
	switch (call.how) {
		case 'call': {
			const value = linker.evaluate(module, call.callee, context);
			if (value) addCalled(linker, module, value, found);
			addPromisified(linker, module, call.callee, context, found);
			if (value && call.passes) passing = passingTo(linker, module, call.callee, value, context);
			break;
		}
		case 'construct': {
			const of = linker.evaluate(module, call.callee, context);
			if (of?.kind === 'class') addConstructors(linker, of, found);
			if (of?.kind === 'function') addCalled(linker, module, of, found);
			if (of?.kind === 'external') found.externals.push([linker.libraryOf(module).called(of.name, true)]);
			break;
		}
		case 'get':
		case 'set': {
			const member = module.facts.values[call.callee];
			if (member?.kind !== 'member') break;
			const of = linker.evaluate(module, member.of, context);
			for (const each of of ? accessorsOf(linker, of, member.name, call.how) : []) {
				addCalled(linker, module, each, found);
			}
			break;
		}
		case 'enter':
			addEntered(linker, linker.evaluate(module, call.callee, context), Boolean(call.isAwaited), found);
			passing = passingToMade(linker, module, call, context);
			break;
		case 'iterate':
			addIterated(linker, linker.evaluate(module, call.callee, context), Boolean(call.isAwaited), found);
			passing = passingToMade(linker, module, call, context);
			break;
	}
	return { ...found, passing };
}

/** What a function that `promisify` has made runs. */
function addPromisified(
	linker: Linker,
	module: LinkedModule,
	callee: ValueId,
	context: Context,
	found: Collected,
): void {
	const made = module.facts.values[callee];
	if (found.reach !== 'atAll' || made?.kind !== 'call' || made.promisifies === undefined) return;
	const original = linker.evaluate(module, made.promisifies, context);
	if (original) addCalled(linker, module, original, found);
}

/** `Base.load(self, name)` passes the receiver itself; a function behind `partial` or a wrapper gets more or others. */
export function passingTo(
	linker: Linker,
	module: LinkedModule,
	callee: ValueId,
	value: Value,
	context: Context,
): Passing {
	const all = value.kind === 'either' ? value.of : [value];
	if (all.some(({ kind }) => kind === 'bound')) return 'unknown';
	const facts = module.facts.values[callee];
	if (facts?.kind !== 'member') return 'asWritten';
	const of = linker.evaluate(module, facts.of, context);
	return of?.kind === 'class' && all.some(isMethod) ? 'behindReceiver' : 'asWritten';
}

/** The same for what a `with` enters and a loop goes through, where the call that makes it stands there. */
function passingToMade(linker: Linker, module: LinkedModule, { callee, passes }: CallFacts, context: Context): Passing {
	const made = module.facts.values[callee];
	const value = passes && made?.kind === 'call' ? linker.evaluate(module, made.of, context) : undefined;
	return value && made?.kind === 'call' ? passingTo(linker, module, made.of, value, context) : 'unknown';
}

/** True for a method that its class has to be given an instance for. */
function isMethod(value: Value): boolean {
	if (value.kind !== 'function') return false;
	const { functions, classes } = value.module.facts;
	const { name, class: owner } = functions[value.function]!;
	if (owner === undefined) return false;
	const { members } = classes[owner]!;
	const last = name.slice(name.lastIndexOf('.') + 1);
	return Object.hasOwn(members, last) && members[last]!.kind === 'method';
}

function addCalled(linker: Linker, module: LinkedModule, value: Value, found: Collected): void {
	switch (value.kind) {
		case 'function': {
			const { isAsync, isGenerator } = value.module.facts.functions[value.function]!;
			const isLater = isAsync || isGenerator || value.isManager;
			if (!isLater || found.reach === 'atAll') found.functions.push(value);
			break;
		}
		case 'class':
			if (value.module.facts.language === 'python') addConstructors(linker, value, found);
			break;
		case 'external':
			found.externals.push([linker.libraryOf(module).called(value.name, false)]);
			break;
		case 'bound':
			addCalled(linker, module, value.of, found);
			break;
		case 'instance': {
			if (value.of.module.facts.language !== 'python') break;
			const method = memberOf(linker, value, '__call__', module);
			if (method?.kind === 'function') addCalled(linker, module, method, found);
			break;
		}
		case 'either':
			addEither(linker, module, value, found);
			break;
	}
}

function addEither(
	linker: Linker,
	module: LinkedModule,
	{ of, isChoice }: Extract<Value, { kind: 'either' }>,
	found: Collected,
): void {
	if (isChoice) {
		for (const each of of) addCalled(linker, module, each, found);
		return;
	}
	for (const each of of) if (each.kind !== 'external') addCalled(linker, module, each, found);
	const externals = of.filter(each => each.kind === 'external');
	if (externals.length !== of.filter(({ kind }) => kind !== 'plain').length) return;
	found.externals.push(externals.map(({ name }) => linker.libraryOf(module).called(name, false)));
}

/** https://docs.python.org/3/reference/datamodel.html#object.__new__, https://docs.python.org/3/library/dataclasses.html#post-init-processing */
const PYTHON_CONSTRUCTORS = ['__new__', '__init__', '__post_init__'];
const ECMASCRIPT_CONSTRUCTORS = ['constructor'];

function addConstructors(linker: Linker, of: ClassValue, found: Collected): void {
	const made: InstanceValue = { kind: 'instance', of, isExact: true };
	const names = of.module.facts.language === 'python' ? PYTHON_CONSTRUCTORS : ECMASCRIPT_CONSTRUCTORS;
	for (const name of names) {
		const isOurs = resolutionOrder(linker, of).some(
			each => each?.kind === 'class' && Object.hasOwn(each.module.facts.classes[each.class]!.members, name),
		);
		const method = isOurs ? memberOf(linker, made, name, of.module) : undefined;
		if (method?.kind === 'function') addCalled(linker, of.module, method, found);
	}
}

function addEntered(linker: Linker, value: Value | undefined, isAwaited: boolean, found: Collected): void {
	// What `async with` enters is asynchronous code itself, and is looked at where it stands.
	if (!value || (isAwaited && found.reach === 'untilItReturns')) return;
	if (value.kind === 'manager' && value.isAsync === isAwaited) found.functions.push(value.of);
	if (value.kind === 'instance') {
		addMethods(linker, value, isAwaited ? ['__aenter__', '__aexit__'] : ['__enter__', '__exit__'], found);
	}
	if (value.kind === 'either') for (const each of value.of) addEntered(linker, each, isAwaited, found);
}

function addIterated(linker: Linker, value: Value | undefined, isAwaited: boolean, found: Collected): void {
	if (!value || (isAwaited && found.reach === 'untilItReturns')) return;
	if (value.kind === 'generator' && value.of.module.facts.functions[value.of.function]!.isAsync === isAwaited) {
		found.functions.push(value.of);
	}
	// Rows come from the database while somebody goes through them.
	if (value.kind === 'externalInstance' && !isAwaited) found.externals.push([`${value.name}.__iter__`]);
	if (value.kind !== 'instance' || value.of.module.facts.language !== 'python') return;
	addMethods(linker, value, [isAwaited ? '__anext__' : '__next__'], found);
	const iter = memberOf(linker, value, isAwaited ? '__aiter__' : '__iter__', value.of.module);
	if (iter?.kind !== 'function') return;
	if (iter.module.facts.functions[iter.function]!.isGenerator) found.functions.push(iter);
	else addCalled(linker, value.of.module, iter, found);
}

function addMethods(linker: Linker, of: InstanceValue, names: readonly string[], found: Collected): void {
	for (const name of names) {
		const method = memberOf(linker, of, name, of.of.module);
		if (method) addCalled(linker, of.of.module, method, found);
	}
}

/** A function together with what a call passes to it, where its body calls, passes on or tests such a parameter. */
function withArguments(
	linker: Linker,
	module: LinkedModule,
	call: CallFacts,
	context: Context,
	callee: FunctionValue,
	passing: Passing,
): FunctionValue {
	const needs = callee.module.needs.of(callee.function);
	const isTested = needs.asked.size > 0 && passing !== 'unknown' && isCalledWith(call, callee);
	if (!needs.parameters.size && !isTested) return callee;
	const passed = functionsPassed(linker, module, call, context, callee);
	const asked = isTested
		? givenTo(linker, module, call, context, callee, passing === 'behindReceiver')
		: callee.context.asked;
	return { ...callee, context: makeContext(callee.context.self, passed, asked) };
}

/** False for `__enter__` and `__next__`: what stands in the call before has gone elsewhere. */
const isCalledWith = ({ how }: CallFacts, { module, function: id, isManager }: FunctionValue): boolean =>
	how === 'call' || isManager !== undefined || module.facts.functions[id]!.isGenerator;

function functionsPassed(
	linker: Linker,
	module: LinkedModule,
	{ arguments: positional = [], keywords = {} }: CallFacts,
	context: Context,
	callee: FunctionValue,
): ReadonlyMap<string, Value> {
	const needs = callee.module.needs.of(callee.function);
	if (!needs.parameters.size) return callee.context.parameters;
	const passed = new Map(callee.context.parameters);
	const { parameters } = callee.module.facts.functions[callee.function]!;
	parameters.forEach(({ name, isRest }, index) => {
		const key = parameterKey(callee.function, index);
		if (isRest || !needs.parameters.has(key)) return;
		const id = positional[index] ?? (Object.hasOwn(keywords, name) ? keywords[name] : undefined);
		const value = id === undefined || id === null ? undefined : linker.evaluate(module, id, context);
		if (value && CAN_BE_CALLED.has(value.kind)) passed.set(key, value);
	});
	return passed;
}

const CAN_BE_CALLED: ReadonlySet<Value['kind']> = new Set([
	'function',
	'class',
	'external',
	'bound',
	'instance',
	'generator',
]);
