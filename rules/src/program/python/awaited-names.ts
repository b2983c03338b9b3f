import { calleeName } from '#python';
import { is, nodesIn, type Module, type Node } from './ast.ts';
import { lookup } from './bindings.ts';

const cache = new WeakMap<Module, ReadonlySet<string>>();

/**
 * True for a function that nothing in the file binds, as documents and notebooks leave it out, if the file awaits it
 * somewhere: that it gives a coroutine is then all that is known of it.
 */
export function isAwaitedElsewhere(module: Module, callee: Node): boolean {
	if (!isUnbound(callee)) return false;
	const known = cache.get(module) ?? awaitedIn(module);
	cache.set(module, known);
	return known.has(calleeName(callee));
}

const awaitedIn = (module: Module): ReadonlySet<string> =>
	new Set(
		nodesIn(module).flatMap(node => {
			const call = is(node, 'Await') ? node.value : undefined;
			return is(call, 'Call') && isUnbound(call.func) ? [calleeName(call.func)] : [];
		}),
	);

function isUnbound(callee: Node): boolean {
	if (is(callee, 'Attribute')) return isUnbound(callee.value);
	return is(callee, 'Name') && !lookup(callee.id, callee);
}
