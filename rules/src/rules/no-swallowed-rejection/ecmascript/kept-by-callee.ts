import { localFunction, nodesOfBody, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** True for `load()`, a function of the file that keeps the promise which it gives: who asks for it later sees its error. */
export function isKeptByCallee(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	const called = localFunction(source, callee);
	if (!called || called.async || called.body.type !== 'BlockStatement') return false;
	const last = called.body.body.at(-1);
	const given = last?.type === 'ReturnStatement' && last.argument ? unwrap(last.argument) : undefined;
	if (given?.type === 'Identifier') {
		const owner = variableOf(source, given)?.scope.block;
		if (!owner || (called.range[0] <= owner.range[0] && owner.range[1] <= called.range[1])) return false;
	} else if (given?.type !== 'MemberExpression') return false;
	const name = source.text.slice(...given.range);
	return nodesOfBody(called.body).some(
		node => node.type === 'AssignmentExpression' && source.text.slice(...node.left.range) === name,
	);
}
