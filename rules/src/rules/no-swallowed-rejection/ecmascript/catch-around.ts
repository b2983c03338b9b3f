import type { EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { saysWhy } from '../why.ts';

/** True where the empty `catch` around a statement says why it drops errors: it says so for what is dropped inside, too. */
export function isExplainedAround({ text, comments }: EcmascriptSource, statement: TSESTree.Node): boolean {
	const around = statement.parent?.parent;
	return (
		around?.type === 'TryStatement' &&
		around.block === statement.parent &&
		around.handler?.body.body.length === 0 &&
		saysWhy(text, comments, around.handler.body.range, around.range)
	);
}
