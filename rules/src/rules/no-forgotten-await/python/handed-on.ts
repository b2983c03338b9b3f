import { calleeName } from '#python';
import { is, type Name, type Node } from '#program/python/ast.ts';

/** What takes a coroutine to run it, or keeps it for that. */
const STARTS =
	/task|future|gather|wait|run|spawn|sched|shield|append|add|put|push|submit|defer|start|coro|iscoroutine/i;

/** True where a mention hands a value on to somebody who may run it: not as an argument of what only takes values. */
export function isStarted(mention: Name | Extract<Node, { type: 'Attribute' }>): boolean {
	const { parent } = mention as { readonly parent: Node };
	const call = is(parent, 'keyword', 'Starred') ? parent.parent : parent;
	return !is(call, 'Call') || call.func === mention || STARTS.test(calleeName(call.func));
}
