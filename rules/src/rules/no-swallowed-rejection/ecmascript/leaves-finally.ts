import { isFunction, isLoop, nodesOfBody } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { awaitedWork } from './awaited-work.ts';
import type { Context } from './context.ts';
import { workName } from './work.ts';

type Leaving =
	TSESTree.BreakStatement | TSESTree.ContinueStatement | TSESTree.ReturnStatement | TSESTree.ThrowStatement;

/**
 * `return`, `throw`, `break` and `continue` out of a `finally` take the place of the error that is on its way.
 * https://tc39.es/ecma262/#sec-try-statement-runtime-semantics-evaluation
 */
export function leavesFinally(context: Context, { block, handler, finalizer }: TSESTree.TryStatement): void {
	if (!finalizer) return;
	const leaving = nodesOfBody(finalizer).find((node): node is Leaving => isLeaving(node, finalizer));
	// A `catch` that lets nothing through leaves no error to discard.
	const throwing = handler ? handler.body : block;
	if (
		!leaving ||
		(handler && !nodesOfBody(handler.body).some(({ type }) => type === 'ThrowStatement' || type === 'AwaitExpression'))
	)
		return;
	const [work] = [...awaitedWork(context, throwing), ...awaitedWork(context, block)];
	if (!work) return;
	context.report({
		at: { range: [leaving.range[0], leaving.range[0] + keywordOf(leaving).length] },
		messageId: 'leavesFinally',
		data: { statement: keywordOf(leaving), callee: workName(work) },
	});
}

const keywordOf = ({ type }: Leaving): string => type.replace('Statement', '').toLowerCase();

function isLeaving(node: TSESTree.Node, finalizer: TSESTree.BlockStatement): node is Leaving {
	switch (node.type) {
		case 'ReturnStatement':
			return true;
		case 'ThrowStatement':
			return !between(node, finalizer).some((at, index, all) => isCaughtIn(at, all[index - 1] ?? node));
		case 'BreakStatement':
		case 'ContinueStatement':
			return !between(node, finalizer).some(at => {
				if (node.label) return at.type === 'LabeledStatement' && at.label.name === node.label.name;
				return isLoop(at) || (node.type === 'BreakStatement' && at.type === 'SwitchStatement');
			});
		default:
			return false;
	}
}

/** What is around a node, up to the block of the `finally`. */
function between(node: TSESTree.Node, finalizer: TSESTree.Node): TSESTree.Node[] {
	const all: TSESTree.Node[] = [];
	for (let at = node.parent; at && at !== finalizer && !isFunction(at); at = at.parent) all.push(at);
	return all;
}

const isCaughtIn = (at: TSESTree.Node, child: TSESTree.Node): boolean =>
	at.type === 'TryStatement' && at.block === child && at.handler !== null;
