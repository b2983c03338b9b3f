import ts from 'typescript';
import { blank } from '../edit-sites.ts';
import { gone, type Finder } from './site-file.ts';
import { holdsAwait, isFunction, isOnTheWayOut, onlyCall, someIn } from './syntax.ts';

/**
 * `rejection handler`: a statement `f().catch(g)` loses its link. Without its handler, a kept promise that is named alone
 * does nothing, so `p.catch(g)` is no site.
 *
 * `handler’s work`: the one call in a handler of awaited work is gone. No site is a handler that says why in a comment, one
 * that stands in another `catch` or in a `finally` (what fails there may not take the first error's place), one in a loop
 * whose `try` leaves with the first success (a retry), and one of a test that expects to fail.
 */
export const handlers: Finder = (text, add) => node => {
	if (ts.isCallExpression(node)) {
		const member = ts.isPropertyAccessExpression(node.expression) ? node.expression : undefined;
		const [first] = node.arguments;
		if (member?.name.text !== 'catch' || !first) return;
		const isStarted = ts.isCallExpression(member.expression) && ts.isExpressionStatement(node.parent);
		if (isStarted) add('rejection handler', node, blank(text, [member.expression.end, node.end]));
		const body = isFunction(first) ? onlyCall(first.body) : undefined;
		if (body && isSite(first, text) && isUnused(node)) add('handler’s work', first, gone(text, body));
	}
	if (ts.isCatchClause(node) && holdsAwait(node.parent.tryBlock)) {
		const body = onlyCall(node.block);
		if (body && isSite(node, text) && !isRetry(node.parent)) add('handler’s work', node, gone(text, body));
	}
};

/** The value of a handler is a default where somebody takes it. */
const isUnused = ({ parent }: ts.Node): boolean =>
	ts.isExpressionStatement(parent) || (ts.isAwaitExpression(parent) && ts.isExpressionStatement(parent.parent));

function isSite(handler: ts.Node, text: string): boolean {
	const outer = ts.isCatchClause(handler) ? handler.parent : handler;
	if (isOnTheWayOut(outer) || isExpectation(handler)) return false;
	return (
		!/\/[/*]/.test(text.slice(handler.pos, handler.end).replace(/https?:\/\//g, '')) && !isExplainedBefore(outer, text)
	);
}

/** `expect(error)…` in a handler: whether it fails at all is what the test is about. */
const isExpectation = (handler: ts.Node): boolean =>
	someIn(handler, each => ts.isIdentifier(each) && /^(expect|assert|should|t|done)$/.test(each.text));

function isExplainedBefore(node: ts.Node, text: string): boolean {
	let at = node;
	while (!ts.isStatement(at) || ts.isBlock(at)) at = at.parent;
	return Boolean(ts.getLeadingCommentRanges(text, at.pos)?.length);
}

/** Leaving with the first success, and going on to the next turn or to what stands behind. */
function isRetry({ tryBlock }: ts.TryStatement): boolean {
	return someIn(tryBlock, each => ts.isReturnStatement(each) || ts.isBreakStatement(each), false);
}
