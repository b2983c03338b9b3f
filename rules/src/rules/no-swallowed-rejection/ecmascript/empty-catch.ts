import { indentStep } from '#edits/indent-step.ts';
import { statementEnd } from '#edits/ecmascript/statement-end.ts';
import { isFunction, isLoop, nodesOfBody } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { isLookedAt } from './looked-at.ts';
import { saysWhy } from '../why.ts';
import { awaitedWork } from './awaited-work.ts';
import type { Context } from './context.ts';
import { kindOfValue } from './handler.ts';
import { isOnTheWayOut } from './place.ts';
import { workName } from './work.ts';

/** A `catch` around an `await` that does nothing, or gives a default whatever happened. */
export function emptyCatch(context: Context, statement: TSESTree.TryStatement): void {
	const { handler } = statement;
	if (!handler) return;
	const kind = kindOfBody(statement, handler.body);
	if (kind === 'handles') return;
	const isLeaving = isSuccessLeaving(statement.block);
	// Leaving with the first success and going on to the next try is a retry.
	if (isLeaving && isInLoop(statement)) return;
	const isNoticed = kind === 'drops' && isLookedAt(context, statement.block);
	const isDefault =
		kind === 'default' || isNoticed || (isLeaving && (followsSomething(statement) || isAnswer(statement.block)));
	if (isDefault && !context.options.checkDefaults) return;

	const [work] = awaitedWork(context, statement.block);
	if (!work || isOnTheWayOut(statement)) return;
	if (context.options.allowComments && isExplained(context, statement, handler)) return;
	context.report({
		at: { range: [handler.range[0], handler.range[0] + 'catch'.length] },
		messageId: isDefault ? 'givesDefault' : 'dropped',
		data: { construct: 'This `catch`', callee: workName(work) },
		suggest: isDefault ? [] : [{ messageId: 'logError', edits: () => logging(context, statement, handler) }],
	});
}

type Kind = 'handles' | 'default' | 'drops';

function kindOfBody({ block }: TSESTree.TryStatement, { body: [first, ...rest] }: TSESTree.BlockStatement): Kind {
	if (!first) return 'drops';
	if (rest.length) return 'handles';
	if (first.type === 'ContinueStatement' || first.type === 'EmptyStatement') return 'drops';
	if (first.type === 'ExpressionStatement' && isDefaultFor(block, first.expression)) return 'default';
	if (first.type !== 'ReturnStatement') return 'handles';
	return !first.argument || kindOfValue(first.argument) !== 'handles' ? 'default' : 'handles';
}

/** `try { rows = await load(); } catch { rows = []; }`: the variable gets the default in place of what the work gives. */
function isDefaultFor(block: TSESTree.BlockStatement, node: TSESTree.Expression): boolean {
	if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'Identifier') return false;
	const { name } = node.left;
	if (kindOfValue(node.right) === 'handles') return false;
	return nodesOfBody(block).some(
		each =>
			each.type === 'AssignmentExpression' &&
			each.left.type === 'Identifier' &&
			each.left.name === name &&
			nodesOfBody(each.right).some(isWaiting),
	);
}

/** True where a success leaves the function or the loop from inside the block, so that only a failure goes on. */
function isSuccessLeaving(block: TSESTree.BlockStatement): boolean {
	const nodes = nodesOfBody(block);
	const first = nodes.findIndex(isWaiting);
	return nodes.some(
		(node, index) =>
			(node.type === 'ReturnStatement' || node.type === 'BreakStatement') &&
			(index > first || nodesOfBody(node).some(isWaiting)),
	);
}

/** `try { return parse(await load()); } catch {}`: without an answer, the function gives `undefined`. */
const isAnswer = (block: TSESTree.BlockStatement): boolean =>
	nodesOfBody(block).some(node => node.type === 'ReturnStatement' && node.argument !== null);

const isWaiting = (node: TSESTree.Node): boolean =>
	node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);

function isInLoop(node: TSESTree.Node): boolean {
	for (let at = node.parent; at && !isFunction(at); at = at.parent) if (isLoop(at)) return true;
	return false;
}

/** True where code stands behind a statement in its function: what is done when the try has failed. */
function followsSomething(statement: TSESTree.Statement): boolean {
	for (let at: TSESTree.Node = statement; at.parent && !isFunction(at); at = at.parent) {
		const parent: TSESTree.Node = at.parent;
		if ((parent.type === 'BlockStatement' || parent.type === 'Program') && parent.body.at(-1) !== at) return true;
	}
	return false;
}

function isExplained({ source }: Context, statement: TSESTree.TryStatement, { body }: TSESTree.CatchClause): boolean {
	// A comment before all that is tried is about its failing as well as one before the `try`.
	const [only, ...more] = statement.block.body;
	const about = only && !more.length ? [explainedBy(statement), only] : [explainedBy(statement)];
	return about.some(({ range }) => saysWhy(source.text, source.comments, body.range, range));
}

/** A comment before a function whose whole body is the statement is about the statement. */
function explainedBy(statement: TSESTree.Node): TSESTree.Node {
	const { parent } = statement;
	if (parent?.type !== 'BlockStatement' || parent.body.length > 1 || !parent.parent || !isFunction(parent.parent)) {
		return statement;
	}
	let at: TSESTree.Node = parent.parent;
	while (at.parent && (!IS_COMMENTED.test(at.type) || at.parent.type.startsWith('Export'))) at = at.parent;
	return at;
}

const IS_COMMENTED = /Declaration$|Definition$|Statement$|^Property$/;

function logging(
	context: Context,
	{ block }: TSESTree.TryStatement,
	{ range: [start], param, body }: TSESTree.CatchClause,
): readonly Edit[] | undefined {
	if (param && param.type !== 'Identifier') return undefined;
	const { text } = context.source;
	const name = param?.name ?? 'error';
	const [open] = body.range;
	const isOneLine = !text.slice(...body.range).includes('\n');
	const hasSpace = /\s/.test(text[open + 1]!);
	const log = `console.error(${name})`;
	const added = isOneLine
		? ` ${log};${hasSpace ? '' : ' '}`
		: `\n${indentIn(text, block)}${log}${statementEnd(context)}`;
	const logged: Edit = { range: [open + 1, open + 1], text: added };
	const keywordEnd = start + 'catch'.length;
	return param ? [logged] : [{ range: [keywordEnd, keywordEnd], text: ` (${name})` }, logged];
}

/** Where the statements of a block stand, as its first one shows that begins a line. */
function indentIn(text: string, { body, range }: TSESTree.BlockStatement): string {
	const indentAt = (at: number) => /^[^\S\n]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))![0];
	const first = body.find(each => text.slice(0, each.range[0]).endsWith(`\n${indentAt(each.range[0])}`));
	const outer = indentAt(range[0]);
	return first ? indentAt(first.range[0]) : outer + indentStep(text, outer, '\t');
}
