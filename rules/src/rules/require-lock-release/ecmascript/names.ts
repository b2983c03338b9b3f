import { calleeName, propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

const LOCKING = /(?<![bc]|un)lock|acquire|mutex|sema(?:phore)?|(?<!re)lease/i;

/** `const releaseLock = await acquireLock()`: what is taken is a function, and both names say what it is for. */
export const isReleaseOf = (held: string, callee: TSESTree.Node): boolean =>
	/^(?:release|unlock)(?![a-z])/.test(held) && LOCKING.test(calleeName(callee));

/**
 * `const lock = await LockFile.acquire(path)`: what is taken is a lock, and both names say so. Where the file gives
 * something back by another name, it may be that.
 */
export function isLockOf(held: string, node: TSESTree.Node, text: string): boolean {
	const callee = unwrap(node);
	if (callee.type !== 'MemberExpression' || !/(?<![bc])lock$|lease$/i.test(held)) return false;
	return (
		/^(?:acquire|lock)(?:Async)?$/.test(propertyName(callee) ?? '') &&
		LOCKING.test(calleeName(callee)) &&
		!/(?<!wait\w*)(?:release|unlock)\w*\(/i.test(
			text.replace(new RegExp(`(?<![\\w$])${held}\\??\\.(?:release|unlock)\\w*\\(`, 'g'), ''),
		)
	);
}

/** `const client = await this.pool.connect()`: a place of a pool. Pools that are connected themselves give a pool. */
export function isPlaceOfPool(held: string, node: TSESTree.Node): boolean {
	const callee = unwrap(node);
	if (callee.type !== 'MemberExpression' || /pool$/i.test(held)) return false;
	if (!/^(?:connect|getConnection|acquire|reserve)$/.test(propertyName(callee) ?? '')) return false;
	return /pool$/i.test(lastName(callee.object));
}

/** What is called a lock: `this.#lock`, `writeMutex`, `sema`. */
export const isLockName = (node: TSESTree.Node): boolean =>
	/(?<![bc])lock$|mutex$|sema(?:phore)?$|gate$/i.test(lastName(node));

function lastName(node: TSESTree.Node): string {
	const object = unwrap(node);
	if (object.type === 'Identifier') return object.name;
	if (object.type !== 'MemberExpression') return '';
	return object.property.type === 'PrivateIdentifier' ? object.property.name : (propertyName(object) ?? '');
}
