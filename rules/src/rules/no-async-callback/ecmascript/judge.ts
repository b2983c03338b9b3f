import { callPath, handlingOf, localFunction } from '#ecmascript';
import { SAFE_CALLS } from '#knowledge/awaitables/safe-calls.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { asyncCallback, returnedBy } from './callback.ts';
import { canReject } from './can-reject.ts';
import type { Context } from './context.ts';
import type { Misuse } from './misuse.ts';
import { catchSuggestions } from './suggestions.ts';

const SAFE = new Set(SAFE_CALLS.flatMap(({ module, names }) => names.map(name => `${module} ${name}`)));

/** Reports what is certainly an async function, or gives back a promise that it was given. */
export function judge(context: Context, misuse: Misuse): void {
	const { node, messageId, data, isHarmlessIfSettled, suggest } = misuse;
	const callback = asyncCallback(context, node);
	if (callback) {
		if (isHarmlessIfSettled && !callback.canReject) return;
		const { inline } = callback;
		context.report({
			at: callback.at,
			messageId,
			...(data && { data }),
			evidence: callback.evidence,
			suggest: inline ? (suggest?.(inline) ?? (isHarmlessIfSettled ? catchSuggestions(context, inline) : [])) : [],
		});
		return;
	}
	const returned = returnedBy(node);
	let isReported = false;
	for (const value of returned) {
		if (value.type !== 'CallExpression' || (isHarmlessIfSettled && isLookedAfter(context, value))) continue;
		context.ask(value, ({ promise }) => {
			if (promise !== 'all' || isReported) return;
			isReported = true;
			context.report({ at: value.callee, messageId, ...(data && { data }) });
		});
	}
}

/** A promise that handles its rejection, has none, or that its library looks after. */
function isLookedAfter(context: Context, call: TSESTree.CallExpression): boolean {
	if (handlingOf(call).kind !== 'none') return true;
	const callee = localFunction(context.source, call.callee);
	if (callee) return callee.async && !canReject(context, callee);
	const path = callPath(context.source, call.callee);
	if (path?.module !== undefined && SAFE.has(`${path.module} ${path.name}`)) return true;
	const targets = context.program?.targets(call.callee);
	return Boolean(targets?.length && targets.every(target => target.kind === 'function' && target.neverRejects));
}
