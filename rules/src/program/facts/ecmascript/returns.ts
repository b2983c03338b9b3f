import type { TSESTree } from '@typescript-eslint/types';
import { forEachChild, isFunction, type FunctionNode } from '#ecmascript';
import type { ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import { isClass } from './module.ts';

/** What the `return`s of a function give, and whether it can end without one. */
export function returnsOf(
	node: FunctionNode,
	describer: Describer,
): { returns: (ValueId | null)[]; endsWithout: boolean } {
	const { body } = node;
	if (body.type !== 'BlockStatement') return { returns: [describer.describe(body) ?? null], endsWithout: false };

	const returns: (ValueId | null)[] = [];
	let endsWithout = canEnd(body);
	const visit = (at: TSESTree.Node): void => {
		if (isFunction(at) || isClass(at)) return;
		if (at.type === 'ReturnStatement') {
			if (at.argument) returns.push(describer.describe(at.argument) ?? null);
			else endsWithout = true;
			return;
		}
		if (isStatement(at)) forEachChild(at, visit);
	};
	visit(body);
	return { returns, endsWithout };
}

/** Statements hold statements; no expression but a function holds a `return`. */
const isStatement = ({ type }: TSESTree.Node): boolean =>
	type.endsWith('Statement') || type === 'SwitchCase' || type === 'CatchClause';

/** True when a statement may let the next one run. Loops may, whatever their condition says. */
function canEnd(node: TSESTree.Statement | undefined | null): boolean {
	switch (node?.type) {
		case 'ReturnStatement':
		case 'ThrowStatement':
			return false;
		case 'BlockStatement':
			return node.body.every(canEnd);
		case 'IfStatement':
			return !node.alternate || canEnd(node.consequent) || canEnd(node.alternate);
		case 'TryStatement':
			if (node.finalizer && !canEnd(node.finalizer)) return false;
			return canEnd(node.block) || Boolean(node.handler && canEnd(node.handler.body));
		case 'SwitchStatement': {
			const hasDefault = node.cases.some(({ test }) => !test);
			return !hasDefault || !node.cases.at(-1)!.consequent.some(each => !canEnd(each));
		}
		default:
			return true;
	}
}
