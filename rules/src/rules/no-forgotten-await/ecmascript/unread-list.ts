import { privateVariable, propertyName, readsOf, wrapped } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { endWithComment } from '#edits/ecmascript/end-with-comment.ts';
import { statementEnd } from '#edits/ecmascript/statement-end.ts';
import type { Context } from './context.ts';
import { droppedIn } from './dropped.ts';
import { originOf } from './origin.ts';
import { reportUnlessHandled } from './report-dropped.ts';

/** Promises pushed to a list that nothing reads. */
export function unreadList(context: Context, declarator: TSESTree.VariableDeclarator): void {
	const { id, init } = declarator;
	if (id.type !== 'Identifier' || init?.type !== 'ArrayExpression') return;
	const variable = privateVariable(context.source, id);
	const pushes = variable && onlyPushes(variable);
	if (!pushes?.length) return;

	for (const push of pushes) {
		for (const pushed of push.arguments.flatMap(argument => [...droppedIn(argument)])) {
			reportUnlessHandled(context, pushed, () => ({
				at: originOf(pushed).at,
				messageId: 'unreadList',
				data: { name: id.name, kind: 'promise' },
				evidence: [{ message: `\`${id.name}\` is made here.`, range: id.range }],
				suggest: awaitAfter(context, declarator, pushes.at(-1)!),
			}));
		}
	}
}

/** The pushes, if they are all that is ever done with the list. */
function onlyPushes(variable: Variable): TSESTree.CallExpression[] | undefined {
	const pushes: TSESTree.CallExpression[] = [];
	for (const { identifier } of readsOf(variable)) {
		const member = identifier.parent;
		if (member?.type !== 'MemberExpression' || member.object !== identifier || propertyName(member) !== 'push') {
			return undefined;
		}
		const call = member.parent;
		if (call.type !== 'CallExpression' || call.callee !== member) return undefined;
		if (wrapped(call).parent?.type !== 'ExpressionStatement') return undefined;
		pushes.push(call);
	}
	return pushes;
}

/** Waits for the whole list after the statement that pushes to it, at the level where the list is made. */
function awaitAfter(
	context: Context,
	{ id, parent }: TSESTree.VariableDeclarator,
	push: TSESTree.Node,
): SuggestionReport<MessageId>[] {
	const place = awaitPlace(context, id);
	let statement: TSESTree.Node | undefined = push;
	while (statement && statement.parent !== parent.parent) statement = statement.parent;
	if (!place || place.kind === 'sync' || !statement || id.type !== 'Identifier') return [];

	const { text } = context.source;
	const [start] = statement.range;
	const end = endWithComment(context, statement);
	const indent = /[^\S\n]*$/.exec(text.slice(0, start))![0];
	const edits: Edit[] = [
		{ range: [end, end], text: `\n${indent}await Promise.all(${id.name})${statementEnd(context)}` },
	];
	return [{ messageId: 'addAwaitAll', edits: () => edits }];
}
