import { catchesWhatItAwaits, isFunction, privateVariable, readsOf, unwrap, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { asyncEvidence, localFunction } from './evidence.ts';
import { originOf } from './origin.ts';
import { reportUnlessHandled } from './report-dropped.ts';
import { awaitSuggestions } from './suggestions.ts';

/** `const saved = save(); if (wait) await saved;`: without `wait`, the error of `save()` is lost. */
export function oneBranch(context: Context, { id, init, parent }: TSESTree.VariableDeclarator): void {
	const call = init && unwrap(init);
	if (id.type !== 'Identifier' || call?.type !== 'CallExpression' || parent.kind !== 'const') return;
	const variable = privateVariable(context.source, id);
	const reads = variable ? readsOf(variable).map(({ identifier }) => identifier) : [];
	const branch = reads[0] && branchAfter(parent, reads[0]);
	if (!branch || !reads.every(read => branchAfter(parent, read) === branch) || !reads.some(isWaitedFor)) return;

	reportUnlessHandled(context, call, facts => {
		const callee = localFunction(context, unwrap(call.callee));
		if (facts.promise !== 'all' || (callee && catchesWhatItAwaits(callee))) return undefined;
		const evidence = [
			{ message: 'The only branch that waits for it.', range: branch.test.range },
			...asyncEvidence(context, originOf(call).calleeNode),
		];
		return {
			at: id,
			messageId: 'oneBranch',
			data: { name: id.name },
			evidence,
			suggest: awaitSuggestions(context, call),
		};
	});
}

/** The `if` without `else`, beside the declaration, whose body holds a node that no function of its own encloses. */
function branchAfter(declaration: TSESTree.VariableDeclaration, node: TSESTree.Node): TSESTree.IfStatement | undefined {
	for (let child = node, at = node.parent; at; child = at, at = at.parent) {
		if (isFunction(at)) return undefined;
		if (at.type !== 'IfStatement' || at.parent !== declaration.parent) continue;
		return at.consequent === child && !at.alternate ? at : undefined;
	}
	return undefined;
}

const isWaitedFor = (identifier: TSESTree.Node): boolean => wrapped(identifier).parent?.type === 'AwaitExpression';
