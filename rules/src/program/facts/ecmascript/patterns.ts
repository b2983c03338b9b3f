import type { TSESTree } from '@typescript-eslint/types';
import { propertyName } from '#ecmascript';
import type { ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';

/** The part of a value that a name in a pattern binds. */
export function inPattern(
	describer: Describer,
	pattern: TSESTree.Node,
	name: TSESTree.Node,
	whole: ValueId,
): ValueId | undefined {
	if (pattern === name) return whole;
	const holds = (part: TSESTree.Node) => part.range[0] <= name.range[0] && name.range[1] <= part.range[1];
	switch (pattern.type) {
		case 'AssignmentPattern': {
			const given = inPattern(describer, pattern.left, name, whole);
			const fallback = pattern.left === name ? describer.describe(pattern.right) : undefined;
			if (given === undefined || fallback === undefined || fallback === given) return given;
			return describer.add({ kind: 'either', of: [given, fallback], isChoice: true });
		}
		case 'ObjectPattern': {
			const property = pattern.properties.find(holds);
			if (property?.type !== 'Property') return undefined;
			const key = propertyName(property);
			if (key === undefined) return undefined;
			return inPattern(describer, property.value, name, describer.add({ kind: 'member', of: whole, name: key }));
		}
		case 'ArrayPattern': {
			const index = pattern.elements.findIndex(each => each && holds(each));
			const element = pattern.elements[index];
			if (!element || element.type === 'RestElement') return undefined;
			return inPattern(describer, element, name, describer.add({ kind: 'element', of: whole, index }));
		}
		default:
			return undefined;
	}
}
