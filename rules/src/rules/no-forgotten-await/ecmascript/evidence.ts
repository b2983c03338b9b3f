import { constantInitializer, isFunction, variableOf, type FunctionNode } from '#ecmascript';
import type { Evidence } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** The function in this file that a plain name calls. */
export function localFunction(context: Context, callee: TSESTree.Node | undefined): FunctionNode | undefined {
	if (!callee) return undefined;
	if (isFunction(callee)) return callee;
	const variable = callee.type === 'Identifier' ? variableOf(context.source, callee) : undefined;
	const definition = variable?.defs.length === 1 ? variable.defs[0]!.node : undefined;
	if (definition?.type === 'FunctionDeclaration') return definition;
	const init = variable && constantInitializer(variable)?.init;
	return init && isFunction(init) ? init : undefined;
}

/** Points at the word `async` that makes the callee give a promise, where this file has it. */
export function asyncEvidence(context: Context, callee: TSESTree.Node | undefined): Evidence[] {
	const declaration = localFunction(context, callee);
	if (!declaration?.async || declaration === callee) return [];
	const start = context.source.text.indexOf('async', declaration.range[0]);
	return [{ message: 'It is declared `async` here.', range: [start, start + 'async'.length] }];
}
