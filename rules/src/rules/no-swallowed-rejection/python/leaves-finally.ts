import { calleeName, qualifiedName, type ExceptHandler, type Try } from '#python';
import { is, isFunctionDef, nodesIn, nodesRunWith, type Node } from '#program/python/ast.ts';
import { isBroad } from './broad.ts';
import type { Context } from './context.ts';
import { awaitedWork } from './work.ts';

/**
 * `return`, `break` and `continue` out of a `finally` take the place of the error that is on its way, cancellations too.
 * https://docs.python.org/3/reference/compound_stmts.html#finally-clause
 */
export function leavesFinally(context: Context, { body, handlers, finalbody }: Try): void {
	if (!finalbody.length) return;
	const leaving = nodesRunWith(finalbody).find(node => isLeaving(node, finalbody) && !isAskedFirst(context, node));
	// Handlers that let nothing through leave no error to discard.
	const letsNothingThrough = ({ exceptionType, body: handler }: ExceptHandler): boolean =>
		(!exceptionType || isBroad(context.source, exceptionType)) && !nodesRunWith(handler).some(isThrowing);
	if (!leaving || handlers.some(letsNothingThrough)) return;
	const [work] = awaitedWork(context, body);
	if (!work) return;
	const statement = leaving.type.toLowerCase();
	context.report({
		at: { range: [leaving.range[0], leaving.range[0] + statement.length] },
		messageId: 'leavesFinally',
		data: { statement, callee: calleeName(work.func) },
	});
}

/** Under `if sys.exc_info()[0] is None`: then nothing is on its way. https://docs.python.org/3/library/sys.html#sys.exc_info */
function isAskedFirst({ source }: Context, node: Node): boolean {
	for (let at: Node = node; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		if (
			is(at, 'If') &&
			nodesIn(at.test).some(each => is(each, 'Call') && ERROR_NOW.has(qualifiedName(source, each.func) ?? ''))
		)
			return true;
	}
	return false;
}

const ERROR_NOW = new Set(['sys.exc_info', 'sys.exception']);

const isThrowing = (node: Node): boolean => is(node, 'Raise');

function isLeaving(node: Node, finalbody: readonly Node[]): boolean {
	if (is(node, 'Return')) return true;
	if (!is(node, 'Break', 'Continue')) return false;
	for (let at: Node = node; !is(at, 'Module') && !finalbody.includes(at); at = at.parent) {
		if (is(at, 'For', 'AsyncFor', 'While')) return false;
	}
	return !finalbody.some(each => is(each, 'For', 'AsyncFor', 'While') && isInside(node, each));
}

const isInside = (node: Node, { range: [start, end] }: Node): boolean => start <= node.range[0] && node.range[1] <= end;
