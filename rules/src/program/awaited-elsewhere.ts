import { calleeName, type Module, type PythonNode } from '#python';
import { BUILTINS } from './facts/python/builtins.ts';
import { is, nodesIn } from './python/ast.ts';
import { lookup } from './python/bindings.ts';
import type { TypeOracle } from './type-oracle.ts';
import type { TypeFacts } from './type-facts.ts';

const COROUTINE: TypeFacts = {
	promise: 'all',
	thenable: 'all',
	items: 'none',
	callable: false,
	names: [{ name: 'Coroutine', from: 'lib' }],
};

/**
 * Knows that a call gives a coroutine when nothing in the file binds the function, as documents and notebooks leave it
 * out, and the file awaits it somewhere.
 */
export function awaitedElsewhereOracle(module: Module): TypeOracle {
	let awaited: ReadonlySet<string> | undefined;
	return {
		types: nodes =>
			nodes.map(node => {
				const call = node as PythonNode;
				if (!is(call, 'Call')) return undefined;
				awaited ??= awaitedIn(module);
				// Few files await what they do not bind, and to look a name up costs more than to look for it in a list.
				return awaited.size && awaited.has(calleeName(call.func)) && isUnbound(call.func) ? COROUTINE : undefined;
			}),
	};
}

const awaitedIn = (module: Module): ReadonlySet<string> =>
	new Set(
		nodesIn(module).flatMap(node => {
			const call = is(node, 'Await') ? node.value : undefined;
			return is(call, 'Call') && isUnbound(call.func) ? [calleeName(call.func)] : [];
		}),
	);

function isUnbound(callee: PythonNode): boolean {
	if (is(callee, 'Attribute')) return isUnbound(callee.value);
	// What `eval`, `next` and `getattr` give says nothing of what they give at another place.
	return is(callee, 'Name') && !BUILTINS.has(callee.id) && !lookup(callee.id, callee);
}
