import {
	binding,
	enclosingFunction,
	isFunction,
	qualifiedName,
	type AsyncFunctionDef,
	type PythonSource,
} from '#python';
import { is, nodesIn, nodesOfScope, type Node } from '#program/python/ast.ts';

/** Decorators that leave a function what it is. */
const PLAIN = new Set([
	'staticmethod',
	'classmethod',
	'override',
	'typing.override',
	'typing_extensions.override',
	'abc.abstractmethod',
]);

/**
 * True for a generator that is entered and left by one task, as `@asynccontextmanager`, fixtures and dependencies are:
 * it says so by its decorator, or it gives one value only and no loop of the file takes it.
 */
export function isContextManager(source: PythonSource, node: AsyncFunctionDef): boolean {
	const decorators = node.decorator_list.map(each => (each.type === 'Call' ? each.func : each));
	if (decorators.some(each => !PLAIN.has(qualifiedName(source, each) ?? (each.type === 'Name' ? each.id : ''))))
		return true;
	if (isDependency(source, node)) return true;
	const yields = [...nodesOfScope(node)].filter(each => is(each, 'Yield') && enclosingFunction(each) === node);
	return yields.length === 1 && !isInLoop(yields[0]!) && !isIterated(source, node);
}

function isInLoop(node: Node): boolean {
	for (let at = node.parent as Node | undefined; at && !isFunction(at); at = at.parent) {
		if (is(at, 'While', 'For', 'AsyncFor')) return true;
		if (at.type === 'Module') return false;
	}
	return false;
}

/** https://fastapi.tiangolo.com/tutorial/dependencies/dependencies-with-yield/, and `lifespan=` of Starlette. */
function isDependency(source: PythonSource, node: AsyncFunctionDef): boolean {
	return referencesOf(source, node).some(({ parent }) => {
		if (is(parent, 'keyword')) return parent.arg === 'lifespan' || parent.arg === 'dependency';
		if (!is(parent, 'Call')) return false;
		const name = is(parent.func, 'Name') ? parent.func.id : is(parent.func, 'Attribute') ? parent.func.attr : '';
		return name === 'Depends' || name === 'Security' || name === 'Provide';
	});
}

/** `async for item in generator():` */
const isIterated = (source: PythonSource, node: AsyncFunctionDef): boolean =>
	referencesOf(source, node).some(({ parent }) => is(parent, 'Call') && is(parent.parent, 'AsyncFor', 'comprehension'));

const referencesOf = (source: PythonSource, node: AsyncFunctionDef): readonly Node[] =>
	nodesIn(source.ast).filter(
		each =>
			is(each, 'Name') &&
			each.id === node.name &&
			(binding(source, each)?.definitions.some(definition => definition.node === node) ?? false),
	);
