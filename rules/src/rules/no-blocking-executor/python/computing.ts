import { is, isFunctionDef, nodesOfScope } from '#program/python/ast.ts';
import {
	binding,
	qualifiedName,
	type Call,
	type Expression,
	type FunctionDef,
	type PythonNode,
	type PythonSource,
} from '#python';

/** Builtins that wait for nothing. https://docs.python.org/3/library/functions.html */
const COMPUTES = new Set(
	(
		'abs all any bin bool bytes chr complex dict divmod enumerate filter float frozenset hash hex int isinstance iter len list ' +
		'map max min next oct ord pow range repr reversed round set slice sorted str sum tuple zip'
	).split(' '),
);

/** Modules of Python that compute with its lock held. `hashlib`, `zlib` and NumPy let it go. */
const COMPUTING_MODULES =
	/^(?:math|cmath|statistics|fractions|decimal|itertools|functools|operator|random|string|bisect|heapq)\./;

/**
 * The function of this file that a call gives to a thread and that only computes, round and round: one thread at a time
 * holds the interpreter, so the event loop gets the rest. https://docs.python.org/3/glossary.html#term-global-interpreter-lock
 */
export function computingInThread(source: PythonSource, call: Call): { work: Expression; name: string } | undefined {
	const work = givenToThread(source, call);
	const definition = is(work, 'Name') ? binding(source, work)?.definitions : undefined;
	const node = definition?.length === 1 ? definition[0]!.node : undefined;
	if (!work || !is(node, 'FunctionDef') || !onlyComputes(source, node)) return undefined;
	return { work, name: node.name };
}

function givenToThread(source: PythonSource, call: Call): Expression | undefined {
	return givenDirectly(source, call) ?? givenThroughWrapper(source, call);
}

/** `run(work)` of a function of this file that gives its parameter to a thread. */
function givenThroughWrapper(source: PythonSource, { func, args }: Call): Expression | undefined {
	const definitions = is(func, 'Name') && args.length ? binding(source, func)?.definitions : undefined;
	const wrapper = definitions?.length === 1 ? definitions[0]!.node : undefined;
	if (!isFunctionDef(wrapper)) return undefined;
	const parameters = [...wrapper.args.posonlyargs, ...wrapper.args.args].map(({ arg }) => arg);
	for (const node of nodesOfScope(wrapper)) {
		const work = is(node, 'Call') ? givenDirectly(source, node) : undefined;
		const index = is(work, 'Name') ? parameters.indexOf(work.id) : -1;
		if (index >= 0) return args.slice(0, index + 1).some(each => is(each, 'Starred')) ? undefined : args[index];
	}
	return undefined;
}

function givenDirectly(source: PythonSource, { func, args }: Call): Expression | undefined {
	if (qualifiedName(source, func) === 'asyncio.to_thread') return args[0];
	if (!is(func, 'Attribute') || func.attr !== 'run_in_executor') return undefined;
	const [pool, work] = args;
	return pool && isThreadPool(source, pool) ? work : undefined;
}

/** `None` is the loop's own pool of threads, unless somebody sets another: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.set_default_executor */
function isThreadPool(source: PythonSource, pool: Expression): boolean {
	if (is(pool, 'Constant')) return pool.value.kind === 'None' && !source.text.includes('set_default_executor');
	if (is(pool, 'Call')) return isThreadPoolClass(source, pool);
	const definitions = is(pool, 'Name') ? binding(source, pool)?.definitions : undefined;
	const made = definitions?.length === 1 ? madeBy(definitions[0]!.node) : undefined;
	return made !== undefined && is(made, 'Call') && isThreadPoolClass(source, made);
}

const isThreadPoolClass = (source: PythonSource, { func }: Call): boolean =>
	qualifiedName(source, func) === 'concurrent.futures.ThreadPoolExecutor';

/** What `name = …` and `with … as name` bind. */
function madeBy({ parent }: PythonNode): PythonNode | undefined {
	if (is(parent, 'Assign')) return parent.value;
	return is(parent, 'withitem') ? parent.context_expr : undefined;
}

/** True for a function with a loop in which everything that is called is known to compute. */
function onlyComputes(source: PythonSource, node: FunctionDef): boolean {
	const nodes = nodesOfScope(node);
	if (!nodes.some(isLoop)) return false;
	return nodes.every(each => {
		if (is(each, 'With', 'Import', 'ImportFrom', 'Yield', 'YieldFrom', 'Lambda', 'ClassDef') || isFunctionDef(each))
			return false;
		return !is(each, 'Call') || isComputing(source, each, node);
	});
}

const isLoop = (node: PythonNode): boolean =>
	is(node, 'While', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp') || is(node, 'For');

function isComputing(source: PythonSource, { func }: Call, owner: FunctionDef): boolean {
	if (is(func, 'Name')) {
		const variable = binding(source, func);
		if (!variable) return COMPUTES.has(func.id);
		if (variable.definitions.some(({ node }) => node === owner)) return true;
	}
	if (is(func, 'Attribute') && func.attr === 'append') return true;
	return COMPUTING_MODULES.test(qualifiedName(source, func) ?? '');
}
