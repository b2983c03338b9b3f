import { sourceText, type Await, type Call } from '#python';
import { enclosingScope, is, isFunctionDef, nodesIn, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * True for a wait for an event that a coroutine of the file sets which is started as a task: `await self._ended.wait()`, where
 * `_run` says `self._ended.set()` when it ends. https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event
 */
export function isForEnd({ source }: Context, wait: Await): boolean {
	const calls = nodesIn(source.ast).filter(node => is(node, 'Call'));
	return nodesIn(wait.value).some(
		node =>
			isOfEvent(node, 'wait') &&
			calls.some(each => {
				if (!isOfEvent(each, 'set') || sourceText(source, each.func.value) !== sourceText(source, node.func.value))
					return false;
				const setter = enclosingScope(each);
				return (
					isFunctionDef(setter) &&
					setter !== enclosingScope(wait) &&
					calls.some(call => isHandedOver(call, setter.name))
				);
			}),
	);
}

const isOfEvent = (
	node: Node,
	method: string,
): node is Call & { readonly func: Extract<Node, { type: 'Attribute' }> } =>
	is(node, 'Call') && is(node.func, 'Attribute') && node.func.attr === method && !node.args.length;

/** `create_task(self._run())`. */
function isHandedOver(call: Call, name: string): boolean {
	const { func, parent } = call;
	if (!is(parent, 'Call') || parent.func === call) return false;
	return (is(func, 'Attribute') ? func.attr : is(func, 'Name') ? func.id : undefined) === name;
}
