import { binding, qualifiedName } from '#python';
import { enclosingScope, is, isFunctionDef, nodesIn, type Call, type Name, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { isCollecting } from './gathered-results.ts';

/**
 * `isinstance(result, Exception)` of a gathered result. A cancelled task gives a `CancelledError`, which is a
 * `BaseException` only: https://docs.python.org/3/library/asyncio-exceptions.html#asyncio.CancelledError
 */
export function cancelledResult(context: Context, call: Call): void {
	if (!context.options.checkCancelledResults || qualifiedName(context.source, call.func) !== 'builtins.isinstance')
		return;
	const [subject, type] = call.args;
	if (!is(subject, 'Name') || !is(type, 'Name') || type.id !== 'Exception' || binding(context.source, type)) return;
	const source = sourceOf(subject);
	if (!source || !isGathered(context, source) || isTestedElse(context, subject, call)) return;
	context.report({
		at: call,
		messageId: 'cancelledResult',
		suggest: [{ messageId: 'useBaseException', edits: () => [{ range: type.range, text: 'BaseException' }] }],
	});
}

/** What the loop or comprehension that gives a name its value goes over, seen through `enumerate` and `zip`. */
function sourceOf(name: Name): readonly Node[] | undefined {
	for (let at = name.parent as Node | undefined; at && !isFunctionDef(at); at = at.parent) {
		const loops = is(at, 'For') ? [at] : is(at, 'ListComp', 'GeneratorExp', 'SetComp', 'DictComp') ? at.generators : [];
		for (const { target, iter } of loops) {
			if (!nodesIn(target).some(each => is(each, 'Name') && each.id === name.id)) continue;
			return is(iter, 'Call') && is(iter.func, 'Name') ? iter.args : [iter];
		}
	}
	return undefined;
}

/** True for `await gather(…, return_exceptions=True)` and for a name that holds nothing else. */
const isGathered = (context: Context, sources: readonly Node[]): boolean =>
	sources.some(source => {
		if (is(source, 'Await')) return is(source.value, 'Call') && isCollecting(context, source.value);
		if (!is(source, 'Name')) return false;
		const scope = enclosingScope(source);
		const given = (scope ? nodesIn(scope) : []).flatMap(node => {
			const isTarget = is(node, 'Assign') && node.targets.some(target => is(target, 'Name') && target.id === source.id);
			return isTarget ? [node.value] : [];
		});
		// Documents give one name several lists: the nearest one before counts.
		const nearest = given.findLast(value => value.range[0] < source.range[0]);
		return is(nearest, 'Await') && is(nearest.value, 'Call') && isCollecting(context, nearest.value);
	});

/** True where the same loop asks for the other errors too. */
function isTestedElse({ source }: Context, { id }: Name, own: Call): boolean {
	const scope = enclosingScope(own);
	return (scope ? nodesIn(scope) : []).some(node => {
		if (!is(node, 'Call') || node === own || qualifiedName(source, node.func) !== 'builtins.isinstance') return false;
		const [subject, type] = node.args;
		return (
			is(subject, 'Name') && subject.id === id && /BaseException|CancelledError/.test(source.text.slice(...type!.range))
		);
	});
}
