import { constantInitializer, enclosingFunction, privateVariable, readsOf, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Edit } from '#kit/finding.ts';
import type { Context } from './context.ts';

/**
 * `for (const each of promises) await each`: all of them run, and only the one whose turn it is has somebody who waits.
 * `for await` over them is `no-sync-protocol`'s.
 */
export function listGap(context: Context, loop: TSESTree.ForOfStatement): void {
	const list = unwrap(loop.right);
	const wait = loop.await ? undefined : awaitOfEach(context, loop);
	if (!wait || !isOwnList(context, list)) return;

	context.ask(list, ({ items }) => {
		if (items !== 'all') return;
		context.report({
			at: list,
			messageId: 'listGap',
			evidence: [{ message: 'They are awaited here.', range: wait.range }],
			suggest: [{ messageId: 'awaitTogether', edits: () => awaitList(loop, wait) }],
		});
	});
}

/** The `await` of the loop's variable, when nothing else happens to it. */
function awaitOfEach({ source }: Context, { left }: TSESTree.ForOfStatement): TSESTree.AwaitExpression | undefined {
	const id = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
	const variable = id?.type === 'Identifier' ? privateVariable(source, id) : undefined;
	const reads = variable ? readsOf(variable) : [];
	const [read] = reads;
	const wait = read?.identifier.parent;
	return reads.length === 1 && wait?.type === 'AwaitExpression' && enclosingFunction(wait) === enclosingFunction(left)
		? wait
		: undefined;
}

/** A list that is made here and that nothing but the loop takes anything from: `push` and `length` leave it alone. */
function isOwnList({ source }: Context, list: TSESTree.Node): boolean {
	if (list.type === 'ArrayExpression') return list.elements.length > 1;
	if (list.type === 'CallExpression') return list.callee.type === 'MemberExpression';
	if (list.type !== 'Identifier') return false;
	const variable = privateVariable(source, list);
	if (!variable || !constantInitializer(variable)) return false;
	return readsOf(variable).every(({ identifier }) => identifier === list || isOnlyFilled(identifier));
}

function isOnlyFilled({ parent }: TSESTree.Node): boolean {
	if (parent?.type !== 'MemberExpression' || parent.property.type !== 'Identifier' || parent.computed) return false;
	return parent.property.name === 'push' || parent.property.name === 'length';
}

function awaitList({ right }: TSESTree.ForOfStatement, wait: TSESTree.AwaitExpression): readonly Edit[] {
	return [
		{ range: [right.range[0], right.range[0]], text: 'await Promise.all(' },
		{ range: [right.range[1], right.range[1]], text: ')' },
		{ range: [wait.range[0], wait.argument.range[0]], text: '' },
	];
}
