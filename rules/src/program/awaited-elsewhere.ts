import { calleeName, type Module, type PythonNode } from '#python';
import { BUILTINS } from './facts/python/builtins.ts';
import { is, nodesIn } from './python/ast.ts';
import { lookup } from './python/bindings.ts';
import type { FileProgram } from './link/file-program.ts';
import { sameCallIsAwaited } from './same-call-awaited.ts';
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
 * Knows that a call gives a coroutine when the file awaits the same call somewhere: of a function that nothing in the file
 * binds, as documents and notebooks leave it out, or of a member of the same object.
 */
export function awaitedElsewhereOracle(module: Module, program: FileProgram): TypeOracle {
	let awaited: ReadonlySet<string> | undefined;
	const isSameAwaited = sameCallIsAwaited(module);
	return {
		types: nodes =>
			nodes.map(node => {
				const call = node as PythonNode;
				if (!is(call, 'Call')) return undefined;
				awaited ??= awaitedIn(module);
				// Few files await what they do not bind, and to look a name up costs more than to look for it in a list.
				if (awaited.size && awaited.has(calleeName(call.func)) && isUnbound(call.func)) return COROUTINE;
				// What the program knows and gives no coroutine is a function that says nothing of what it gives.
				return isSameAwaited(call) && !program.targets(call.func)?.length ? COROUTINE : undefined;
			}),
	};
}

const awaitedIn = (module: Module): ReadonlySet<string> =>
	new Set(
		nodesIn(module)
			.filter(node => node.type === 'Await')
			.flatMap(({ value: call }) => (is(call, 'Call') && isUnbound(call.func) ? [calleeName(call.func)] : [])),
	);

function isUnbound(callee: PythonNode): boolean {
	if (is(callee, 'Attribute')) return isUnbound(callee.value);
	// What `eval`, `next` and `getattr` give says nothing of what they give at another place.
	return is(callee, 'Name') && !BUILTINS.has(callee.id) && !lookup(callee.id, callee);
}
