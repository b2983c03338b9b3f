import { calleeName, enclosingFunction, type ExceptHandler } from '#python';
import { blockOf, is, isFunctionDef, nodesRunWith, type Node } from '#program/python/ast.ts';
import type { Try } from '#python';
import { saysWhy } from '../why.ts';
import { isBroad } from './broad.ts';
import { hasDefaultBefore, isAskedAfter, isNoted } from './asked-after.ts';
import { isCancellationsToo } from './cancellations-too.ts';
import type { Context } from './context.ts';
import { isEndedNext, isOnTheWayOut } from './place.ts';
import { isPlainDefault } from './plain-default.ts';
import { logging } from './log-error.ts';
import { awaitedWork, isAwaiting } from './work.ts';

/** `except Exception` around an `await` that does nothing, or gives a default whatever happened. */
export function broadExcept(context: Context, statement: Try): void {
	const handler = statement.handlers.find(
		({ exceptionType }) => !exceptionType || isBroad(context.source, exceptionType),
	);
	if (!handler) return;
	const kind = kindOfBody(handler);
	if (kind === 'handles') return answered(context, statement, handler);
	if (kind === 'drops' && isCancellationsToo(context, statement, handler)) return;
	const leaving = isSuccessLeaving([...statement.body, ...statement.orelse]);
	// Leaving with the first success and going on to the next try is a retry.
	if (leaving && isInLoop(statement)) return;
	const isDefault =
		kind === 'default' ||
		(leaving && followsSomething(statement)) ||
		isAskedAfter(statement) ||
		hasDefaultBefore(statement) ||
		isNoted(statement);
	if (isDefault && !context.options.checkDefaults) return;

	const [work] = awaitedWork(context, statement.body);
	if (!work || isOnTheWayOut(statement) || isEndedNext(statement, work)) return;
	if (isExplained(context, handler, statement)) return;
	const [start] = handler.range;
	context.report({
		at: { range: [start, handler.exceptionType?.range[1] ?? start + 'except'.length] },
		messageId: isDefault ? 'givesDefault' : 'dropped',
		data: { construct: 'This `except`', callee: calleeName(work.func) },
		suggest: isDefault
			? []
			: [{ messageId: 'logError', edits: () => logging(context, handler, calleeName(work.func)) }],
	});
}

/**
 * A broad `except` that tells of the error and gives an answer all the same: who asked cannot tell a mistake in the code
 * from an answer. What a framework calls has to answer, and is left alone.
 */
function answered(context: Context, statement: Try, handler: ExceptHandler): void {
	if (!context.options.checkAnswers || !isAnswer(handler.body)) return;
	const around = enclosingFunction(statement);
	if (around?.type !== 'AsyncFunctionDef' || around.decorator_list.length || isInLoop(statement)) return;
	const [work] = awaitedWork(context, statement.body);
	if (!work || isOnTheWayOut(statement) || isExplained(context, handler, statement)) return;
	const [start] = handler.range;
	context.report({
		at: { range: [start, handler.exceptionType?.range[1] ?? start + 'except'.length] },
		messageId: 'answers',
		data: { callee: calleeName(work.func) },
	});
}

/** Calls that tell somebody, and `return` of what is written there. */
function isAnswer(body: readonly Node[]): boolean {
	const last = body.at(-1);
	if (!is(last, 'Return') || !last.value || !isWritten(last.value)) return false;
	return body.slice(0, -1).every(each => isIdle(each) || (is(each, 'Expr') && is(each.value, 'Call')));
}

/** A value of literals and names, the text of the error included. */
function isWritten(node: Node): boolean {
	if (is(node, 'Call'))
		return is(node.func, 'Name') && /^(str|repr|type|dict|list)$/.test(node.func.id) && node.args.every(isWritten);
	if (is(node, 'Await', 'Lambda', 'Name', 'Attribute'))
		return is(node, 'Name', 'Attribute') && !is(node.parent, 'Return');
	if (is(node, 'List', 'Tuple', 'Set')) return node.elts.every(isWritten);
	if (is(node, 'Dict')) return node.values.every(isWritten);
	return is(node, 'Constant', 'JoinedStr', 'UnaryOp');
}

function isExplained({ options, source }: Context, handler: ExceptHandler, statement: Node): boolean {
	if (!options.allowComments) return false;
	// The comment of a body that is only `pass` stands behind the `except`, which ends with the `pass`.
	return saysWhy(source.text, source.comments, handler.range, statement.range);
}

type Kind = 'handles' | 'default' | 'drops';

function kindOfBody({ body }: ExceptHandler): Kind {
	const rest = body.filter(statement => !isIdle(statement));
	const [first, ...more] = rest;
	if (!first) return 'drops';
	if (more.length) return 'handles';
	if (is(first, 'Continue')) return 'drops';
	if (!is(first, 'Return')) return 'handles';
	return !first.value || isPlainDefault(first.value) ? 'default' : 'handles';
}

const isIdle = (statement: Node): boolean =>
	is(statement, 'Pass') || (is(statement, 'Expr') && is(statement.value, 'Constant'));

/** True where a success leaves the function or the loop from inside, so that only a failure goes on. */
export function isSuccessLeaving(body: readonly Node[]): boolean {
	const nodes = nodesRunWith(body);
	const first = nodes.findIndex(isAwaiting);
	return nodes.some(
		(node, index) => is(node, 'Return', 'Break') && (index > first || nodesRunWith([node]).some(isAwaiting)),
	);
}

function isInLoop(node: Node): boolean {
	for (let at = node.parent as Node | undefined; at && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'For', 'AsyncFor', 'While')) return true;
	}
	return false;
}

/** True where code stands behind a statement in its function: what is done when the try has failed. */
export function followsSomething(statement: Node): boolean {
	for (let at: Node = statement; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		const block = is(at, 'ExceptHandler') ? undefined : blockOf(at);
		if (block && block.at(-1) !== at) return true;
	}
	return false;
}
