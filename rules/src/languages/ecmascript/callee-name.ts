import type { TSESTree } from '@typescript-eslint/types';
import { unwrap } from './unwrap.ts';

/**
 * The callee as a person says it in a message: `fs.readFileSync`, `this.save`, `load().then`.
 * White space is folded and arguments are left out, so that a long chain stays readable.
 */
export function calleeName(node: TSESTree.Node): string {
	const expression = unwrap(node);
	switch (expression.type) {
		case 'Identifier':
			return expression.name;
		case 'ThisExpression':
			return 'this';
		case 'Super':
			return 'super';
		case 'CallExpression':
			return `${calleeName(expression.callee)}()`;
		case 'NewExpression':
			return `new ${calleeName(expression.callee)}()`;
		case 'AwaitExpression':
			return `(await ${calleeName(expression.argument)})`;
		case 'ImportExpression':
			return 'import()';
		case 'MemberExpression': {
			const object = calleeName(expression.object);
			if (expression.computed) return `${object}[…]`;
			const { property } = expression;
			return `${object}.${property.type === 'PrivateIdentifier' ? '#' : ''}${property.name}`;
		}
		default:
			return '(…)';
	}
}
