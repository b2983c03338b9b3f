import type { ValueId } from '../facts/module-facts.ts';
import { callResult } from './call-result.ts';
import { NO_CONTEXT, type Context } from './context.ts';
import { resolutionOrder } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { memberOf } from './members.ts';
import type { ClassValue, FunctionValue, Value } from './value.ts';

/** What an expression makes anew, itself or through functions of the project that give it to their caller. */
export type Opened =
	/** By the key of what is called or constructed: `pg:Client`, `sqlite:open`. */
	| { readonly kind: 'external'; readonly key: string }
	/** An instance of a class of the project: its name and the names of what instances have, `@@dispose` for a symbol. */
	| {
			readonly kind: 'class';
			readonly name: string;
			readonly members: ReadonlySet<string>;
			/** True for a method that is known to give nothing that can be awaited. */
			readonly givesPlain: (method: string) => boolean;
			/** A type says so, of a function whose body does not tell that it makes it. */
			readonly isDeclared?: true;
	  };

/** Interfaces of TypeScript's library. https://www.typescriptlang.org/docs/handbook/release-notes/typescript-5-2.html */
const DISPOSABLE: Readonly<Record<string, string>> = {
	':AsyncDisposable': '@@asyncDispose',
	':Disposable': '@@dispose',
};

/** Functions that call functions that open: deeper is seldom one thing's way to its owner. */
const DEEPEST = 3;

/**
 * What a call, a construction or an `await` of either makes. A function gives its caller what it makes where every
 * `return` is such an expression or the one variable that holds it, nothing else gets it, and it is not made once for all.
 */
export function openedBy(
	linker: Linker,
	module: LinkedModule,
	id: ValueId,
	context: Context = NO_CONTEXT,
	depth = 0,
): Opened | undefined {
	const value = module.facts.values[id];
	if (value?.kind === 'awaited') return openedBy(linker, module, value.of, context, depth);
	if (value?.kind !== 'call' && value?.kind !== 'construct') return undefined;
	const of = linker.evaluate(module, value.of, context);
	// What it is a promise of is its executor's to tell.
	if (of?.kind === 'external' && of.name === ':Promise') return undefined;
	if (of?.kind === 'external') return { kind: 'external', key: of.name };
	if (of?.kind === 'class' && value.kind === 'construct') return instanceOf(linker, of);
	if (of?.kind !== 'function' || value.kind !== 'call' || depth >= DEEPEST) return undefined;
	const given = givenBy(linker, of, depth + 1);
	return given ?? (depth || !makesAnew(of) ? undefined : declared(linker, module, id, context));
}

/** True where each `return` writes out an object or a construction, or gives nothing. */
function makesAnew({ module, function: id }: FunctionValue): boolean {
	const { returns, isRunOnce } = module.facts.functions[id]!;
	const kinds = returns.map(each => (each === null ? undefined : module.facts.values[each]?.kind));
	return !isRunOnce && kinds.some(kind => kind !== 'plain') && kinds.every(kind => kind && ANEW.has(kind));
}

const ANEW: ReadonlySet<string> = new Set(['construct', 'object', 'plain']);

/** What a call gives by its function's declared type, or by an object that the function writes out. */
function declared(linker: Linker, module: LinkedModule, id: ValueId, context: Context): Opened | undefined {
	const result = linker.evaluate(module, id, context);
	const given = result?.kind === 'promised' ? result.of : result;
	const some = given?.kind === 'either' ? given.of.filter(({ kind }) => kind !== 'plain') : given ? [given] : [];
	const [one, ...others] = some;
	if (others.length) return undefined;
	if (one?.kind === 'instance') return { ...instanceOf(linker, one.of), isDeclared: true } as Opened;
	const facts = one?.kind === 'object' ? one.module.facts.values[one.id] : undefined;
	if (facts?.kind !== 'object') return undefined;
	const members = new Set(Object.keys(facts.members));
	const givesPlain = plainMethods(linker, given!, module);
	return { kind: 'class', name: 'object', members, givesPlain, isDeclared: true };
}

function givenBy(linker: Linker, { module, function: id, context }: FunctionValue, depth: number): Opened | undefined {
	const { returns, calls, isGenerator, isRunOnce, undescribed } = module.facts.functions[id]!;
	const [given, ...others] = returns;
	if (given === undefined || given === null || others.length || isGenerator || isRunOnce) return undefined;
	const made = madeBy(module, given);
	const making = calls.filter(call => call.callee === made && (call.how === 'call' || call.how === 'construct'));
	if (making.length !== 1 || making[0]!.once) return undefined;
	// Who gets it as well may be the one who keeps it.
	if (undescribed || calls.some(call => call.arguments?.includes(given))) return undefined;
	return openedBy(linker, module, given, context, depth);
}

/** The callee whose call makes a value. */
function madeBy(module: LinkedModule, id: ValueId): ValueId | undefined {
	const value = module.facts.values[id];
	if (value?.kind === 'awaited') return madeBy(module, value.of);
	return value?.kind === 'call' || value?.kind === 'construct' ? value.of : undefined;
}

function instanceOf(linker: Linker, of: ClassValue): Opened {
	const order = resolutionOrder(linker, of);
	const members = order.flatMap(each => {
		if (each?.kind === 'class') return Object.keys(each.module.facts.classes[each.class]!.members);
		return each?.kind === 'external' ? (DISPOSABLE[each.name] ?? []) : [];
	});
	const { name } = of.module.facts.classes[of.class]!;
	const givesPlain = plainMethods(linker, { kind: 'instance', of, isExact: true }, of.module);
	return { kind: 'class', name, members: new Set(members), givesPlain };
}

const plainMethods =
	(linker: Linker, of: Value, module: LinkedModule) =>
	(name: string): boolean => {
		const method = memberOf(linker, of, name, module);
		return method !== undefined && callResult(linker, method, module)?.kind === 'plain';
	};
