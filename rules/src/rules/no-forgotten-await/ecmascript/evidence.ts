import { constantInitializer, isFunction, propertyName, variableOf, type FunctionNode } from '#ecmascript';
import type { Evidence } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** The function in this file that a plain name or `this.name` calls. */
export function localFunction(context: Context, callee: TSESTree.Node | undefined): FunctionNode | undefined {
	if (!callee) return undefined;
	if (isFunction(callee)) return callee;
	if (callee.type === 'MemberExpression') return ownMethod(callee);
	const variable = callee.type === 'Identifier' ? variableOf(context.source, callee) : undefined;
	const definition = variable?.defs.length === 1 ? variable.defs[0]!.node : undefined;
	if (definition?.type === 'FunctionDeclaration') return definition;
	const init = variable && constantInitializer(variable)?.init;
	return init && isFunction(init) ? init : undefined;
}

/** The method that `this.name` means in the class around, if it has exactly one of that name. */
function ownMethod(member: TSESTree.MemberExpression): FunctionNode | undefined {
	const name = member.object.type === 'ThisExpression' ? propertyName(member) : undefined;
	let body: TSESTree.Node | undefined = member;
	while (body && body.type !== 'ClassBody') body = body.parent;
	if (name === undefined || !body) return undefined;
	const [method, ...more] = body.body.filter(each => each.type === 'MethodDefinition' && propertyName(each) === name);
	const isOne = method?.type === 'MethodDefinition' && method.kind === 'method' && !method.static && !more.length;
	return isOne && isFunction(method.value) ? method.value : undefined;
}

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
