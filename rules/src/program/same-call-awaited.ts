import { calleeName, enclosingFunction, type Call, type Module } from '#python';
import { classAround, is, isFunctionDef, nodesIn, type Node } from './python/ast.ts';
import { lookup } from './python/bindings.ts';

/** A call through names alone: `conn.execute(…)`, `self.db.start()`. */
interface Spelled {
	readonly call: Call;
	/** What binds the first name, or the class around where that is `self`: of one owner and text, the same is called. */
	readonly owner: Node;
	/** Name and annotation, where a parameter binds it. */
	readonly parameter: string | undefined;
}

/**
 * True for a call of which the file shows that it gives something to wait for: it awaits the same member of the same
 * variable, or of `self` in the same class, elsewhere; or, at three places, that of parameters of one name and annotation.
 */
export function sameCallIsAwaited(module: Module): (call: Call) => boolean {
	let byText: ReadonlyMap<string, readonly Spelled[]> | undefined;
	return call => {
		const text = is(call.func, 'Attribute') ? textOf(call.func) : undefined;
		// What is entered or gone through need not be a coroutine.
		if (text === undefined || is(call.parent, 'withitem', 'AsyncFor', 'comprehension')) return false;
		byText ??= spelledIn(module);
		const all = byText.get(text);
		const own = all?.find(each => each.call === call);
		if (!all || !own || !is(enclosingFunction(call), 'AsyncFunctionDef') || isAsked(call)) return false;
		if (isExpectedToFail(call) || isOfFuture(call)) return false;
		const alike = all.filter(
			each => each !== own && (each.owner === own.owner || (own.parameter && each.parameter === own.parameter)),
		);
		// Entered, gone through, left alone, taken further: more than a coroutine, or sometimes none.
		if (!alike.every(each => isAwaited(each.call) || isHandedOn(each.call))) return false;
		const awaited = alike.filter(each => isAwaited(each.call));
		if (awaited.some(each => isOtherBranch(each.call, call))) return false;
		const same = awaited.filter(({ owner }) => owner === own.owner);
		if (!isTakenFurther(call)) return same.length > 0 || awaited.length >= 3;
		return (same.length >= 2 || awaited.length >= 3) && !CLASS.test(text);
	};
}

/** The calls whose text is awaited somewhere in the file, and somewhere not. */
function spelledIn(module: Module): ReadonlyMap<string, readonly Spelled[]> {
	const found = new Map<string, Call[]>();
	const calls = nodesIn(module).filter(node => node.type === 'Call');
	// Most members are never awaited: their texts need not be put together.
	const awaited = new Set(calls.flatMap(call => (isAwaited(call) ? (memberOf(call) ?? []) : [])));
	for (const call of calls) {
		const member = memberOf(call);
		const text = member !== undefined && awaited.has(member) ? textOf(call.func) : undefined;
		if (text === undefined) continue;
		const all = found.get(text);
		if (all) all.push(call);
		else found.set(text, [call]);
	}
	const told = [...found].filter(([, calls]) => calls.some(isAwaited) && !calls.every(isAwaited));
	return new Map(told.map(([text, calls]) => [text, calls.flatMap(call => spelled(call) ?? [])]));
}

const memberOf = ({ func }: Call): string | undefined => (func.type === 'Attribute' ? func.attr : undefined);

/** `a.b.c` of names alone. */
function textOf(node: Node): string | undefined {
	if (is(node, 'Name')) return node.id;
	if (!is(node, 'Attribute')) return undefined;
	const base = textOf(node.value);
	return base === undefined ? undefined : `${base}.${node.attr}`;
}

function spelled(call: Call): Spelled | undefined {
	let root: Node = call.func;
	while (is(root, 'Attribute')) root = root.value;
	if (!is(root, 'Name')) return undefined;
	const around = root.id === 'self' || root.id === 'cls' ? classAround(call) : undefined;
	// A function that an attribute is given may be of both kinds.
	if (around) return isGiven(around, call.func) ? undefined : { call, owner: around, parameter: undefined };
	const [only, ...more] = lookup(root.id, root)?.bindings ?? [];
	// What has several values may be of several kinds.
	if (!only || more.length || only.kind === 'other') return undefined;
	if (only.kind !== 'parameter') return { call, owner: only.node, parameter: undefined };
	const { arg, annotation } = only.node;
	return { call, owner: only.node, parameter: `${arg}: ${annotation ? (textOf(annotation) ?? '?') : ''}` };
}

