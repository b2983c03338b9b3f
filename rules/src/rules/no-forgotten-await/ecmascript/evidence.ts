import { localFunction as functionHere, type FunctionNode } from '#ecmascript';
import type { Evidence } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** The function in this file that a plain name or `this.name` calls. */
export const localFunction = ({ source }: Context, callee: TSESTree.Node | undefined): FunctionNode | undefined =>
	callee && functionHere(source, callee);

/** Points at the word `async` that makes the callee give a promise, where this file has it. */
export function asyncEvidence(context: Context, callee: TSESTree.Node | undefined): Evidence[] {
	const declaration = localFunction(context, callee);
	if (!declaration?.async || declaration === callee) return [];
	// A method's function starts at its parameters, after the word.
	const start = context.source.text.indexOf(
		'async',
		(isMethod(declaration) ? declaration.parent : declaration).range[0],
	);
	return [{ message: 'It is declared `async` here.', range: [start, start + 'async'.length] }];
}

const isMethod = ({ parent }: FunctionNode): boolean =>
	parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method);
