import { enclosingFunction, qualifiedName, type Call, type PythonNode, type PythonSource } from '#python';
import { SERVER_METHODS, SERVER_STARTS, SERVES_TO_THE_END } from '#knowledge/loops/start-up.ts';
import { blockOf, is, nodesRunWith, type FunctionDef } from '#program/python/ast.ts';
import { isInOtherBranch, isWithin } from './branches.ts';
import { typeOf } from './type-of.ts';

/**
 * True where the same function starts a server further down, `await asyncio.start_server(…)`, `await server.serve()`, and
 * where it has served all that there was to serve: after `await server.serve_forever()`.
 */
export function isBesideServing(source: PythonSource, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef') return false;
	return nodesRunWith(around.body).some(each => {
		if (!is(each, 'Await') || !is(each.value, 'Call')) return false;
		const isBefore = each.range[0] > node.range[1];
		const isAfter = !isBefore && each.range[1] < node.range[0];
		if (!isBefore && !(isAfter && !isInOtherBranch(each, node, around))) return false;
		return isServer(source, each.value, isAfter) && !isRepeated(node, each, around);
	});
}

function isServer(source: PythonSource, { func }: Call, isToTheEnd: boolean): boolean {
	const name = qualifiedName(source, func);
	const isOne = (key: string): boolean => SERVER_STARTS.has(key) && (!isToTheEnd || SERVES_TO_THE_END.has(key));
	if (name !== undefined && SERVER_STARTS.has(name)) return isOne(name);
	if (!is(func, 'Attribute')) return false;
	if (SERVER_METHODS.has(func.attr)) return !isToTheEnd || SERVES_TO_THE_END.has(func.attr);
	return isOne(`${typeOf(source, func.value)?.name}.${func.attr}`);
}

/** In a loop that goes on once the server has started. One that tries again until it has comes to an end there. */
function isRepeated(node: PythonNode, start: PythonNode, around: FunctionDef): boolean {
	for (let at = node; at !== around; at = at.parent) {
		if (is(at, 'For', 'AsyncFor', 'While') && !(isWithin(start, at) && isLeftAfter(start))) return true;
	}
	return false;
}

/** `await site.start()` with `break` or `return` behind it. */
function isLeftAfter(start: PythonNode): boolean {
	const statement = is(start.parent, 'Expr', 'Assign') ? start.parent : undefined;
	const block = statement && blockOf(statement);
	return block?.slice(block.indexOf(statement!)).some(each => is(each, 'Break', 'Return')) ?? false;
}
