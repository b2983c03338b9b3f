import { isFunction } from '#ecmascript';
import type { Evidence } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** What is around a `return` and runs when the function is over, or would see an error. */
export interface Waiter {
	readonly messageId: 'beforeCatch' | 'beforeFinally' | 'beforeDispose';
	/** Only for `beforeCatch`: there the promise's error is all that matters. */
	readonly handler?: TSESTree.CatchClause;
	/** The variable that is disposed of. */
	readonly name?: string;
	readonly evidence: readonly Evidence[];
}

/** Innermost first, up to the function's own braces. */
export function waitersOf(statement: TSESTree.ReturnStatement): Waiter[] {
	const waiters: Waiter[] = [];
	for (
		let child: TSESTree.Node = statement, at: TSESTree.Node | undefined = statement.parent;
		at && !isFunction(at);
		child = at, at = at.parent
	) {
		if (at.type === 'TryStatement') waiters.push(...waitersOfTry(at, child));
		else waiters.push(...disposals(at, child));
	}
	return waiters;
}

function waitersOfTry({ block, handler, finalizer }: TSESTree.TryStatement, child: TSESTree.Node): Waiter[] {
	if (child === finalizer) return [];
	const waiters: Waiter[] = [];
	if (child === block && handler) waiters.push({ messageId: 'beforeCatch', handler, evidence: [] });
	if (finalizer?.body.length) waiters.push({ messageId: 'beforeFinally', evidence: [] });
	return waiters;
}

/** `using` of the block, before the statement; `for (using x of …)`. https://tc39.es/proposal-explicit-resource-management/ */
function disposals(at: TSESTree.Node, child: TSESTree.Node): Waiter[] {
	if (at.type === 'BlockStatement' || at.type === 'StaticBlock') {
		return at.body.slice(0, at.body.indexOf(child as TSESTree.Statement)).flatMap(disposalsOf);
	}
	if (at.type === 'SwitchStatement') return at.cases.flatMap(each => each.consequent.flatMap(disposalsOf));
	return at.type === 'ForOfStatement' && at.body === child ? disposalsOf(at.left) : [];
}

function disposalsOf(declaration: TSESTree.Node): Waiter[] {
	if (declaration.type !== 'VariableDeclaration') return [];
	if (declaration.kind !== 'using' && declaration.kind !== 'await using') return [];
	return declaration.declarations.flatMap(({ id }): Waiter[] => {
		if (id.type !== 'Identifier') return [];
		const evidence = [{ message: 'It is released when this block is left.', range: id.range }];
		return [{ messageId: 'beforeDispose', name: id.name, evidence }];
	});
}
