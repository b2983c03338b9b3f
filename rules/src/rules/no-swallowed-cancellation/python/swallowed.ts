import {
	calleeName,
	catchingOf,
	qualifiedName,
	type ExceptHandler,
	type PythonNodes,
	type PythonSource,
} from '#python';
import { enclosingScope, is, isFunctionDef, nodesOfScope, nodesRunWith, type Node } from '#program/python/ast.ts';
import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';
import { awaitsIn } from './awaits.ts';
import { callerThatGoesOn } from './caller.ts';
import { childName, childOf, isAfterCancel } from './child.ts';
import type { Context } from './context.ts';
import { isLookedAt } from './looked-at.ts';
import { isRootOfProgram } from '#program/python/root-of-program.ts';
import { isMistakenForDone, losesValue } from './quiet-end.ts';
import { stopsItself } from './stops-itself.ts';
import { ownSuggestions, raiseSuggestions } from './suggestions.ts';
import { goesRound, wayOn } from './way-on.ts';

type Try = PythonNodes['Try' | 'TryStar'];

/** An `except` that takes a cancellation and has a way on that does not raise. */
export function swallowed(context: Context, statement: Try): void {
	const { source, options } = context;
	const handler = statement.handlers.find(({ exceptionType }) => catchingOf(source, exceptionType));
	const scope = enclosingScope(statement);
	if (!handler || !is(scope, 'AsyncFunctionDef', 'Module')) return;
	const awaits = awaitsIn(source, statement.body);
	const way = awaits.length ? wayOn(context, handler, scope) : undefined;
	if (!way || isLookedAt(source, handler) || isHandedOver(source, handler) || isNoted(handler, scope)) return;
	if (isWhileAnotherGoesOn(context, statement) || stopsItself(source, scope) || awaits.every(isEnding)) return;

	const child = childOf(source, awaits);
	// Raised for some, so it was asked whose cancellation it is.
	const isRaised = nodesRunWith(handler.body).some(each => is(each, 'Raise'));
	if (child && isRaised && !losesValue(source, handler, scope)) return;
	const isExpected = child !== undefined && isAfterCancel(handler);
	if (isExpected ? !options.checkCancelledChildren : isRootOfProgram(source, scope) && !goesRound(handler, awaits))
		return;
	const isAside = isInFinally(statement);
	// Raised for some, or after a `cancel()`, it was thought of.
	const isThoughtOf = isAside || isAfterCancel(handler) || isRaised;
	const caller = !isExpected && way === 'ends' && !isThoughtOf ? callerThatGoesOn(source, scope) : undefined;
	const isQuiet = !isExpected && way === 'ends' && !caller;
	if (isQuiet && !options.checkQuietEnds && (isAside || !isMistakenForDone(context, handler, scope))) return;
	const [start] = handler.range;
	context.report({
		at: { range: [start, handler.exceptionType?.range[1] ?? start + 'except'.length] },
		...(isQuiet
			? { messageId: 'endsQuietly' }
			: child
				? { messageId: 'ownCancellation', data: { task: childName(source, child) } }
				: { messageId: 'notRaised', data: { construct: construct(handler) } }),
		evidence: caller ? [{ message: 'Here it goes on.', range: caller.range }] : [],
		suggest: isExpected ? [] : child ? ownSuggestions(context, handler) : raiseSuggestions(context, handler),
	});
}

/** `await generator.aclose()`: what is ended anyway is ended, also where the task itself is. */
function isEnding(node: Node): boolean {
	const call = is(node, 'Await') ? node.value : undefined;
	return is(call, 'Call') && isCleanUp(calleeName(call.func).split('.').at(-1)!);
}

const construct = ({ exceptionType }: ExceptHandler): string => (exceptionType ? 'This `except`' : 'A bare `except`');

/** True where a handler notes that there was a cancellation, `cancelled = True`, and the function reads it elsewhere. */
function isNoted({ body, range }: ExceptHandler, scope: PythonNodes['AsyncFunctionDef' | 'Module']): boolean {
	const notes = body.flatMap(each =>
		is(each, 'Assign') && is(each.value, 'Constant') && is(each.targets[0], 'Name') ? [each.targets[0].id] : [],
	);
	const isOutside = (node: Node): boolean => node.range[1] <= range[0] || node.range[0] >= range[1];
	return (
		notes.length > 0 &&
		nodesOfScope(scope).some(
			node => is(node, 'Name') && notes.includes(node.id) && node.ctx === 'Load' && isOutside(node),
		)
	);
}

/** True inside the handler of an earlier cancellation that keeps it: a second one may well be let go while the first is not. */
function isWhileAnotherGoesOn({ source }: Context, statement: Try): boolean {
	for (let at: Node = statement; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'ExceptHandler') && catchingOf(source, at.exceptionType) && isHandedOver(source, at)) return true;
	}
	return false;
}

/** True in the `finally` of a `try`: what is on its way out goes on when the clean-up ends, however it ends. */
function isInFinally(statement: Try): boolean {
	for (let child: Node = statement, at: Node = statement.parent; !isFunctionDef(at); child = at, at = at.parent) {
		if (is(at, 'Try', 'TryStar') && at.finalbody.includes(child as never)) return true;
		if (is(at, 'Module')) break;
	}
	return false;
}

const LOGS = /^(?:print|repr|str|format|debug|info|warning|warn|error|exception|critical|log|fatal|trace)$/;

/** True where the error itself goes on: given to a future, a list, a function that decides, or kept, or asked whether it is one. */
const isHandedOver = (source: PythonSource, { name, body }: ExceptHandler): boolean =>
	nodesRunWith(body).some(node => {
		if (is(node, 'Call')) return isThrownInto(source, node);
		if (name === null || !is(node, 'Name') || node.id !== name || node.ctx !== 'Load') return false;
		const { parent } = node as { parent: Node };
		if (is(parent, 'Call')) {
			if (calleeName(parent.func) === 'isinstance') return parent.args.slice(1).some(each => catchingOf(source, each));
			return parent.func !== node && !LOGS.test(calleeName(parent.func).split('.').at(-1)!);
		}
		return is(
			parent,
			'Assign',
			'AnnAssign',
			'Compare',
			'Return',
			'Raise',
			'Tuple',
			'List',
			'Dict',
			'keyword',
			'Starred',
			'Yield',
			'BoolOp',
			'IfExp',
		);
	});

/** What goes on with the error in flight: in a generator or greenlet, out of a context manager, in a future. */
const TAKES_UP = /^(?:a?throw|__a?exit__|reraise|set_exc_info)$/;

/** `context.throw(*sys.exc_info())`. https://docs.python.org/3/library/sys.html#sys.exc_info */
const isThrownInto = (source: PythonSource, { func, args }: PythonNodes['Call']): boolean =>
	TAKES_UP.test(calleeName(func).split('.').at(-1)!) &&
	args.some(
		each => is(each, 'Starred') && is(each.value, 'Call') && qualifiedName(source, each.value.func) === 'sys.exc_info',
	);
