import { calleeName, callPath, isFunction, nodesIn, propertyName, unwrap } from '#ecmascript';
import { isEcmascriptLimiter } from '#knowledge/io/limiters.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { ecmascriptLeaf, isLimiterName } from '../policy.ts';
import type { Context } from './context.ts';
import type { FanOut } from './fan-out.ts';

/**
 * True where something in the text of the work lets only so many run. What the work calls is asked by the policy, which
 * goes into no function that waits for its turn.
 */
export function isLimited(context: Context, { work, isRun, loop }: FanOut): boolean {
	const node = unwrap(work);
	// `xs.map(throttled(load))`: what it makes of the function nobody knows. `load.bind(this)` is `load`.
	if (!isRun && node.type === 'CallExpression' && !isBind(node)) return true;
	if (isInTransaction(context, node)) return true;
	const shown = isRun ? [node, ...(loop ? awaitsIn(loop) : [])] : [node];
	return (
		shown.some(each => nodesIn(each).some(inner => isLimiterCall(context, inner))) || isNamedLimiter(context, node)
	);
}

const isBind = ({ callee }: TSESTree.CallExpression): boolean =>
	callee.type === 'MemberExpression' && propertyName(callee) === 'bind';

/** A transaction has one connection, which runs its queries one after the other. */
const isInTransaction = ({ source: { text } }: Context, node: TSESTree.Node): boolean =>
	/\b(transaction|transacting|trx|tx)\b/.test(text.slice(...node.range));

const awaitsIn = (loop: TSESTree.Node): TSESTree.Node[] =>
	nodesIn(loop, each => each === loop || !isFunction(each)).filter(({ type }) => type === 'AwaitExpression');

function isLimiterCall(context: Context, node: TSESTree.Node): boolean {
	if (node.type !== 'CallExpression') return false;
	const path = callPath(context.source, node.callee);
	const key = path && `${path.module ?? ''}:${path.name}`;
	if (key !== undefined) {
		if (isEcmascriptLimiter(key)) return true;
		if (ecmascriptLeaf(key, context.options)) return false;
	}
	return isLimiterName(calleeName(node.callee), context.options.limiters) && !isGivenData(node);
}

/** `query.limit(10)`, `queue.add({ id })`: a query, or a job for somebody else, whose way is this work's all the same. */
function isGivenData({ callee, arguments: given }: TSESTree.CallExpression): boolean {
	const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	if (name === 'limit') return !given.some(isFunction);
	return given.length > 0 && /^(add|enqueue|push|schedule|submit)$/.test(name ?? '') && given.every(isData);
}

const isData = (node: TSESTree.Node): boolean => /^(Array|Object)Expression$|Literal$/.test(unwrap(node).type);

/** `xs.map(limited)`: a function that goes by such a name. */
const isNamedLimiter = ({ options }: Context, node: TSESTree.Node): boolean =>
	!isFunction(node) && isLimiterName(calleeName(node), options.limiters);
