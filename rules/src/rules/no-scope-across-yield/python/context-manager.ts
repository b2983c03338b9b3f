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
 * True for a generator that is entered and left by one task, as `@asynccontextmanager`, fixtures and dependencies are,
 * and that says so.
 */
export function isContextManager(source: PythonSource, node: AsyncFunctionDef): boolean {
	const decorators = node.decorator_list.map(each => (each.type === 'Call' ? each.func : each));
	if (decorators.some(each => !PLAIN.has(qualifiedName(source, each) ?? (each.type === 'Name' ? each.id : ''))))
		return true;
	return isDependency(source, node);
}

/** True for a generator that gives one value only, and that no loop of the file takes: somebody may enter it. */
export function givesOne(source: PythonSource, node: AsyncFunctionDef): boolean {
	const yields = nodesOfScope(node).filter(each => is(each, 'Yield') && enclosingFunction(each) === node);
	return yields.length === 1 && !isInLoop(yields[0]!) && !isIterated(usesOf(source, node));
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

/** Packages that enter generator functions which somebody names elsewhere: dependencies, fixtures, lifespans. */
const ENTERING = new Set(
	'dishka fast_depends fastapi faststream litestar pytest starlette strawberry taskiq that_depends'.split(' '),
);

/**
 * True where somebody may make a context manager of a generator function: it is handed on somewhere, or stands beside a
 * package that enters such functions.
 */
export function mayBeEntered(source: PythonSource, node: AsyncFunctionDef): boolean {
	if (/life_?span/i.test(node.name)) return true;
	const uses = usesOf(source, node);
	if (uses.some(use => !is(use.parent, 'Call') || use.parent.func !== use)) return true;
	return nodesIn(source.ast).some(each => {
		if (is(each, 'Import')) return each.names.some(({ name }) => ENTERING.has(name.split('.')[0]!));
		return is(each, 'ImportFrom') && ENTERING.has(each.module?.split('.')[0] ?? '');
	});
}

/** `async for item in generator():` */
const isIterated = (uses: readonly Node[]): boolean =>
	uses.some(({ parent }) => is(parent, 'Call') && is(parent.parent, 'AsyncFor', 'comprehension'));

/** Where a function is named, or a method of its name. */
const usesOf = (source: PythonSource, node: AsyncFunctionDef): readonly Node[] =>
	is(node.parent, 'ClassDef')
		? nodesIn(source.ast).filter(each => is(each, 'Attribute') && each.attr === node.name)
		: referencesOf(source, node);

const referencesOf = (source: PythonSource, node: AsyncFunctionDef): readonly Node[] =>
	nodesIn(source.ast).filter(
		each =>
			is(each, 'Name') &&
			each.id === node.name &&
			(binding(source, each)?.definitions.some(definition => definition.node === node) ?? false),
	);
