import { calleeName, type Call } from '#python';
import { blockOf, is, isFunctionDef, type FunctionDef, type Node } from '#program/python/ast.ts';
import { isAheadOfNeed, isCleanUp, isTelemetry } from '#knowledge/rejections/expected-failures.ts';

/**
 * True in an `except`, in a `finally` and in a function that cleans up, or says that it lets errors go: what fails there must not take the place of the
 * first error or keep the rest from being cleaned up.
 */
export function isOnTheWayOut(node: Node): boolean {
	for (let child = node, at = node.parent as Node | undefined; at; child = at, at = at.parent) {
		if (is(at, 'ExceptHandler')) return true;
		if (is(at, 'Try', 'TryStar') && at.finalbody.includes(child as never)) return true;
		if (isFunctionDef(at)) return isCleanUp(at.name) || isAheadOfNeed(at.name) || saysSo(at) || isMeasuring(at);
	}
	return false;
}

/** True for a method of a class that counts and measures: that it fails must not disturb what is measured. */
function isMeasuring({ parent: around }: FunctionDef): boolean {
	return is(around, 'ClassDef') && (isTelemetry(around.name) || /^_?Metrics?(?![a-z])/.test(around.name));
}

/** True where the text of a function tells its callers that errors end in it. */
function saysSo({ body: [first] }: FunctionDef): boolean {
	const text = is(first, 'Expr') && is(first.value, 'Constant') ? first.value.value : undefined;
	return text?.kind === 'str' && LETS_GO.test(text.text);
}

const LETS_GO = new RegExp(
	[
		/\b(?:ignor|swallow|suppress|silenc)\w*\s+(?:\w+\s+){0,2}(?:error|exception|failure)/,
		/\b(?:error|exception|failure)s?\s+(?:is|are)\s+(?:\w+\s+)?(?:ignored|swallowed|suppressed|silenced|dropped)/,
		/\bbest[- ]effort\b|\bnever\s+(?:raise|fail|throw)|\bfails?[- ](?:open|closed)\b/,
	]
		.map(({ source }) => source)
		.join('|'),
	'i',
);

/** True where the next statement ends what the work was asked of: `session.send('stop')` before `session.detach()`. */
export function isEndedNext(statement: Node, { func }: Call): boolean {
	const block = blockOf(statement);
	const next = block?.[block.indexOf(statement) + 1];
	if (!next || !is(func, 'Attribute')) return false;
	const [first] = is(next, 'Try') ? next.body : [next];
	const call = is(first, 'Expr') && is(first.value, 'Await') ? first.value.value : undefined;
	if (!is(call, 'Call') || !is(call.func, 'Attribute') || !isCleanUp(call.func.attr)) return false;
	return calleeName(call.func.value) === calleeName(func.value);
}
