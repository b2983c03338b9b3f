import type { TSESTree } from '@typescript-eslint/types';
import { isFunction, variableOf, type EcmascriptSource, type FunctionNode } from '#ecmascript';
import type { ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import { parametersOf, patternOf } from './parameters.ts';

/**
 * `function singleton<T>(key: string, make: () => T): T`: by its types it gives what `make` gives, wherever its body takes that
 * from. Undefined where two parameters could be meant.
 */
export function resultGiven(node: FunctionNode): number | undefined {
	const name = nameOfType(node.returnType?.typeAnnotation);
	if (name === undefined || !node.typeParameters?.params.some(each => each.name.name === name)) return undefined;
	const all = parametersOf(node).map(parameter => patternOf(parameter).typeAnnotation?.typeAnnotation);
	const [index, ...more] = all.flatMap((type, at) => (gives(type, name) ? [at] : []));
	return more.length ? undefined : index;
}

const gives = (type: TSESTree.TypeNode | undefined, name: string): boolean =>
	type?.type === 'TSFunctionType' && nameOfType(type.returnType?.typeAnnotation) === name;

const nameOfType = (type: TSESTree.TypeNode | undefined): string | undefined =>
	type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && !type.typeArguments
		? type.typeName.name
		: undefined;

/** The function among the arguments of a call whose result is kept. */
export function givenFunction(
	describer: Describer,
	source: EcmascriptSource,
	call: TSESTree.CallExpression,
): { readonly index: number; readonly value: ValueId } | undefined {
	if (!isKept(call)) return undefined;
	const index = call.arguments.findIndex(each => isFunction(each) || isNamedFunction(source, each));
	const value = index < 0 ? undefined : describer.describe(call.arguments[index]!);
	return value === undefined ? undefined : { index, value };
}

const isKept = ({ parent }: TSESTree.CallExpression): boolean =>
	parent.type === 'VariableDeclarator' ||
	parent.type === 'PropertyDefinition' ||
	parent.type === 'AssignmentExpression';

function isNamedFunction(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const variable = node.type === 'Identifier' ? variableOf(source, node) : undefined;
	return variable?.defs.length === 1 && /^(FunctionName|ImportBinding)$/.test(variable.defs[0]!.type);
}
