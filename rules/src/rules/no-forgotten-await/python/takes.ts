import { calleeName, qualifiedName } from '#python';
import { RUNS_COROUTINES, TAKES_VALUES } from '#knowledge/awaitables/takes-values.ts';
import { is, type Call, type Expression, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { startsWhatItGets } from './handed-on.ts';
import { isAwaitableObject, isCoroutine } from './kind.ts';
import { leavesRoom } from './room.ts';
import type { Step } from './stand.ts';

/** The call that an expression is an argument of, and its place among the arguments or its keyword. */
export interface Argument {
	readonly call: Call;
	readonly at: number | string;
}

/** Undefined for what is no argument, and for one whose place shows only when it runs. */
export function argumentOf(node: Node): Argument | undefined {
	const { parent } = node as { readonly parent: Node };
	if (is(parent, 'keyword')) {
		return parent.arg !== null && is(parent.parent, 'Call') ? { call: parent.parent, at: parent.arg } : undefined;
	}
	if (!is(parent, 'Call')) return undefined;
	const at = parent.args.indexOf(node as Expression);
	return at < 0 || parent.args.slice(0, at).some(each => is(each, 'Starred')) ? undefined : { call: parent, at };
}

/** Why an argument, or what is at a place in it, can be no coroutine; undefined where it may be one. */
export function whyNoCoroutine(context: Context, { call, at }: Argument, path: readonly Step[]): string | undefined {
	if (isCast(context, call))
		return at === 1 && !leavesRoom(call.args[0], path) ? 'it is not what `cast` says' : undefined;
	if (context.program?.takesValue(call.func, at, path)) {
		return typeof at === 'string' ? `\`${at}\` takes the value` : `\`${calleeName(call.func)}\` takes the value`;
	}
	return takesNoCoroutines(context, call) ? `\`${calleeName(call.func)}\` does not await it` : undefined;
}

const isCast = ({ source }: Context, { func, args }: Call): boolean =>
	args.length === 2 && /^typing(?:_extensions)?\.cast$/.test(qualifiedName(source, func) ?? '');

/** True for what the standard library has for values, and for a coroutine of a package, which awaits no argument. */
function takesNoCoroutines({ program }: Context, call: Call): boolean {
	const targets = program?.targets(call.func);
	if (!targets?.length) return false;
	const roots = targets.map(target => (target.kind === 'external' ? target.key.split('.')[0]! : ''));
	if (roots.every(root => TAKES_VALUES.has(root))) return true;
	if (roots.some(root => !root || RUNS_COROUTINES.has(root))) return false;
	const [facts] = program!.types([call]);
	return facts !== undefined && (isCoroutine(facts) || isAwaitableObject(facts));
}

/** Names of places that are for coroutines. */
export const NAMES_COROUTINE = /coro|task|future|await|func|callback|handler|job/i;

/** What holds several values for later. */
const COLLECTS = /^(?:add|append|appendleft|insert|push|put|put_nowait)$/;

/** True for `pages.append(…)`, but where the name says that coroutines are collected. */
export const isCollecting = (holder: Node): holder is Call =>
	is(holder, 'Call') &&
	is(holder.func, 'Attribute') &&
	COLLECTS.test(holder.func.attr) &&
	!NAMES_COROUTINE.test(calleeName(holder.func.value));

/** True but for what may run what it gets, by its name or by that of the argument. */
export const isForValues = ({ call, at }: Argument): boolean =>
	!startsWhatItGets(call) && !(typeof at === 'string' && NAMES_COROUTINE.test(at));
