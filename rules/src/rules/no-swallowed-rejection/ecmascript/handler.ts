import { constantInitializer, isFunction, qualifiedName, unwrap, variableOf, type FunctionNode } from '#ecmascript';
import { isKnownNoop } from '#knowledge/rejections/noops.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** What a handler does with an error: nothing, give `undefined`, give another default, or look at it. */
type HandlerKind = 'drops' | 'undefined' | 'default' | 'handles';

/** What is passed to `catch` does with an error; a function that another file has counts when it is known to be empty. */
export function handlerKind(context: Context, node: TSESTree.Node): HandlerKind {
	const handler = unwrap(node);
	if (isFunction(handler)) return kindOfFunction(handler);
	const name = qualifiedName(context.source, handler);
	if (name && isKnownNoop(name)) return 'drops';
	const named = namedFunction(context, handler);
	if (named) return kindOfFunction(named);
	return isEmptyElsewhere(context, handler) ? 'drops' : 'handles';
}

/** The function of this file that a name given as a handler stands for. */
export function namedFunction(context: Context, handler: TSESTree.Node): FunctionNode | undefined {
	const variable = handler.type === 'Identifier' ? variableOf(context.source, handler) : undefined;
	if (variable?.defs.length !== 1) return undefined;
	const { node } = variable.defs[0]!;
	if (node.type === 'FunctionDeclaration') return node;
	const init = constantInitializer(variable)?.init;
	return init && isFunction(unwrap(init)) ? (unwrap(init) as FunctionNode) : undefined;
}

/** A function of another file, from its name to the end of an empty body. */
const EMPTY =
	/^[\w$]+\s*(?::[^=]*)?(?:=\s*(?:async\s*)?(?:function\s*\w*\s*)?)?(?:\([^()]*\)|[\w$]+)\s*(?::\s*[\w<>]+\s*)?(?:=>\s*)?\{\s*(?:return;?\s*)?\}/;

function isEmptyElsewhere({ program, host }: Context, handler: TSESTree.Node): boolean {
	if (handler.type !== 'Identifier' && handler.type !== 'MemberExpression') return false;
	const [target, ...more] = program?.targets(handler) ?? [];
	if (target?.kind !== 'function' || more.length) return false;
	const text = host?.readFile(target.path);
	return text !== undefined && EMPTY.test(text.slice(target.at[0]));
}

function kindOfFunction({ body, params, generator }: FunctionNode): HandlerKind {
	// A default of a parameter may run anything.
	if (generator || params.some(({ type }) => type === 'AssignmentPattern')) return 'handles';
	if (body.type !== 'BlockStatement') return kindOfValue(body);
	const [first, ...rest] = body.body;
	if (!first) return 'drops';
	if (first.type !== 'ReturnStatement' || rest.length) return 'handles';
	return first.argument ? kindOfValue(first.argument) : 'drops';
}

/** What giving this value in place of an error amounts to. */
export function kindOfValue(node: TSESTree.Node): HandlerKind {
	const value = unwrap(node);
	if (value.type === 'Identifier' && value.name === 'undefined') return 'undefined';
	if (value.type === 'UnaryExpression' && value.operator === 'void') return kindOfVoid(value);
	return isPlainDefault(value) ? 'default' : 'handles';
}

const kindOfVoid = ({ argument }: TSESTree.UnaryExpression): HandlerKind =>
	argument.type === 'Literal' ? 'undefined' : 'handles';

/** A value that is the same whatever the error was, and says nothing of having failed. */
function isPlainDefault(value: TSESTree.Node): boolean {
	switch (value.type) {
		case 'Literal':
			return true;
		case 'TemplateLiteral':
			return !value.expressions.length;
		case 'ArrayExpression':
			return !value.elements.length;
		case 'ObjectExpression':
			return !value.properties.length;
		case 'UnaryExpression':
			return value.argument.type === 'Literal';
		default:
			return false;
	}
}
