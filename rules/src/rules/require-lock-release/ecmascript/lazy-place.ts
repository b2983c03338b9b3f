import { isFunction, propertyName, unwrap } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** `await runner.query(text)`, `await save(runner)`: the waits for what somebody does with it, without those that give it back. */
export const usesOf = (held: Variable, releases: readonly TSESTree.Node[]): TSESTree.AwaitExpression[] =>
	held.references.flatMap(reference => {
		const use = reference.isRead() ? awaitAround(reference.identifier) : undefined;
		return use && !releases.includes(unwrap(use.argument)) ? [use] : [];
	});

function awaitAround(node: TSESTree.Node): TSESTree.AwaitExpression | undefined {
	for (let at = node.parent; at && !isFunction(at) && !at.type.endsWith('Statement'); at = at.parent) {
		if (at.type === 'AwaitExpression') return at;
	}
	return undefined;
}

/** `await runner.connect();` of the very runner that was taken. */
export function getsReady(node: TSESTree.Node, held: Variable | undefined, readies: readonly string[]): boolean {
	const work = node.type === 'AwaitExpression' ? unwrap(node.argument) : undefined;
	const callee = work?.type === 'CallExpression' ? unwrap(work.callee) : undefined;
	if (callee?.type !== 'MemberExpression' || !readies.includes(propertyName(callee) ?? '')) return false;
	return held?.references.some(({ identifier }) => identifier === callee.object) ?? false;
}
