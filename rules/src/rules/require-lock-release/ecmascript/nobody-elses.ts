import { enclosingFunction, isFunction, unwrap, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Acquired } from './acquired.ts';
import type { Context } from './context.ts';

/**
 * True for a lock that a function makes, asks and gives back, all by itself: when it fails the lock is gone with it, and
 * there is nobody who would wait for it in vain.
 */
export function isNobodyElses({ source }: Context, { held, wait, call }: Acquired): boolean {
	const callee = unwrap(call.callee);
	// What a lock gives (a connection, say) may outlive it.
	if (held || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
	const variable = variableOf(source, callee.object);
	const around = enclosingFunction(wait);
	const [definition] = variable?.defs ?? [];
	if (!around || definition?.node.type !== 'VariableDeclarator' || enclosingFunction(definition.name) !== around) {
		return false;
	}
	if (definition.node.init?.type !== 'NewExpression') return false;
	return variable!.references.every(
		({ identifier, init }) => init || (isAsked(identifier) && enclosingFunction(identifier) === around),
	);
}

/** `lock.available`, `lock.release()`: what it is asked gives nobody the lock, unless a function comes back to it. */
function isAsked(identifier: TSESTree.Node): boolean {
	const { parent } = wrapped(identifier);
	if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return false;
	const call = parent.parent;
	return call.type !== 'CallExpression' || call.callee !== parent || !call.arguments.some(isFunction);
}
