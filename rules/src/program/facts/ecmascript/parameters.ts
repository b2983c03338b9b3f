import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode } from '#ecmascript';

/** The parameters as a caller counts them: TypeScript's `this` is none. */
export function parametersOf({ params }: FunctionNode): readonly TSESTree.Parameter[] {
	const [first] = params;
	return first?.type === 'Identifier' && first.name === 'this' ? params.slice(1) : params;
}

/** The name or pattern of a parameter, without a default value and without `private`. */
export function patternOf(
	parameter: TSESTree.Parameter,
): TSESTree.Node & { typeAnnotation?: TSESTree.TSTypeAnnotation } {
	if (parameter.type === 'TSParameterProperty') return patternOf(parameter.parameter);
	return parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
}
