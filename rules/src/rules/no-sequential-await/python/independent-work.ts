import {
	calleeName,
	type PythonNode,
	binding,
	enclosingFunction,
	qualifiedName,
	type Call,
	type Expression,
	type PythonSource,
} from '#python';
import type { RuleContext } from '#kit/rule-context.ts';
import type { MessageId } from '../messages.ts';
import { nodesIn } from '#program/python/ast.ts';
import { waitsOutside } from '../policy.ts';
import { readsOnly, TIES } from '../reads.ts';

/**
 * True for a call that waits for something outside of the program, and that shares no object with its neighbours: a
 * function by its name, or one of an imported module. A method of somebody's object may depend on what was called
 * before. What a test does, it does in order on purpose.
 */
export function isIndependentWork(context: RuleContext<MessageId, object, PythonSource>, call: Call): boolean {
	const { program, source } = context;
	const around = enclosingFunction(call);
	if (!program || !readsOnly(calleeName(call.func)) || !belongsToNobody(source, call.func)) return false;
	if ([...call.args, ...call.keywords].some(isTied)) return false;
	if (around && around.type !== 'Lambda' && around.name.startsWith('test')) return false;
	return program.wayTo(call.func, waitsOutside) !== undefined;
}

const isTied = (argument: PythonNode): boolean =>
	nodesIn(argument).some(node => node.type === 'Name' && TIES.test(node.id));

function belongsToNobody(source: PythonSource, callee: Expression): boolean {
	if (callee.type === 'Name') {
		return binding(source, callee)?.definitions.every(({ kind }) => kind !== 'parameter') ?? false;
	}
	return callee.type === 'Attribute' && qualifiedName(source, callee) !== undefined;
}
