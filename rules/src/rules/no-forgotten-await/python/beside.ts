import { enclosingFunction, type PythonSource } from '#python';
import { classAround, is, nodesIn, type Call, type Expression, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import { standOf } from './stand.ts';

/** A place that several values reach: all the `return`s of a function, the first argument of `pages.append`. */
interface Slot {
	readonly key: string;
	/** What the place belongs to: a function, a class, or what binds the first name. */
	readonly owner: Node;
}

/** An `await` whose value reaches the same place elsewhere: what stands there is a value and no coroutine. */
export const awaitedBeside = (source: PythonSource, node: Expression): Node | undefined =>
	found(source, slotOf(source, node));

/** An `await` of the same call that stands in a place of the same kind: `[await name_of(id)]` beside `[name_of(id)]`. */
export const awaitedAlike = (source: PythonSource, call: Call): Node | undefined =>
	found(source, likeOf(source, call, call));

const found = (source: PythonSource, slot: Slot | undefined): Node | undefined =>
	slot &&
	awaitedIn(source)
		.get(slot.key)
		?.find(each => each.owner === slot.owner)?.node;

interface Awaited extends Slot {
	readonly node: Node;
}

/** By their keys, the places of a file that something awaited reaches. */
function awaitedIn(source: PythonSource): ReadonlyMap<string, readonly Awaited[]> {
	const known = awaited.get(source.ast);
	if (known) return known;
	const all = new Map<string, Awaited[]>();
	for (const node of nodesIn(source.ast)) {
		if (!is(node, 'Await')) continue;
		const like = is(node.value, 'Call') ? likeOf(source, node, node.value) : undefined;
		for (const slot of [slotOf(source, node), like]) {
			if (!slot) continue;
			const same = all.get(slot.key);
			if (same) same.push({ ...slot, node });
			else all.set(slot.key, [{ ...slot, node }]);
		}
	}
	awaited.set(source.ast, all);
	return all;
}

const awaited = new WeakMap<Node, ReadonlyMap<string, readonly Awaited[]>>();

/** A call, and the kind of place that what it gives reaches, awaited or not. */
function likeOf(source: PythonSource, node: Expression, call: Call): Slot | undefined {
	const { holder, path } = standOf(node);
	const isArgument = is(holder, 'Call', 'keyword');
	if (isArgument && !path.length) return undefined;
	const what = is(holder, 'Assign') ? `Assign ${holder.targets[0]?.type}` : path.length ? 'Item' : holder.type;
	if (!path.length && !is(holder, 'Yield') && !/Attribute|Subscript/.test(what)) return undefined;
	return ofNames(source, call.func, `call for ${what} ${path.join()}`);
}

function slotOf(source: PythonSource, node: Expression): Slot | undefined {
	const { holder, inner, path } = standOf(node);
	const call = is(holder, 'keyword') ? holder.parent : holder;
	if (is(call, 'Call')) {
		const at = is(holder, 'keyword') ? holder.arg : call.args.indexOf(inner);
		if (at === null || at === -1 || call.args.some(each => is(each, 'Starred'))) return undefined;
		return ofNames(source, call.func, `argument ${at} ${path.join()}`);
	}
	if (is(holder, 'Return', 'Yield')) {
		const owner = enclosingFunction(holder);
		return owner && { key: `${holder.type} ${path.join()}`, owner };
	}
	const target = is(holder, 'Assign') && holder.targets.length === 1 ? holder.targets[0]! : undefined;
	if (is(target, 'Subscript')) return ofNames(source, target.value, `under a key ${path.join()}`);
	return is(target, 'Attribute') ? ofNames(source, target, `attribute ${path.join()}`) : undefined;
}

/** A place that is told by names: the same text, and the same binding of its first name. */
function ofNames({ text, ast }: PythonSource, names: Expression, what: string): Slot | undefined {
	let root: Node = names;
	while (is(root, 'Attribute', 'Call', 'Subscript')) root = is(root, 'Call') ? root.func : root.value;
	if (!is(root, 'Name')) return undefined;
	const around = root.id === 'self' || root.id === 'cls' ? classAround(names) : undefined;
	const [bound] = around ? [] : (lookup(root.id, root)?.bindings ?? []);
	return { key: `${what} ${text.slice(...names.range)}`, owner: around ?? bound?.node ?? ast };
}
