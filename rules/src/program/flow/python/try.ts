import type { ExceptHandler, PythonNode, PythonNodes } from '#python';
import type { Ways } from '../flow-builder.ts';
import { joined } from '../flow-builder.ts';
import { valueOf } from './expressions.ts';
import { runAll } from './statements.ts';
import type { Flow } from './ways.ts';

/** Goes over a `try` with its handlers, its `else`, and its `finally` on each way out. */
export function tryOf(flow: Flow, node: PythonNodes['Try' | 'TryStar']): void {
	const guarded = () => {
		if (!node.handlers.length) return runAll(flow, node.body);
		flow.catching(
			() => runAll(flow, node.body),
			() => handlersOf(flow, node.handlers),
			() => runAll(flow, node.orelse),
		);
	};
	if (node.finalbody.length) flow.cleaning(guarded, () => runAll(flow, node.finalbody));
	else guarded();
}

function handlersOf(flow: Flow, handlers: readonly ExceptHandler[]): void {
	let after: Ways<PythonNode> = [];
	for (const handler of handlers) {
		if (handler.exceptionType) valueOf(flow, handler.exceptionType);
		const { yes, no } = takesEveryError(handler) ? { yes: flow.ways, no: [] } : flow.fork(handler);
		flow.ways = yes;
		flow.pass(handler);
		runAll(flow, handler.body);
		after = joined(after, flow.ways);
		flow.ways = no;
	}
	flow.rethrow();
	flow.ways = after;
}

/** `except Exception` counts: what passes it ends the task or the program (a cancellation, Ctrl+C), and is a question of its own. */
function takesEveryError({ exceptionType: type }: ExceptHandler): boolean {
	if (!type) return true;
	if (type.type === 'Tuple') return type.elts.some(isEveryError);
	return isEveryError(type);
}

const isEveryError = (type: PythonNode): boolean =>
	type.type === 'Name' && (type.id === 'Exception' || type.id === 'BaseException');
