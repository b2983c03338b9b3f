import { enclosingFunction, functionName, nodesIn, nodesOfBody, qualifiedName, type FunctionNode } from '#ecmascript';
import { flowOf } from '#program/flow/ecmascript.ts';
import { findWay } from '#program/flow/flow-graph.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** True where the function, or what calls it at the top of the file, ends the program: that closes everything. */
export const endsProgram = (context: Context, owner: FunctionNode): boolean =>
	nodesOfBody(owner).some(node => isExit(context, node)) || isEndedByCaller(context, owner);

/**
 * True where the program ends on each way from where something was opened to the end of the function. An error that leaves
 * such a function ends the program as well.
 */
export function alwaysEndsProgram(context: Context, owner: FunctionNode, opened: TSESTree.Node): boolean {
	if (isEndedByCaller(context, owner)) return true;
	const exits = nodesOfBody(owner).filter(node => isExit(context, node));
	if (!exits.length) return false;
	const graph = flowOf(owner);
	const barriers = new Set(exits.flatMap(exit => graph.pointsOf(exit)));
	const way = findWay(graph.pointsOf(opened), {
		isGoal: point => point === graph.end,
		isBarrier: point => barriers.has(point),
	});
	return !way;
}

const isExit = ({ source }: Context, node: TSESTree.Node): boolean =>
	node.type === 'CallExpression' && /^(process|Deno)\.exit$/.test(qualifiedName(source, node.callee)?.name ?? '');

/** `main().finally(() => process.exit())` */
function isEndedByCaller(context: Context, owner: FunctionNode): boolean {
	const name = functionName(owner);
	if (name === undefined || enclosingFunction(owner)) return false;
	return context.source.ast.body.some(
		statement =>
			statement.type === 'ExpressionStatement' &&
			nodesIn(statement).some(each => each.type === 'Identifier' && each.name === name) &&
			nodesIn(statement).some(each => isExit(context, each) && !isInFailure(each)),
	);
}

/** In a handler of errors: `main().catch(error => { …; process.exit(1); })` says nothing of the way that succeeds. */
function isInFailure(exit: TSESTree.Node): boolean {
	for (let node = exit, at = exit.parent; at; node = at, at = at.parent) {
		if (at.type === 'CatchClause') return true;
		if (at.type !== 'CallExpression' || at.callee.type !== 'MemberExpression') continue;
		const { property } = at.callee;
		const method = property.type === 'Identifier' ? property.name : '';
		if (method === 'catch' || (method === 'then' && at.arguments[1] === node)) return true;
	}
	return false;
}
