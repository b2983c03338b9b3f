import type { TSESTree } from '@typescript-eslint/types';
import { valueOf } from './expressions.ts';
import type { Flow } from './ways.ts';

/**
 * Writes to what stands left of `=`, in a parameter or in a loop's head. What a member's target needs (`a()` in
 * `a().b = c()`) runs before `value`, everything else after it.
 */
export function bind(flow: Flow, target: TSESTree.Node, value?: () => void): void {
	switch (target.type) {
		case 'MemberExpression':
			valueOf(flow, target.object);
			if (target.computed) valueOf(flow, target.property);
			value?.();
			return flow.pass(target);
		case 'TSParameterProperty':
			return bind(flow, target.parameter, value);
		case 'TSAsExpression':
		case 'TSNonNullExpression':
		case 'TSSatisfiesExpression':
		case 'TSTypeAssertion':
			return bind(flow, target.expression, value);
	}
	value?.();
	switch (target.type) {
		case 'ArrayPattern':
			for (const element of target.elements) if (element) bind(flow, element);
			break;
		case 'ObjectPattern':
			for (const property of target.properties) {
				if (property.type === 'RestElement') bind(flow, property);
				else {
					if (property.computed) valueOf(flow, property.key);
					bind(flow, property.value);
				}
			}
			break;
		case 'AssignmentPattern': {
			const isGiven = flow.copyOfWays();
			valueOf(flow, target.right);
			flow.open(isGiven);
			bind(flow, target.left);
			return;
		}
		case 'RestElement':
			return bind(flow, target.argument);
	}
	flow.pass(target);
}
