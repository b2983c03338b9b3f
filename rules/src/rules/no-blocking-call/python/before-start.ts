import { enclosingFunction, qualifiedName, type Call, type PythonNode, type PythonSource } from '#python';
import { SERVER_METHODS, SERVER_STARTS } from '#knowledge/loops/start-up.ts';
import { is, nodesRunWith, type FunctionDef } from '#program/python/ast.ts';
import { typeOf } from './type-of.ts';

/** True where the same function starts a server further down: `await asyncio.start_server(…)`, `await server.serve()`. */
export function isBeforeStart(source: PythonSource, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef') return false;
	return nodesRunWith(around.body).some(
		each =>
			is(each, 'Await') &&
			each.range[0] > node.range[1] &&
			is(each.value, 'Call') &&
			isServerStart(source, each.value) &&
			!isInLoop(node, around),
	);
}

function isServerStart(source: PythonSource, { func }: Call): boolean {
	const name = qualifiedName(source, func);
	if (name !== undefined && SERVER_STARTS.has(name)) return true;
	if (!is(func, 'Attribute')) return false;
	return SERVER_METHODS.has(func.attr) || SERVER_STARTS.has(`${typeOf(source, func.value)?.name}.${func.attr}`);
}

function isInLoop(node: PythonNode, around: FunctionDef): boolean {
	for (let at = node; at !== around; at = at.parent) if (is(at, 'For', 'AsyncFor', 'While')) return true;
	return false;
}
