import { calleeName, constantInitializer, isFunction, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * True for a filter that knows how the names of its items begin, or what they are: of a folder's files that leaves a few.
 * An ending (`.endsWith('.md')`) says of what kind they are, and there may be any number of that.
 */
export function isPickedByName(context: Context, filter: TSESTree.Node | undefined): boolean {
	const callback = filter && unwrap(filter);
	if (!callback || !isFunction(callback)) return false;
	const [item] = callback.params;
	const last = callback.body.type === 'BlockStatement' ? callback.body.body.at(-1) : undefined;
	const answer =
		callback.body.type !== 'BlockStatement' ? callback.body : last?.type === 'ReturnStatement' && last.argument;
	return item?.type === 'Identifier' && Boolean(answer) && picks(context, answer as TSESTree.Node, item.name);
}

function picks(context: Context, node: TSESTree.Node, item: string): boolean {
	const test = unwrap(node);
	if (test.type === 'LogicalExpression') {
		const [one, other] = [picks(context, test.left, item), picks(context, test.right, item)];
		return test.operator === '&&' ? one || other : one && other;
	}
	if (test.type === 'BinaryExpression') {
		if (test.operator !== '===' && test.operator !== '==') return false;
		const isGiven = (value: TSESTree.Node) =>
			value.type === 'Literal' && typeof value.value === 'string' && value.value;
		return (
			(Boolean(isGiven(test.right)) && isNameOf(context, test.left, item)) ||
			(Boolean(isGiven(test.left)) && isNameOf(context, test.right, item))
		);
	}
	const callee = test.type === 'CallExpression' ? unwrap(test.callee) : undefined;
	if (test.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false;
	const [first] = test.arguments;
	if (!first) return false;
	if (propertyName(callee) === 'startsWith') return first.type === 'Literal' && isNameOf(context, callee.object, item);
	const pattern = unwrap(callee.object);
	return (
		propertyName(callee) === 'test' &&
		pattern.type === 'Literal' &&
		'regex' in pattern &&
		/^\^\\?[\w.@/-]{3}/.test(pattern.regex.pattern) &&
		isNameOf(context, first, item)
	);
}

/** `file`, `file.name`, `path.basename(file)`, and a constant that holds one of these. */
function isNameOf(context: Context, node: TSESTree.Node, item: string): boolean {
	const value = unwrap(node);
	if (value.type === 'MemberExpression') {
		const object = unwrap(value.object);
		return /^(file)?name$/i.test(propertyName(value) ?? '') && object.type === 'Identifier' && object.name === item;
	}
	if (value.type === 'CallExpression') {
		const [first] = value.arguments;
		return /(^|\.)basename$/i.test(calleeName(value.callee)) && !!first && isNameOf(context, first, item);
	}
	if (value.type !== 'Identifier') return false;
	if (value.name === item) return true;
	const variable = variableOf(context.source, value);
	const init = variable && constantInitializer(variable)?.init;
	return init ? isNameOf(context, init, item) : false;
}
