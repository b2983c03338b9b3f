import {
	binding,
	calleeName,
	enclosingFunction,
	qualifiedName,
	type AsyncFunctionDef,
	type Attribute,
	type Await,
	type Call,
	type PythonNode,
} from '#python';
import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';
import { classAround, is, isFunctionDef, nodesIn } from '#program/python/ast.ts';
import { usesOf, type Uses } from '#program/python/uses.ts';
import { PAIRS, takingCall } from './acquired.ts';
import type { Context } from './context.ts';
import { isSlotKept } from './slot-kept.ts';

/**
 * `await self._lock.acquire()` where nothing gives back what this wait takes. Known of a lock that this file makes and keeps
 * to itself, when there is no `release` of it but those of functions that take it themselves; of a slot of a pool that other
 * functions give back; and of what a context manager takes when it is entered.
 */
export function neverReleased(context: Context, wait: Await): void {
	const call = takingCall(context, wait.value);
	if (!is(call?.func, 'Attribute') || !is(enclosingFunction(wait), 'AsyncFunctionDef')) return;
	if (!PAIRS[call.func.attr]) return;
	const isKept = isSlotKept(context, wait) || (isOnlyTaken(context, wait) && !isForGood(wait));
	if (!isKept && !isEntered(call, wait)) return;
	const { attr, range } = call.func;
	context.report({ at: { range: [range[1] - attr.length, range[1]] }, messageId: 'neverReleased' });
}

/** `async def stop(self)`: who takes there waits until nobody has it any more, and lets nobody in again. */
function isForGood(wait: Await): boolean {
	const around = enclosingFunction(wait);
	return isFunctionDef(around) && isCleanUp(around.name);
}

/** True for a lock that the file keeps to itself, and that nobody gives back but this function and those that take it, too. */
export function isOnlyTaken(context: Context, wait: Await): boolean {
	const taking = takingCall(context, wait.value);
	if (!is(taking?.func, 'Attribute')) return false;
	const { attr } = taking.func;
	const methods = PAIRS[attr] ?? [];
	const uses = usesOfLock(context, taking, methods);
	if (!uses?.isComplete) return false;
	const takers = new Set<PythonNode | undefined>(
		uses.members.flatMap(({ member, call }) => (call && member.attr === attr ? [enclosingFunction(call)] : [])),
	);
	// Named and not called, it is handed to somebody: `loop.call_later(1, lock.release)`.
	return uses.members
		.filter(({ member }) => methods.includes(member.attr))
		.every(({ call }) => call && takers.has(enclosingFunction(call)));
}

/** What the file does with the lock that a call takes; undefined where the file does not make it, or not as the only one. */
function usesOfLock(context: Context, taking: Call, methods: readonly string[]): Uses | undefined {
	const { source } = context;
	const receiver = (taking.func as Attribute).value;
	const name = is(receiver, 'Attribute') ? receiver.attr : is(receiver, 'Name') ? receiver.id : undefined;
	for (const made of nodesIn(source.ast)) {
		if (!is(made, 'Call') || heldIn(made) !== name || !isLock(context, made, methods)) continue;
		const uses = usesOf(source, made);
		if (uses?.members.some(({ call }) => call === taking)) return uses;
	}
	return undefined;
}

/** The attribute, or the name of the module, that keeps what a call makes. One of a function's own is gone with it. */
function heldIn(made: Call): string | undefined {
	let { parent } = made as PythonNode & { parent: PythonNode };
	while (is(parent, 'IfExp', 'BoolOp')) parent = parent.parent;
	const target = is(parent, 'Assign') ? parent.targets[0] : is(parent, 'AnnAssign') ? parent.target : undefined;
	if (is(target, 'Attribute')) return target.attr;
	return is(target, 'Name') && !enclosingFunction(made) ? target.id : undefined;
}

/** One of asyncio's, anyio's or trio's, or of a class of the project that gives back what it takes. */
function isLock({ source, program }: Context, { func }: Call, methods: readonly string[]): boolean {
	if (LOCKS.test(qualifiedName(source, func) ?? '')) return true;
	if (!is(func, 'Name', 'Attribute') || (is(func, 'Name') && !binding(source, func))) return false;
	const own = program?.methods(func);
	return own !== undefined && methods.some(each => own.has(each));
}

/** https://docs.python.org/3/library/asyncio-sync.html, https://anyio.readthedocs.io/en/stable/synchronization.html */
const LOCKS = /^(?:asyncio|anyio|trio)\.(?:locks\.)?(?:Lock|BoundedSemaphore|Semaphore|CapacityLimiter)$/;

function isEntered(taking: Call, wait: Await): boolean {
	const around = enclosingFunction(wait);
	if (!is(around, 'AsyncFunctionDef') || !is(taking.func, 'Attribute')) return false;
	if (RATE.test(calleeName(taking.func.value))) return false;
	return around.name === '__aenter__'
		? isNeverLeft(taking.func, around)
		: isContextManager(around) && isGivenBackByNobody(taking.func, wait, around);
}

/**
 * `__aenter__` takes what an attribute holds, and the class, which has an `__aexit__` of its own, only ever names the
 * attribute to take it: what was entered is never left.
 */
function isNeverLeft({ value, attr }: Attribute, around: AsyncFunctionDef): boolean {
	const owner = classAround(around);
	if (!owner || !is(value, 'Attribute') || !is(value.value, 'Name')) return false;
	const exit = owner.body.find(each => isFunctionDef(each) && each.name === '__aexit__');
	if (!exit || nodesIn(exit).some(node => is(node, 'Name') && node.id === 'super')) return false;
	return nodesIn(owner).every(node => {
		if (!is(node, 'Attribute') || node.attr !== value.attr || node.ctx !== 'Load') return true;
		return is(node.parent, 'Attribute') && (node.parent.attr === attr || node.parent.attr === 'locked');
	});
}

/** `@asynccontextmanager`: who takes before the `yield` gives back behind it, unless it passes on what it took, or from whom. */
function isGivenBackByNobody({ value }: Attribute, wait: Await, around: AsyncFunctionDef): boolean {
	const root = is(value, 'Attribute') ? value.value : value;
	if (!is(root, 'Name')) return false;
	const [target] = is(wait.parent, 'Assign') ? wait.parent.targets : [];
	const names = new Set([root.id, ...(is(target, 'Name') ? [target.id] : [])]);
	if (target && !is(target, 'Name')) return false;
	return nodesIn(around).every(node => {
		if (!is(node, 'Name') || !names.has(node.id) || node.ctx !== 'Load') return true;
		const { parent } = node as { parent: PythonNode };
		if (is(parent, 'Attribute')) {
			const isSame = is(value, 'Attribute') && node.id === root.id && parent.attr === value.attr;
			const member: PythonNode = isSame ? parent.parent : parent;
			return is(member, 'Attribute') && !GIVES.test(member.attr);
		}
		return is(parent, 'Yield', 'Compare', 'If', 'UnaryOp', 'Assert');
	});
}

/** So many in a time: what is taken comes back by itself. */
const RATE = /throttl|rate|bucket|quota|cooldown/i;

/** What may give back. */
const GIVES = /release|unlock|put|return|free|close|exit|terminate|discard|give/i;

const isContextManager = ({ decorator_list }: AsyncFunctionDef): boolean =>
	decorator_list.some(each => /(?:^|\.)asynccontextmanager$/.test(calleeName(each)));
