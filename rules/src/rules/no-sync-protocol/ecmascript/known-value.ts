import { callPath, constantInitializer, qualifiedName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** The key that knowledge has for a value: `fs/promises:watch()`, `await fs/promises:open()`, `:DisposableStack()`. */
export function keyOf(source: EcmascriptSource, expression: TSESTree.Node): string | undefined {
	const node = madeBy(source, expression);
	if (node.type === 'AwaitExpression') {
		const key = keyOf(source, node.argument);
		return key && `await ${key}`;
	}
	if (node.type === 'NewExpression') {
		const name = qualifiedName(source, node.callee);
		return name && `${name.module ?? ''}:${name.name}()`;
	}
	const path = node.type === 'CallExpression' ? callPath(source, node) : undefined;
	return path && `${path.module ?? ''}:${path.name}`;
}

/** The expression that makes a value, through constants. */
export function madeBy(source: EcmascriptSource, expression: TSESTree.Node, depth = 0): TSESTree.Node {
	const node = unwrap(expression);
	const variable = node.type === 'Identifier' && depth < 8 ? variableOf(source, node) : undefined;
	const declarator = variable && constantInitializer(variable);
	// What a loop or a pattern binds is a part of the value.
	if (!declarator?.init || declarator.id.type !== 'Identifier' || declarator.id.typeAnnotation) return node;
	return madeBy(source, declarator.init, depth + 1);
}
