import { calleeName, keywordArgument, qualifiedName } from '#python';
import { enclosingScope, is, isFunctionDef, nodesIn, nodesRunWith, type Call, type Node } from '#program/python/ast.ts';
import { bindingsOf, bindingsOfName } from '#program/python/bindings.ts';
import { saysWhy } from '../why.ts';
import type { Context } from './context.ts';
import { isOnTheWayOut } from './place.ts';
import { workOf } from './work.ts';

/**
 * `gather(…, return_exceptions=True)` never raises: its results are the only place where the errors are.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.gather
 */
export function gatheredResults(context: Context, call: Call): void {
	const { options, source } = context;
	if (!isCollecting(context, call)) return;
	const use = useOf(call);
	if (!use || (use.kind === 'handedOn' && !options.checkHandedOn)) return;
	if (use.kind === 'fulfilledOnly' && !options.checkFulfilledOnly) return;
	const [work] = call.args.flatMap(each => workOfArgument(context, each));
	// What was cancelled before gives a `CancelledError`, however well it looks after its errors.
	const isCancelled = isAfterCancel(call);
	if (use.kind === 'unread' ? !work || isCancelled || isOnTheWayOut(call) : !work && !isCancelled) return;
	if (options.allowComments && saysWhy(source.text, source.comments, call.range, statementOf(call).range)) return;
	context.report({
		at: call.func,
		messageId: use.kind === 'unread' ? 'unreadResults' : use.kind,
		data: { callee: is(work, 'Call') ? calleeName(work.func) : calleeName(call.func) },
	});
}

/** True for a call of `asyncio.gather` with `return_exceptions=True`. */
export function isCollecting({ source }: Context, call: Call): boolean {
	const flag = keywordArgument(call, 'return_exceptions')?.value;
	if (!is(flag, 'Constant') || flag.value.kind !== 'bool' || !flag.value.is) return false;
	return qualifiedName(source, call.func) === 'asyncio.gather';
}

/** What an argument runs; for `*tasks` the work that this function put into the list. */
function workOfArgument(context: Context, argument: Node): readonly Node[] {
	const value = is(argument, 'Starred') ? elementsOf(context, argument.value) : argument;
	if (!is(value, 'Name')) return workOf(context, value);
	const scope = enclosingScope(value);
	const bindings = bindingsOfName(value);
	if (!bindings.length) return [];
	return bindings.flatMap(binding => {
		if (binding.kind !== 'assign' || !binding.value) return [];
		const own = workOf(context, elementsOf(context, binding.value));
		return own.length || !is(binding.value, 'List') || binding.value.elts.length
			? own
			: appended(context, scope!, value.id);
	});
}

/** What holds the elements of `list(tasks)` and `tasks.copy()`: who put them there looks after them. */
function elementsOf(context: Context, node: Node): Node {
	if (!is(node, 'Call')) return node;
	const { func, args } = node;
	if (is(func, 'Attribute') && !args.length && ['copy', 'values', 'keys'].includes(func.attr)) return func.value;
	const name = qualifiedName(context.source, func);
	return args.length === 1 && name !== undefined && COPIES.has(name) ? elementsOf(context, args[0]!) : node;
}

const COPIES = new Set(['list', 'tuple', 'set', 'frozenset', 'reversed', 'sorted'].map(name => `builtins.${name}`));

/** The work of `tasks.append(…)`. */
const appended = (context: Context, scope: Node, list: string): readonly Node[] =>
	nodesIn(scope).flatMap(node => {
		if (!is(node, 'Call') || !is(node.func, 'Attribute') || node.func.attr !== 'append') return [];
		return is(node.func.value, 'Name') && node.func.value.id === list
			? node.args.flatMap(each => workOf(context, each))
			: [];
	});

interface Use {
	readonly kind: 'unread' | 'handedOn' | 'fulfilledOnly';
}

function useOf(call: Call): Use | undefined {
	const awaited = call.parent;
	if (!is(awaited, 'Await')) return undefined;
	const around = awaited.parent;
	if (is(around, 'Expr')) return { kind: 'unread' };
	if (is(around, 'Return')) return { kind: 'handedOn' };
	if (!is(around, 'Assign') || around.targets.length !== 1 || !is(around.targets[0], 'Name')) return undefined;
	const [target] = around.targets;
	const scope = enclosingScope(around);
	if (!isFunctionDef(scope) || bindingsOf(scope).get(target.id)?.length !== 1) return undefined;
	const reads = nodesIn(scope).filter(node => is(node, 'Name') && node.id === target.id && node !== target);
	if (reads.every(isLength)) return { kind: 'unread' };
	if (reads.every(read => isLength(read) || isFiltered(read))) return { kind: 'fulfilledOnly' };
	return reads.every(read => isLength(read) || isHandedOn(read)) ? { kind: 'handedOn' } : undefined;
}

const isLength = (read: Node): boolean => {
	const call = read.parent;
	return is(call, 'Call') && is(call.func, 'Name') && call.func.id === 'len';
};

/** `[r for r in results if not isinstance(r, Exception)]`, and a loop that goes on to the next one at an error. */
function isFiltered(read: Node): boolean {
	const { parent } = read as Exclude<Node, { type: 'Module' }>;
	if (is(parent, 'comprehension')) {
		return (
			parent.iter === read &&
			parent.ifs.some(test => is(test, 'UnaryOp') && test.op === 'Not' && isErrorTest(test.operand))
		);
	}
	if (!is(parent, 'For') || parent.iter !== read) return false;
	const tests = nodesRunWith(parent.body).filter(isErrorTest);
	return (
		tests.length > 0 &&
		tests.every(({ parent: test }) => {
			if (is(test, 'UnaryOp')) return is(test.parent, 'If') && test.parent.test === test && !test.parent.orelse.length;
			return is(test, 'If') && !test.orelse.length && test.body.every(each => is(each, 'Continue'));
		})
	);
}

/** `isinstance(result, Exception)` */
const isErrorTest = (node: Node): boolean =>
	is(node, 'Call') &&
	is(node.func, 'Name') &&
	node.func.id === 'isinstance' &&
	is(node.args[1], 'Name') &&
	/^(Base)?Exception$/.test(node.args[1].id);

/** True for what is returned or printed as it is. */
function isHandedOn(read: Node): boolean {
	const { parent } = read as Exclude<Node, { type: 'Module' }>;
	if (is(parent, 'Return')) return true;
	if (is(parent, 'FormattedValue')) return true;
	return is(parent, 'Call') && is(parent.func, 'Name') && parent.func.id === 'print';
}

/** True where something was cancelled before: then the results are only waited for. */
function isAfterCancel(call: Call): boolean {
	const scope = enclosingScope(call);
	if (!scope || is(scope, 'Lambda')) return false;
	return nodesRunWith(scope.body).some(
		node =>
			is(node, 'Call') &&
			node.range[0] < call.range[0] &&
			/cancel|stop|close|shutdown|abort|terminate/i.test(lastName(node.func)),
	);
}

const lastName = (callee: Node): string => calleeName(callee).split('.').at(-1)!;

function statementOf(node: Node): Node {
	let at = node;
	while (!is(at, 'Module') && !is(at, 'Expr', 'Assign', 'Return')) at = at.parent;
	return at;
}
