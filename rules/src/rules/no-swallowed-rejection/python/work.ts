import { calleeName, qualifiedName } from '#python';
import { isExpectedToFail, isFillingOfCache, isTelemetry } from '#knowledge/rejections/expected-failures.ts';
import { matchesAny, type FoundName } from '#kit/specifier.ts';
import { is, nodesRunWith, type Call, type Node } from '#program/python/ast.ts';
import { neverFails } from '#kit/never-fails.ts';
import type { Context } from './context.ts';

const COMBINATORS = new Set(['asyncio.gather', 'asyncio.shield', 'asyncio.wait_for', 'asyncio.wait']);
const TASKS = new Set(['asyncio.create_task', 'asyncio.ensure_future']);

/**
 * What may fail in an awaited expression: the calls that start the work. Empty where there is nothing to lose: a task or
 * future that is held elsewhere too, or work that is expected to fail.
 */
export function workOf(context: Context, node: Node): readonly Call[] {
	if (is(node, 'Await', 'Starred')) return workOf(context, node.value);
	if (is(node, 'List', 'Tuple')) return node.elts.flatMap(each => workOf(context, each));
	if (is(node, 'ListComp', 'GeneratorExp')) return workOf(context, node.elt);
	if (is(node, 'IfExp')) return [node.body, node.orelse].flatMap(each => workOf(context, each));
	if (!is(node, 'Call') || isWait(node)) return [];
	const name = qualifiedName(context.source, node.func);
	if (name === 'asyncio.sleep') return [];
	if (name && (COMBINATORS.has(name) || TASKS.has(name))) {
		const parts = name === 'asyncio.gather' ? node.args : node.args.slice(0, 1);
		return parts.flatMap(each => workOf(context, each));
	}
	return isLetFail(context, node.func, name) || neverFails(context, node.func) ? [] : [node];
}

/** `event.wait()` only ends; under `wait_for` it is a sleep that can be cut short. https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.wait */
const isWait = ({ func, args, keywords }: Call): boolean =>
	is(func, 'Attribute') && func.attr === 'wait' && !args.length && !keywords.length;

function isLetFail({ options }: Context, callee: Node, qualified: string | undefined): boolean {
	const written = calleeName(callee).split('.').at(-1)!;
	const name = qualified?.split('.').at(-1) ?? written;
	if (
		isTelemetry(calleeName(callee)) ||
		isFillingOfCache(calleeName(callee)) ||
		isExpectedToFail(written) ||
		isExpectedToFail(name)
	)
		return true;
	if (!options.allowForKnownSafeCalls.length) return false;
	const module = qualified?.split('.')[0];
	const found: FoundName = module ? { name, from: 'package', package: module } : { name, from: 'file' };
	return matchesAny([found, { name, from: 'lib' }], options.allowForKnownSafeCalls);
}

/** What is awaited in some statements and may fail without anybody else seeing it. */
export function awaitedWork(context: Context, statements: readonly Node[]): readonly Call[] {
	const nodes = nodesRunWith(statements);
	return nodes.flatMap(node => {
		if (is(node, 'Await')) {
			const made = waitedFor(context, node.value).flatMap(each => madeHere(nodes, each));
			return [node.value, ...made].flatMap(each => workOf(context, each));
		}
		if (is(node, 'AsyncFor')) return workOf(context, node.iter);
		return is(node, 'AsyncWith') ? node.items.flatMap(item => workOf(context, item.context_expr)) : [];
	});
}

/** What is awaited itself, and what a combinator around it waits for. */
function waitedFor(context: Context, node: Node): readonly Node[] {
	if (!is(node, 'Call') || !COMBINATORS.has(qualifiedName(context.source, node.func) ?? '')) return [node];
	return node.args.map(each => (is(each, 'Starred') ? each.value : each));
}

/** What a name that is awaited was given in the same statements: nobody else holds it. */
const madeHere = (nodes: readonly Node[], awaited: Node): readonly Node[] =>
	nodes.flatMap(node => {
		if (!is(awaited, 'Name') || !is(node, 'Assign') || node.range[0] > awaited.range[0]) return [];
		return node.targets.some(target => is(target, 'Name') && target.id === awaited.id) ? [node.value] : [];
	});

/** True for what waits by itself. A comprehension with `async for` is not among them. */
export const isAwaiting = (node: Node): boolean => is(node, 'Await', 'AsyncFor', 'AsyncWith');
