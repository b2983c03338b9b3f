import { binding, enclosingFunction, type Call, type PythonSource } from '#python';
import { loopAround } from '#program/python/uses.ts';

/** Methods that make one request; a web socket is as long as what is done with it, and wants no second one. https://docs.aiohttp.org/en/stable/client_reference.html, https://www.python-httpx.org/api/#asyncclient */
const REQUESTS = new Set(['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'request', 'stream']);

/** True for `async with Client() as client:` of which the body makes one request, and does nothing else with the client. */
export function makesOneRequest(source: PythonSource, call: Call): boolean {
	const { parent: item } = call;
	if (item.type !== 'withitem' || item.optional_vars?.type !== 'Name') return false;
	const uses = binding(source, item.optional_vars)?.references.filter(({ ctx }) => ctx === 'Load') ?? [];
	const [only, another] = uses;
	if (!only || another || enclosingFunction(only) !== enclosingFunction(call) || loopAround(only) !== loopAround(call))
		return false;
	const { parent } = only;
	return (
		parent.type === 'Attribute' &&
		REQUESTS.has(parent.attr) &&
		parent.parent.type === 'Call' &&
		!isInComprehension(only)
	);
}

/** A comprehension makes many requests out of one expression. */
function isInComprehension(node: { readonly parent: unknown }): boolean {
	for (let at = node.parent as { type: string; parent: unknown }; at.type !== 'Module'; at = at.parent as typeof at) {
		if (/Comp$|^GeneratorExp$/.test(at.type)) return true;
		if (at.type === 'AsyncFunctionDef') return false;
	}
	return false;
}
