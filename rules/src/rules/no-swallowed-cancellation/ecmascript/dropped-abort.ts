import { calleeName, enclosingFunction, isFunction, nodesOfBody, propertyName, unwrap } from '#ecmascript';
import { flowOf } from '#program/flow/ecmascript.ts';
import { findWay, type FlowEdge, type FlowPoint } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { afterAbort } from './aborted.ts';
import type { Context } from './context.ts';
import { signalOf, type Signal } from './signal.ts';

/**
 * A `catch` after which the same signal is used again: in the next round of a loop, or, where the `catch` names the
 * abort and lets it go, further down.
 */
export function droppedAbort(context: Context, statement: TSESTree.TryStatement): void {
	const { handler, block } = statement;
	if (!handler) return;
	// What an inner `catch` ends never comes here.
	const own = callsWithSignal(context, block).filter(({ call }) => tryAround(call) === statement);
	const error = handler.param?.type === 'Identifier' ? handler.param.name : undefined;
	for (const { call, signal } of own) {
		const again = nextUse(context, statement, call, signal, error);
		if (!again) continue;
		const [start] = handler.range;
		context.report({
			at: { range: [start, start + 'catch'.length] },
			messageId: 'usedAgain',
			data: { callee: calleeName(again.callee) },
			evidence: [{ message: `\`${signal.text}\` is aborted when it comes here again.`, range: again.callee.range }],
		});
		return;
	}
}

/** The statement whose `catch` sees what fails in a node. */
function tryAround(node: TSESTree.Node): TSESTree.Node | undefined {
	for (let child = node, at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
		if (at.type === 'TryStatement' && at.handler && at.block === child) return at;
	}
	return undefined;
}

interface Use {
	readonly call: TSESTree.CallExpression;
	readonly signal: Signal;
}

const callsWithSignal = (context: Context, root: TSESTree.Node): Use[] =>
	nodesOfBody(root).flatMap(node => {
		if (node.type !== 'CallExpression') return [];
		const signal = signalOf(context, node);
		return signal ? [{ call: node, signal }] : [];
	});

/** The call that gets the aborted signal on some way from the failure of `call`. */
function nextUse(
	context: Context,
	statement: TSESTree.TryStatement,
	call: TSESTree.CallExpression,
	signal: Signal,
	error: string | undefined,
): TSESTree.CallExpression | undefined {
	const failing = call.parent.type === 'AwaitExpression' ? call.parent : undefined;
	if (!failing) return undefined;
	const root = enclosingFunction(statement) ?? context.source.ast;
	const from = flowOf(root).pointsOf(failing);
	const isNamed = namesAbort(statement.handler!, error);
	const isSame = (node: TSESTree.Node | undefined): node is TSESTree.CallExpression =>
		node?.type === 'CallExpression' && signalOf(context, node)?.text === signal.text;

	const way = findWay(from, {
		isGoal: ({ node }) => isSame(node) && (node === call || (isNamed && !isWithin(node, statement.handler!))),
		isBarrier: ({ node }) => node !== undefined && (isSame(node) || isNewSignal(node, signal)),
		follows: (edge, point) => goesOn(edge, point, from, error),
	});
	return way?.at(-1)?.node as TSESTree.CallExpression | undefined;
}

/** Out of the failing call by its error, and from there as a signal that is aborted decides. */
function goesOn(
	{ kind, when, to }: FlowEdge<TSESTree.Node>,
	point: FlowPoint<TSESTree.Node>,
	from: readonly FlowPoint<TSESTree.Node>[],
	error: string | undefined,
): boolean {
	if (from.includes(point)) return kind === 'error';
	if (kind === 'error' || (to.node && throwsIfAborted(to.node))) return false;
	if (!when) return true;
	const truth = afterAbort(when.test, error);
	return truth === undefined || truth === when.is;
}

const throwsIfAborted = (node: TSESTree.Node): boolean =>
	node.type === 'CallExpression' && /\.throwIf(?:Aborted|Cancell?ed)$/i.test(calleeName(node.callee));

/** True where the `catch` itself asks whether it was an abort. */
const namesAbort = ({ body }: TSESTree.CatchClause, error: string | undefined): boolean =>
	nodesOfBody(body).some(
		node =>
			(node.type === 'IfStatement' || node.type === 'ConditionalExpression') &&
			typeof afterAbort(node.test, error) === 'boolean',
	);

const isWithin = (node: TSESTree.Node, { range }: TSESTree.Node): boolean =>
	node.range[0] >= range[0] && node.range[1] <= range[1];

/** True where the signal, or what it is a property of, gets another value. */
function isNewSignal(node: TSESTree.Node, { text, variable }: Signal): boolean {
	const root = text.split('.')[0]!;
	if (node.type === 'AssignmentExpression') {
		const target = unwrap(node.left);
		if (target.type === 'Identifier') return target.name === root;
		return target.type === 'MemberExpression' && isPrefix(targetText(target), text);
	}
	if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
		return variable?.defs.some(({ node: definition }) => isWithin(definition, node.left)) ?? false;
	}
	return (
		node.type === 'VariableDeclarator' && (variable?.defs.some(({ node: definition }) => definition === node) ?? false)
	);
}

const targetText = (node: TSESTree.Node): string => {
	const plain = unwrap(node);
	if (plain.type === 'ThisExpression') return 'this';
	if (plain.type === 'Identifier') return plain.name;
	return plain.type === 'MemberExpression' ? `${targetText(plain.object)}.${propertyName(plain) ?? '…'}` : '…';
};

const isPrefix = (part: string, whole: string): boolean => whole === part || whole.startsWith(`${part}.`);
