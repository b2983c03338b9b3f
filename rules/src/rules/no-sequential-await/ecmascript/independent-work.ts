import {
	calleeName,
	nodesIn,
	enclosingFunction,
	qualifiedName,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { isAwaitedCallback } from '#kit/awaited-callback.ts';
import type { RuleContext } from '#kit/rule-context.ts';
import type { MessageId } from '../messages.ts';
import { waitsOutside } from '../policy.ts';
import { readsOnly, TIES } from '../reads.ts';

/**
 * True for a call that waits for something outside of the program, and that shares no object with its neighbours: a
 * function by its name, or one of an imported module. A method of somebody's object (a page, a connection, a
 * transaction, `this`) may depend on what was called before. What a test does, it does in order on purpose.
 */
export function isIndependentWork(
	context: RuleContext<MessageId, object, EcmascriptSource>,
	call: TSESTree.CallExpression,
): boolean {
	const { program, source } = context;
	if (!program || !readsOnly(calleeName(call.callee)) || !belongsToNobody(source, call.callee)) return false;
	if (isInTest(call) || call.arguments.some(isTied)) return false;
	return program.wayTo(call.callee, waitsOutside) !== undefined;
}

function belongsToNobody(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	const expression = unwrap(callee);
	if (expression.type === 'Identifier') {
		const kind = variableOf(source, expression)?.defs[0]?.type;
		return kind !== 'Parameter';
	}
	return expression.type === 'MemberExpression' && qualifiedName(source, expression)?.module !== undefined;
}

const isTied = (argument: TSESTree.Node): boolean =>
	nodesIn(argument).some(node => node.type === 'Identifier' && TIES.test(node.name));

function isInTest(node: TSESTree.Node): boolean {
	for (let at: FunctionNode | undefined = enclosingFunction(node); at; at = enclosingFunction(at)) {
		if (isAwaitedCallback(at)) return true;
	}
	return false;
}
