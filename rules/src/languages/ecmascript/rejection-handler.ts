import { isFunction } from './functions.ts';
import { propertyName } from './property-name.ts';
import { unwrap } from './unwrap.ts';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * What a call does about a rejection: nothing (`none`), it handles it (`function`), it would handle it if `node`
 * is a function (`maybe`), or it gets something that is certainly no function (`useless`).
 */
type Handling =
	| { readonly kind: 'none' | 'function' }
	| { readonly kind: 'useless'; readonly at: TSESTree.Node }
	| { readonly kind: 'maybe'; readonly node: TSESTree.Node };

const NONE = { kind: 'none' } as const;

/** https://tc39.es/ecma262/#sec-promise.prototype.then: a handler that cannot be called is ignored. */
export function handlingOf(node: TSESTree.Node): Handling {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return NONE;

	switch (propertyName(callee)) {
		case 'catch':
			return handlerAt(node, 0) ?? { kind: 'useless', at: callee.property };
		case 'then':
			return handlerAt(node, 1) ?? NONE;
		case 'finally':
			return handlingOf(unwrap(callee.object));
		default:
			return NONE;
	}
}

function handlerAt({ arguments: all }: TSESTree.CallExpression, index: number): Handling | undefined {
	if (all.slice(0, index + 1).some(each => each.type === 'SpreadElement')) return { kind: 'function' };
	const argument = all[index];
	if (!argument) return undefined;

	const handler = unwrap(argument);
	if (isFunction(handler)) return { kind: 'function' };
	const isNothing = handler.type === 'Literal' || (handler.type === 'Identifier' && handler.name === 'undefined');
	return isNothing ? { kind: 'useless', at: handler } : { kind: 'maybe', node: handler };
}
