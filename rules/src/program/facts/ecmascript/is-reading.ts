import type { TSESTree } from '@typescript-eslint/types';

/** False for an identifier that is the name of a property and not a variable. */
export function isReading(node: TSESTree.Identifier): boolean {
	const { parent } = node;
	if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
	if (parent.type === 'Property') return parent.value === node || parent.computed || parent.shorthand;
	if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') return parent.value === node;
	return !NAMES.has(parent.type);
}

/** Where an identifier names something for another module or for types. */
const NAMES = new Set<string>([
	'ExportSpecifier',
	'ImportSpecifier',
	'TSAbstractMethodDefinition',
	'TSMethodSignature',
	'TSPropertySignature',
]);
