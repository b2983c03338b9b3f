import { propertyName } from './property-name.ts';
import { qualifiedName, type QualifiedName } from './qualified-name.ts';
import { constantInitializer, variableOf } from './scopes.ts';
import type { EcmascriptSource } from './source.ts';
import { unwrap } from './unwrap.ts';
import type { TSESTree } from '@typescript-eslint/types';

const DEEPEST = 8;

/**
 * What a callee means, results of calls, of `new` and of `await` included: `router.push` is `useRouter().push` of `next/router` after
 * `const router = useRouter()`. Undefined where a part of the way is not told by this file.
 */
export function callPath(source: EcmascriptSource, node: TSESTree.Node, depth = 0): QualifiedName | undefined {
	if (depth > DEEPEST) return undefined;
	const expression = unwrap(node);
	const plain = qualifiedName(source, expression);
	if (plain) return plain;

	switch (expression.type) {
		case 'AwaitExpression':
			return callPath(source, expression.argument, depth + 1);
		case 'NewExpression':
		case 'CallExpression': {
			const callee = callPath(source, expression.callee, depth + 1);
			return callee && { ...callee, name: `${callee.name}()` };
		}
		case 'MemberExpression': {
			const property = propertyName(expression);
			const object = property === undefined ? undefined : callPath(source, expression.object, depth + 1);
			return object && extended(object, property!);
		}
		case 'Identifier':
			return pathOfVariable(source, expression, depth);
		default:
			return undefined;
	}
}

const extended = (path: QualifiedName, property: string): QualifiedName => ({
	...path,
	name: path.name ? `${path.name}.${property}` : property,
});

function pathOfVariable(
	source: EcmascriptSource,
	identifier: TSESTree.Identifier,
	depth: number,
): QualifiedName | undefined {
	const variable = variableOf(source, identifier);
	const declarator = variable && constantInitializer(variable);
	if (!declarator?.init) return undefined;

	const value = callPath(source, declarator.init, depth + 1);
	if (!value || declarator.id.type === 'Identifier') return value;
	if (declarator.id.type !== 'ObjectPattern') return undefined;
	for (const property of declarator.id.properties) {
		if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
		const key = propertyName(property);
		if (property.value.name === identifier.name && key !== undefined) return extended(value, key);
	}
	return undefined;
}
