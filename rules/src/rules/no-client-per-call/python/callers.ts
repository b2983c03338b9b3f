import type { AsyncFunctionDef, PythonSource } from '#python';
import { startsProgram } from '#program/python/root-of-program.ts';

const VERBS = new Set(['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'route', 'websocket']);

/** A function that a web framework calls for each request, by its decorator: `@app.get("/")`, `@routes.post("/")`. */
export const isHandler = ({ decorator_list: decorators }: AsyncFunctionDef): boolean =>
	decorators.some(
		each => each.type === 'Call' && each.func.type === 'Attribute' && VERBS.has(each.func.attr) && each.args.length > 0,
	);

/** True for a function that the file uses only to start the program with, and a test, which is a program of its own. */
export function runsOnce(source: PythonSource, node: AsyncFunctionDef): boolean {
	if (/^test_|^main$/.test(node.name)) return true;
	const references = source.scopes.of(node).resolve(node.name)?.references ?? [];
	return references.length > 0 && references.every(reference => startsProgram(source, reference));
}
