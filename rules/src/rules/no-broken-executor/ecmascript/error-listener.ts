import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { Executor } from './executor.ts';

/** Chains `.on('error', reject)` to where the event is listened to: Node's emitters give themselves back. */
export function listenToError(
	{ source }: Context,
	{ function: executor, reject }: Executor,
	event: TSESTree.Node,
): readonly Edit[] | undefined {
	// What tells of it is the event's name, or the method that listens to it without one.
	const call = event.parent?.type === 'MemberExpression' ? event.parent.parent : event.parent;
	const [resolve] = executor.params;
	if (call?.type !== 'CallExpression' || !resolve || source.text.slice(...call.callee.range).endsWith('Listener')) {
		return undefined;
	}
	const name = reject?.name ?? 'reject';
	const listener = { range: [call.range[1], call.range[1]] as const, text: `.on('error', ${name})` };
	if (reject) return [listener];

	// `resolve => …` has no parentheses of its own.
	const isBare = executor.range[0] === resolve.range[0];
	const own = source.text.slice(...resolve.range);
	return [{ range: resolve.range, text: isBare ? `(${own}, reject)` : `${own}, reject` }, listener];
}
