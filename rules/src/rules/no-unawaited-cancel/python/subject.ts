import { qualifiedName, type PythonNodes } from '#python';
import { is, isFunctionDef, isNone, nodesIn, type Name, type Node } from '#program/python/ast.ts';
import { bindingsOfName } from '#program/python/bindings.ts';
import type { Context } from './context.ts';
import { heldBy } from './tasks.ts';

type Attribute = PythonNodes['Attribute'];
type For = PythonNodes['For'];

/** What holds a task that is cancelled: a variable, or an attribute of `self`, itself or as a collection that it is in. */
export interface Subject {
	readonly holder: Name | Attribute;
	readonly isElement: boolean;
	/** The variable of the function that stands for it where it is cancelled, when that is another. */
	readonly alias?: Name;
	/** The mention that the alias has its value from. */
	readonly from?: Node;
	/** The loop that does nothing but cancel, where it is one of a collection. */
	readonly loop?: For;
}

/** All that an expression may mean; several for a loop over a list of them. Undefined where that is not certain. */
export function subjectsOf(context: Context, node: Node): readonly Subject[] | undefined {
	if (isOwnAttribute(node)) return [{ holder: node, isElement: false }];
	const element = elementOf(node);
	if (isOwnAttribute(element)) return [{ holder: element, isElement: true }];
	return is(node, 'Name') ? ofName(context, node) : undefined;
}

function ofName(context: Context, name: Name): readonly Subject[] | undefined {
	if (heldBy(context, name) === 'task') return [{ holder: name, isElement: false }];
	const found = loopOver(name);
	if (!found) {
		const value = valueOf(name);
		if (isOwnAttribute(value)) return [{ holder: value, isElement: false, alias: name, from: value }];
		const element = elementOf(value);
		return isOwnAttribute(element) ? [{ holder: element, isElement: true, alias: name, from: element }] : undefined;
	}
	// With an `await` in it, it is not certain that the cancelled ones are still there.
	if (nodesIn(found.loop).some(each => is(each, 'Await', 'Return', 'Yield'))) return undefined;
	const { loop, index } = found;
	if (index !== undefined) return ofColumn(context, loop, index);
	const iterated = collectionOf(context, loop.iter);
	if (isOwnAttribute(iterated)) return [{ holder: iterated, isElement: true, loop }];
	if (is(iterated, 'Name')) return ofIterated(context, iterated, loop);
	if (!is(iterated, 'List', 'Tuple', 'Set') || !iterated.elts.length) return undefined;
	return ofElements(context, iterated.elts, loop);
}

/** `for name, task in [('reader', self._reader), ('writer', self._writer)]`, the list itself or under a name. */
function ofColumn(context: Context, loop: For, index: number): readonly Subject[] | undefined {
	const list = is(loop.iter, 'Name') ? valueOf(loop.iter) : loop.iter;
	if (!is(list, 'List', 'Tuple', 'Set') || !list.elts.length) return undefined;
	const column = list.elts.flatMap(each => (is(each, 'Tuple', 'List') ? (each.elts[index] ?? []) : []));
	return column.length === list.elts.length ? ofElements(context, column, loop) : undefined;
}

function ofElements(context: Context, elements: readonly Node[], loop: For): readonly Subject[] | undefined {
	const all = elements.map(each => (is(each, 'Name', 'Attribute') ? subjectsOf(context, each) : undefined));
	return all.every(each => each?.length === 1) ? all.flatMap(each => [{ ...each![0]!, loop }]) : undefined;
}

/** `for task in tasks`, where the name holds tasks or stands for a collection of `self`. */
function ofIterated(context: Context, iterated: Name, loop: For): readonly Subject[] | undefined {
	if (heldBy(context, iterated) === 'tasks') return [{ holder: iterated, isElement: true, loop }];
	const value = valueOf(iterated);
	const collection = value && collectionOf(context, value);
	return isOwnAttribute(collection)
		? [{ holder: collection, isElement: true, alias: iterated, from: collection, loop }]
		: undefined;
}

/** The only value of a variable, `None` apart. */
function valueOf(name: Name): Node | undefined {
	const values = bindingsOfName(name).flatMap((binding): (Node | undefined)[] => {
		if (binding.kind === 'assign') return binding.value && isNone(binding.value) ? [] : [binding.value ?? undefined];
		return [swappedFor(binding.node)];
	});
	return values.length === 1 ? values[0] : undefined;
}

/** `self._task` for the name in `task, self._task = self._task, None`. */
function swappedFor(target: Node): Node | undefined {
	const { parent } = target as { readonly parent?: Node };
	if (!is(parent, 'Tuple') || !is(parent.parent, 'Assign')) return undefined;
	const { value } = parent.parent;
	return is(value, 'Tuple') ? value.elts[parent.elts.indexOf(target as never)] : undefined;
}

/** `tasks` of `tasks[key]`, `tasks.pop(key)` and `tasks.get(key)` */
function elementOf(node: Node | undefined): Node | undefined {
	if (is(node, 'Subscript')) return is(node.slice, 'Slice') ? undefined : node.value;
	if (!is(node, 'Call') || !is(node.func, 'Attribute')) return undefined;
	return ['get', 'pop', 'popleft'].includes(node.func.attr) ? node.func.value : undefined;
}

/** `tasks` of `list(tasks)`, `tasks.values()` and `tasks.copy()` */
function collectionOf({ source }: Context, node: Node): Node {
	if (!is(node, 'Call')) return node;
	if (is(node.func, 'Attribute') && ['copy', 'items', 'values'].includes(node.func.attr)) return node.func.value;
	const [only] = node.args;
	const isCopy = /^builtins\.(list|reversed|set|sorted|tuple)$/.test(qualifiedName(source, node.func) ?? '');
	return isCopy && only && node.args.length === 1 ? collectionOf({ source } as Context, only) : node;
}

/** The loop that gives a name its value and whose body it stands in. */
function loopOver(name: Name): { readonly loop: For; readonly index?: number } | undefined {
	for (let at = name.parent as Node | undefined; at && !isFunctionDef(at); at = at.parent) {
		if (!is(at, 'For')) continue;
		const { target, iter } = at;
		if (is(target, 'Name') && target.id === name.id) return { loop: at };
		const value = is(target, 'Tuple') && isItems(iter) ? target.elts[1] : undefined;
		if (is(value, 'Name') && value.id === name.id) return { loop: at };
		const index = is(target, 'Tuple') ? target.elts.findIndex(each => is(each, 'Name') && each.id === name.id) : -1;
		if (index >= 0) return { loop: at, index };
	}
	return undefined;
}

const isItems = (node: Node): boolean =>
	is(node, 'Call') &&
	(is(node.func, 'Attribute') ? node.func.attr === 'items' : node.args.length === 1 && isItems(node.args[0]!));

/** `self.task` */
export const isOwnAttribute = (node: Node | undefined): node is Attribute =>
	is(node, 'Attribute') && is(node.value, 'Name') && node.value.id === 'self';