const isGiven = (owner: Node, func: Node): boolean =>
	is(func, 'Attribute') &&
	is(func.value, 'Name') &&
	nodesIn(owner).some(each => is(each, 'Attribute') && each.attr === func.attr && each.ctx === 'Store');

const isAwaited = ({ parent }: Call): boolean => is(parent, 'Await');

/** Given to somebody who waits, or to the caller. */
const isHandedOn = ({ parent }: Call): boolean =>
	is(parent, 'Call', 'Return', 'keyword', 'Starred', 'List', 'Tuple', 'ListComp', 'GeneratorExp', 'Lambda');

/** `User.find(…)` is most often a query that can be awaited as it is. */
const CLASS = /(?:^|\.)_?[A-Z]\w*[a-z]\w*\./;

/** `queries.filter(…).first()`, `query = queries.filter(…)`: what can be awaited may have members of its own. */
const isTakenFurther = ({ parent }: Call): boolean => is(parent, 'Attribute', 'Assign', 'AnnAssign', 'NamedExpr');

/**
 * `with pytest.raises(ValueError): lock.release()`: a coroutine that nobody awaits raises nothing, and who ran the test has
 * seen that this does. https://docs.pytest.org/en/stable/reference/reference.html#pytest-raises
 */
function isExpectedToFail({ parent }: Call): boolean {
	const around: Node = parent.parent;
	return (
		is(parent, 'Expr') &&
		is(around, 'With') &&
		around.body.length === 1 &&
		around.items.some(
			({ context_expr: each }) => is(each, 'Call') && /(?:^|\.)(?:raises|assertRaises\w*)$/.test(calleeName(each.func)),
		)
	);
}

/** `client.submit(f).result()`: a future can be awaited, and has this. https://docs.python.org/3/library/asyncio-future.html */
const isOfFuture = ({ parent }: Call): boolean => is(parent, 'Attribute') && OF_FUTURES.has(parent.attr);

const OF_FUTURES = new Set([
	'add_done_callback',
	'cancel',
	'cancelled',
	'done',
	'exception',
	'get_loop',
	'remove_done_callback',
	'result',
	'set_exception',
	'set_result',
]);

/** Ways to ask whether something is to be awaited. */
const ASKS = /^(?:is_?coroutine(?:_?function)?|is_?awaitable|is_?async\w*)$/;

/** True in a function that takes both kinds. */
function isAsked(call: Call): boolean {
	const around = enclosingFunction(call);
	return (
		around !== undefined &&
		nodesIn(around).some(
			node => (is(node, 'Attribute') && ASKS.test(node.attr)) || (is(node, 'Name') && ASKS.test(node.id)),
		)
	);
}

/** True for two branches of one `if` or `try`: one of them is for what is to be awaited. */
function isOtherBranch(one: Node, other: Node): boolean {
	for (let child = one, at: Node = one.parent; !is(at, 'Module') && !isFunctionDef(at); child = at, at = at.parent) {
		if (!is(at, 'If', 'IfExp', 'Try') || !isWithin(other, at)) continue;
		const branch = branchesOf(at).find(each => each.some(node => isWithin(child, node)));
		return branch !== undefined && !branch.some(node => isWithin(other, node)) && !isInTest(other, at);
	}
	return false;
}

const branchesOf = (node: Node): readonly (readonly Node[])[] => {
	if (is(node, 'IfExp')) return [[node.body], [node.orelse]];
	if (is(node, 'If')) return [node.body, node.orelse];
	return is(node, 'Try') ? [node.body, ...node.handlers.map(each => [each])] : [];
};

const isInTest = (node: Node, choice: Node): boolean => is(choice, 'If', 'IfExp') && isWithin(node, choice.test);

const isWithin = ({ range: [start, end] }: Node, { range }: Node): boolean => range[0] <= start && end <= range[1];
