import { isFunction, unwrap, wrapped } from '#ecmascript';
import { canReject } from '#kit/can-reject.ts';
import { wantedResult, type WantedPlace } from '#program/result-question.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { mayGivePromise } from './callback.ts';
import type { Context } from './context.ts';
import { judge } from './judge.ts';
import { waitsElsewhere } from './waits-elsewhere.ts';

/** A function in a place that is declared to take `() => void`: of another file, of a package, or by way of a generic type. */
export function wantedNothing(
	context: Context,
	node: TSESTree.Node,
	name: string,
	place: WantedPlace = { kind: 'expression', node: unwrap(node) },
): void {
	const expression = unwrap(node);
	if (expression.type === 'ConditionalExpression') {
		// Each branch stands where the whole does.
		for (const branch of [expression.consequent, expression.alternate]) {
			wantedNothing(
				context,
				branch,
				name,
				place.kind === 'expression' ? { ...place, node: unwrap(branch) } : undefined,
			);
		}
	}
	if (!mayGivePromise(expression) || isCast(expression)) return;
	const isSettled = isFunction(expression) && expression.async && !canReject(context, expression);
	if (isSettled && !context.options.checkHandled) return;
	const argument = place.kind === 'expression' ? place.argument : undefined;
	judge(context, {
		node,
		messageId: 'declaredVoid',
		data: { name },
		isHarmlessIfSettled: true,
		where: wantedResult(place, node),
		...(argument && { isWaitedFor: () => waitsElsewhere(context, argument.callee) }),
		asksAnyName: isAttribute(node),
	});
}

/** Handlers of an element come from everywhere: from properties, hooks and stores. */
const isAttribute = (node: TSESTree.Node): boolean => wrapped(node).parent?.type === 'JSXExpressionContainer';

/** `(async () => …) as () => void`: whoever writes that knows. */
function isCast(node: TSESTree.Node): boolean {
	for (let at = node; at !== wrapped(node) && at.parent;) {
		at = at.parent;
		if (at.type === 'TSAsExpression' || at.type === 'TSTypeAssertion') return true;
	}
	return false;
}
