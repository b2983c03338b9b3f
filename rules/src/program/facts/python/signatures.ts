import type { Arg, Expression, FunctionNode, PythonNode } from '#python';
import { is, isFunctionDef, type FunctionDef } from '../../python/ast.ts';

export interface Parameter {
	readonly node: Arg;
	readonly isRest: boolean;
}

/** The parameters of a function as a caller counts them: those of a method without its receiver. */
export function parametersOf(node: FunctionNode, isMethod: boolean): readonly Parameter[] {
	const { posonlyargs, args, vararg, kwonlyargs, kwarg } = node.args;
	const positional = [...posonlyargs, ...args];
	const hasReceiver = isMethod && isFunctionDef(node) && receiverOf(node) !== undefined;
	const own = (hasReceiver ? positional.slice(1) : positional).map(each => ({ node: each, isRest: false }));
	if (vararg) own.push({ node: vararg, isRest: true });
	for (const each of kwonlyargs) own.push({ node: each, isRest: false });
	if (kwarg) own.push({ node: kwarg, isRest: true });
	return own;
}

/** What a parameter is when nobody passes it. */
export function defaultOf({ args: all }: FunctionNode, parameter: Arg): Expression | undefined {
	const { posonlyargs, args, kwonlyargs, defaults, kw_defaults } = all;
	const positional = [...posonlyargs, ...args];
	const index = positional.indexOf(parameter);
	if (index >= 0) return defaults[index - (positional.length - defaults.length)];
	return kw_defaults[kwonlyargs.indexOf(parameter)] ?? undefined;
}

/** `self` or `cls` of a method. */
export function receiverOf(node: FunctionDef): Arg | undefined {
	if (methodKind(node) === 'staticmethod') return undefined;
	return node.args.posonlyargs[0] ?? node.args.args[0];
}

export type MethodKind = 'method' | 'classmethod' | 'staticmethod' | 'getter' | 'setter';

/** What decorators make of a method. https://docs.python.org/3/library/functions.html#property */
export function methodKind({ decorator_list: all, name }: FunctionDef): MethodKind {
	// https://docs.python.org/3/reference/datamodel.html#object.__init_subclass__
	if (name === '__new__' || name === '__init_subclass__' || name === '__class_getitem__') return 'classmethod';
	for (const decorator of all) {
		const last = lastNameOf(decorator);
		if (last === 'staticmethod' || last === 'classmethod') return last;
		if (last === 'property' || last === 'cached_property') return 'getter';
		if (last === 'setter' || last === 'deleter') return 'setter';
	}
	return 'method';
}

/** `@overload`: a signature for readers, beside the function that is meant. */
export const isOverload = ({ decorator_list: all }: FunctionDef): boolean =>
	all.some(each => lastNameOf(each) === 'overload');

/** `route` of `@app.route("/")`, `overload` of `@typing.overload`: the last word, called or not. */
export function lastNameOf(node: PythonNode): string | undefined {
	if (is(node, 'Call')) return lastNameOf(node.func);
	if (is(node, 'Attribute')) return node.attr;
	return is(node, 'Name') ? node.id : undefined;
}
