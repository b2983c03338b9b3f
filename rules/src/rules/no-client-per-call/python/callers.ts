import type { AsyncFunctionDef, PythonSource } from '#python';
import { startsProgram } from '#program/python/root-of-program.ts';

const VERBS = new Set(['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'route', 'websocket']);

/** A function that a web framework calls for each request, by its decorator: `@app.get("/")`, `@routes.post("/")`. */
export const isHandler = ({ decorator_list: decorators }: AsyncFunctionDef): boolean =>
	decorators.some(
		each => each.type === 'Call' && each.func.type === 'Attribute' && VERBS.has(each.func.attr) && each.args.length > 0,
	);

/** What a connection, a bot or an application does once while it lives, as a method that takes nothing. */
const LIFECYCLE =
	/^_?(async_)?(connect|disconnect|start|stop|setup|set_up|startup|shutdown|initiali[sz]e|close|login|log_?out)$|^__a(enter|exit)__$/;

/** True for a function that the file uses only to start the program with, and a test, which is a program of its own. */
export function runsOnce(source: PythonSource, node: AsyncFunctionDef): boolean {
	if (/^test_|^main$/.test(node.name) || isLifecycle(node)) return true;
	const references = source.scopes.of(node).resolve(node.name)?.references ?? [];
	return references.length > 0 && references.every(reference => startsProgram(source, reference));
}

const isLifecycle = ({ name, args, parent }: AsyncFunctionDef): boolean =>
	LIFECYCLE.test(name) &&
	parent.type === 'ClassDef' &&
	(name === '__aexit__' || (args.args.length <= 1 && !args.kwonlyargs.length && !args.vararg && !args.kwarg));
