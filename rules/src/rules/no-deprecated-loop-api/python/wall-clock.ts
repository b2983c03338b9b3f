import { binding, enclosingFunction, qualifiedName, type Expression, type PythonNode, type PythonNodes } from '#python';
import { classAround, is, nodesIn } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * `time.time() - started > limit` and `time.time() < deadline` in a coroutine, where the other time is read off the same
 * clock. A time that comes from elsewhere, of a file or a message, is a date and needs this clock.
 * https://docs.python.org/3/library/time.html#time.monotonic
 */
export function wallClock(context: Context, compare: PythonNodes['Compare']): void {
	if (enclosingFunction(compare)?.type !== 'AsyncFunctionDef') return;
	const [other, more] = compare.comparators;
	if (!other || more || !/^(Lt|LtE|Gt|GtE)$/.test(compare.ops[0]!)) return;
	for (const [side, against] of [
		[compare.left, other],
		[other, compare.left],
	] as const) {
		const isSpan =
			is(side, 'BinOp') && side.op === 'Sub' && isNow(context, side.left) && isEarlier(context, side.right);
		const isDeadline = isNow(context, side) && isEarlier(context, against);
		if (!isSpan && !isDeadline) continue;
		return context.report({ at: isSpan ? side.left : side, messageId: 'wallClock' });
	}
}

const isNow = ({ source }: Context, node: PythonNode): boolean =>
	is(node, 'Call') && !node.args.length && qualifiedName(source, node.func) === 'time.time';

/** What is only ever given a time of this clock, or a number to begin with. */
function isEarlier(context: Context, node: Expression): boolean {
	const values = valuesOf(context, node);
	const isTime = (value: PythonNode): boolean =>
		isNow(context, value) || (is(value, 'BinOp') && value.op === 'Add' && isNow(context, value.left));
	return values.some(isTime) && values.every(value => isTime(value) || is(value, 'Constant'));
}

function valuesOf({ source }: Context, node: Expression): readonly PythonNode[] {
	if (is(node, 'Name')) {
		const definitions = binding(source, node)?.definitions ?? [];
		const values = definitions.map(({ node: { parent } }) => (is(parent, 'Assign', 'AnnAssign') ? parent.value : null));
		return values.every(each => each != null) ? values : [];
	}
	const owner =
		is(node, 'Attribute') && is(node.value, 'Name') && node.value.id === 'self' ? classAround(node) : undefined;
	if (!owner || !is(node, 'Attribute')) return [];
	return nodesIn(owner).flatMap(each => {
		const targets = is(each, 'Assign') ? each.targets : is(each, 'AnnAssign', 'AugAssign') ? [each.target] : [];
		const isGiven = targets.some(target => is(target, 'Attribute') && target.attr === node.attr);
		return isGiven && 'value' in each && each.value ? [each.value as PythonNode] : [];
	});
}
