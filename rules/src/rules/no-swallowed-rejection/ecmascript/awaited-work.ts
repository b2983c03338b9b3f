import { nodesOfBody } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { workOf } from './work.ts';

/** What is awaited in a block and may fail without anybody else seeing it. */
export const awaitedWork = (context: Context, block: TSESTree.Node): readonly TSESTree.Node[] =>
	nodesOfBody(block).flatMap(node => {
		if (node.type === 'AwaitExpression') return workOf(context, node.argument);
		return node.type === 'ForOfStatement' && node.await ? [node.right] : [];
	});
