import type { TSESTree } from '@typescript-eslint/types';
import { decoratorsOf, propertyName, type EcmascriptSource } from '#ecmascript';

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
type ClassMember = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.TSAbstractMethodDefinition;

/** True for a class with a body, declared or as an expression. */
export const isClass = (node: TSESTree.Node): node is ClassNode =>
	node.type === 'ClassDeclaration' || node.type === 'ClassExpression';

/**
 * The function that a class has under a name: a method, or a field that is never assigned again.
 * Undefined where anything could stand in for it: a getter, a decorator, an overload, a field that may be written to.
 */
export function methodOf(owner: ClassNode, name: string, isStatic: boolean): TSESTree.Node | undefined {
	const [member, ...others] = owner.body.body.filter(
		(candidate): candidate is ClassMember =>
			(candidate.type === 'MethodDefinition' ||
				candidate.type === 'PropertyDefinition' ||
				candidate.type === 'TSAbstractMethodDefinition') &&
			candidate.static === isStatic &&
			propertyName(candidate as TSESTree.MethodDefinition) === name,
	);
	if (!member || others.length || decoratorsOf(member).length) return undefined;
	if (member.type !== 'PropertyDefinition') return member.kind === 'method' ? member.value : undefined;
	return member.readonly || name.startsWith('#') ? (member.value ?? undefined) : undefined;
}

/** True when a class of the same file extends this one and has a member of that name: `this` may be one of those. */
export const isOverridden = (source: EcmascriptSource, owner: ClassNode, name: string): boolean =>
	source.scopeManager
		.getDeclaredVariables(owner)
		.flatMap(variable => variable.references)
		.some(({ identifier }) => {
			const { parent } = identifier;
			if (!parent || !isClass(parent) || parent.superClass !== identifier) return false;
			return parent.body.body.some(member => 'key' in member && propertyName(member as never) === name);
		});

/** The value of a property in an object literal. Undefined when a spread or a second property of the name may win. */
export function propertyOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
	let found: TSESTree.Node | undefined;
	for (const property of object.properties) {
		if (property.type !== 'Property') return undefined;
		const key = propertyName(property);
		if (key === undefined || property.kind !== 'init' || (key === name && found)) return undefined;
		if (key === name) found = property.value;
	}
	return found;
}
