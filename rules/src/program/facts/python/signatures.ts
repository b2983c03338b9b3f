import type { Arg, Expression, FunctionNode, PythonNode } from '#python';
import { enclosingScope, is, isFunctionDef, type FunctionDef } from '../../python/ast.ts';

export interface Parameter {
	readonly node: Arg;
	readonly isRest: boolean;
}

/** The parameters of a function as a caller counts them, and before them the receiver of a method. */
export function parametersOf(node: FunctionNode): { readonly receiver?: Arg; readonly own: readonly Parameter[] } {
	const { posonlyargs, args, vararg, kwonlyargs, kwarg } = node.args;
	const positional = [...posonlyargs, ...args];
	const hasReceiver =
		isFunctionDef(node) &&
		is(enclosingScope(node), 'ClassDef') &&
		methodKind(node) !== 'staticmethod' &&
		positional.length > 0;
	const own = (hasReceiver ? positional.slice(1) : positional).map(each => ({ node: each, isRest: false }));
	if (vararg) own.push({ node: vararg, isRest: true });
	for (const each of kwonlyargs) own.push({ node: each, isRest: false });
	if (kwarg) own.push({ node: kwarg, isRest: true });
	return hasReceiver ? { receiver: positional[0]!, own } : { own };
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

export function lastNameOf(node: Expression | PythonNode): string | undefined {
	if (is(node, 'Call')) return lastNameOf(node.func);
	if (is(node, 'Attribute')) return node.attr;
	return is(node, 'Name') ? node.id : undefined;
}
