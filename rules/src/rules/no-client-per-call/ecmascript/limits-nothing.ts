import { enclosingFunction, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { turnAround } from './turn.ts';

/**
 * True for a limiter in a local constant of which every use is one call in the same function, in no loop and in no
 * function inside: nothing ever waits for it.
 */
export function limitsNothing(
	source: EcmascriptSource,
	made: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
	const { parent } = made;
	if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
	const variable = variableOf(source, parent.id);
	const around = enclosingFunction(made);
	const uses = variable?.references.filter(reference => reference.isRead()) ?? [];
	if (!around || uses.length !== 1) return false;
	const [use] = uses;
	const call = use!.identifier.parent;
	const isCalled =
		call?.type === 'CallExpression' && call.callee === use!.identifier && call.parent.type === 'AwaitExpression';
	return isCalled && enclosingFunction(use!.identifier) === around && turnAround(use!.identifier) === 'function';
}
