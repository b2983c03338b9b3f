import type { TSESTree } from '@typescript-eslint/types';

type WithKey = TSESTree.Property | TSESTree.MethodDefinition | TSESTree.PropertyDefinition;

/** The name of `a.b`, `a['b']`, `{ b: … }` or a method; undefined when it is computed. */
export function propertyName(node: TSESTree.MemberExpression | WithKey): string | undefined {
	const key = node.type === 'MemberExpression' ? node.property : node.key;
	if (!node.computed && key.type === 'Identifier') return key.name;
	if (key.type === 'PrivateIdentifier') return `#${key.name}`;
	if (key.type === 'Literal') return String(key.value);
	if (key.type === 'TemplateLiteral' && !key.expressions.length) return key.quasis[0]!.value.cooked ?? undefined;
	return undefined;
}
