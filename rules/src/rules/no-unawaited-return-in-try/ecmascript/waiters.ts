import { enclosingFunction, isFunction, isNullish, variableOf, type EcmascriptSource } from '#ecmascript';
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
export function waitersOf(source: EcmascriptSource, statement: TSESTree.ReturnStatement): Waiter[] {
	const waiters: Waiter[] = [];
	for (
		let child: TSESTree.Node = statement, at: TSESTree.Node | undefined = statement.parent;
		at && !isFunction(at);
		child = at, at = at.parent
	) {
		if (at.type === 'TryStatement') waiters.push(...waitersOfTry(source, at, child));
		else waiters.push(...disposals(at, child));
	}
	return waiters;
}

function waitersOfTry(
	source: EcmascriptSource,
	{ block, handler, finalizer }: TSESTree.TryStatement,
	child: TSESTree.Node,
): Waiter[] {
	if (child === finalizer) return [];
	const waiters: Waiter[] = [];
	if (child === block && handler) waiters.push({ messageId: 'beforeCatch', handler, evidence: [] });
	if (finalizer?.body.some(each => !letsGo(source, each))) waiters.push({ messageId: 'beforeFinally', evidence: [] });
	return waiters;
}

/** `client = null;` of a variable that only this function sees: what is at work already has no use for the name. */
function letsGo(source: EcmascriptSource, statement: TSESTree.Statement): boolean {
	const set = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
	if (set?.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'Identifier') return false;
	const variable = variableOf(source, set.left);
	const home = enclosingFunction(statement);
	if (!home || !variable?.defs.length || !isNullish(set.right)) return false;
	return [...variable.identifiers, ...variable.references.map(({ identifier }) => identifier)].every(
		each => enclosingFunction(each) === home,
	);
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
