import { blockOf, enclosingScope, is, isFunctionDef, nodesIn } from '#program/python/ast.ts';
import { enclosingFunction, type PythonNode, type PythonNodes, type PythonSource } from '#python';
import type { Context } from './context.ts';
import { leavesLoop } from './leaves-loop.ts';
import { isUnderLock } from './locked.ts';
import { isSelf, placeOf, type Place } from './place.ts';

type Kind = 'set' | 'dict' | 'deque' | 'list';

const ADDING_OR_REMOVING: Readonly<Record<Kind, ReadonlySet<string>>> = {
	set: new Set(['add', 'clear', 'discard', 'pop', 'remove', 'update']),
	dict: new Set(['clear', 'pop', 'popitem', 'setdefault', 'update']),
	deque: new Set(['append', 'appendleft', 'clear', 'extend', 'insert', 'pop', 'popleft', 'remove']),
	list: new Set(['clear', 'insert', 'pop', 'remove', 'reverse', 'sort']),
};

const MADE_BY: ReadonlyMap<string, Kind> = new Map([
	...['set', 'Set', 'MutableSet', 'WeakSet'].map(name => [name, 'set'] as const),
	...[
		'dict',
		'Dict',
		'MutableMapping',
		'defaultdict',
		'OrderedDict',
		'DefaultDict',
		'Counter',
		'WeakValueDictionary',
	].map(name => [name, 'dict'] as const),
	...['deque', 'Deque'].map(name => [name, 'deque'] as const),
	...['list', 'List'].map(name => [name, 'list'] as const),
]);

const VIEWS = new Set(['items', 'keys', 'values']);

/**
 * `for client in self.clients: await client.send(…)` while another method says `self.clients.discard(…)`.
 * https://docs.python.org/3/reference/compound_stmts.html#the-for-statement, https://docs.python.org/3/library/stdtypes.html#dict-views
 */
export function changedLoop(context: Context, loop: PythonNodes['For']): void {
	const around = enclosingFunction(loop);
	if (around?.type !== 'AsyncFunctionDef' || !awaits(loop, around) || isUnderLock(context.source, loop)) return;
	const { iter } = loop;
	const isView = is(iter, 'Call') && is(iter.func, 'Attribute') && VIEWS.has(iter.func.attr) && !iter.args.length;
	const place = placeOf(context.source, isView ? iter.func.value : iter);
	if (!place || is(iter, 'Subscript') || (place.isVariable && place.root.scope.node.type !== 'Module')) return;
	const space = spaceOf(place, around);
	const kind = space && kindOf(context.source, place, space);
	const change =
		kind && (changeOf(context.source, place, space, kind, around) ?? ownChange(context.source, place, kind, loop));
	if (!change) return;
	context.report({
		at: iter,
		messageId: kind === 'list' ? 'shifted' : 'changed',
		data: { place: place.name, method: change.method },
		evidence: [{ message: 'It is changed here.', range: change.node.range }],
		suggest: [
			{
				messageId: 'iterateCopy',
				data: { place: place.name },
				edits: () => [
					{ range: [iter.range[0], iter.range[0]], text: 'list(' },
					{ range: [iter.range[1], iter.range[1]], text: ')' },
				],
			},
		],
	});
}

const awaits = (loop: PythonNodes['For'], around: PythonNode): boolean =>
	loop.body.some(statement =>
		nodesIn(statement, each => !isFunctionDef(each) && !is(each, 'Lambda')).some(
			each =>
				is(each, 'Await', 'AsyncFor', 'AsyncWith') && enclosingFunction(each) === around && !leavesLoop(each, loop),
		),
	);

/** The class of `self`, or the module of a variable: where the place can be named. */
function spaceOf({ root, isVariable }: Place, around: PythonNode): PythonNode | undefined {
	if (isSelf(root)) return isVariable ? undefined : root.scope.node.parent;
	const home = root.scope.node;
	const isPlain = root.definitions.every(({ kind }) => kind === 'assignment');
	return isPlain && home.type === 'Module' && home !== around ? home : undefined;
}

const pathOf = ({ key }: Place): string => key.replace(/^#\d+/, '');

/** The same place, seen from any method of the class. */
function isSame(source: PythonSource, node: PythonNode, place: Place): boolean {
	const other = placeOf(source, node);
	if (!other || pathOf(other) !== pathOf(place)) return false;
	return isSelf(place.root) ? isSelf(other.root) : other.root === place.root;
}

/** What a collection is by the way it is made, or by its annotation; undefined when it is made in several ways. */
function kindOf(source: PythonSource, place: Place, space: PythonNode): Kind | undefined {
	const kinds = new Set<Kind | undefined>();
	for (const node of nodesIn(space)) {
		if (is(node, 'AnnAssign') && isSame(source, node.target, place)) kinds.add(annotatedKind(node.annotation));
		else if (is(node, 'Assign') && node.targets.some(each => isSame(source, each, place)))
			kinds.add(madeKind(node.value));
	}
	return kinds.size === 1 ? [...kinds][0] : undefined;
}

const nameOf = (node: PythonNode): string =>
	is(node, 'Name') ? node.id : is(node, 'Attribute') ? node.attr : is(node, 'Subscript') ? nameOf(node.value) : '';

const annotatedKind = (node: PythonNode): Kind | undefined => MADE_BY.get(nameOf(node));

function madeKind(node: PythonNode): Kind | undefined {
	if (is(node, 'Set', 'SetComp')) return 'set';
	if (is(node, 'Dict', 'DictComp')) return 'dict';
	if (is(node, 'List', 'ListComp')) return 'list';
	return is(node, 'Call') ? MADE_BY.get(nameOf(node.func)) : undefined;
}

interface Change {
	readonly node: PythonNode;
	readonly method: string;
}

/** A change of the collection in another function, or in a callback of this one. */
function changeOf(
	source: PythonSource,
	place: Place,
	space: PythonNode,
	kind: Kind,
	around: PythonNode,
): Change | undefined {
	for (const node of nodesIn(space)) {
		const change = asChange(source, node, place, kind);
		const owner = enclosingScope(node);
		if (!change || owner === around || !owner || !(isFunctionDef(owner) || is(owner, 'Lambda'))) continue;
		if (isFunctionDef(owner) && owner.name === '__init__') continue;
		return change;
	}
	return undefined;
}

/** A change by the loop itself that does not leave it at once. */
function ownChange(source: PythonSource, place: Place, kind: Kind, loop: PythonNodes['For']): Change | undefined {
	for (const node of loop.body.flatMap(each => nodesIn(each, inner => !isFunctionDef(inner) && !is(inner, 'Lambda')))) {
		const change = asChange(source, node, place, kind);
		if (change && !leavesAfter(node)) return change;
	}
	return undefined;
}

/** `self.jobs.pop(key); break` */
function leavesAfter(node: PythonNode): boolean {
	let at = node;
	while (!is(at, 'Module', 'Expr', 'Delete', 'Return', 'Assign', 'AugAssign', 'If')) at = at.parent;
	const block = blockOf(at);
	return (
		is(at, 'Return') || (block?.slice(block.indexOf(at)).some(each => is(each, 'Break', 'Return', 'Raise')) ?? false)
	);
}

function asChange(source: PythonSource, node: PythonNode, place: Place, kind: Kind): Change | undefined {
	if (is(node, 'Attribute')) {
		const isChanging = ADDING_OR_REMOVING[kind].has(node.attr) && isSame(source, node.value, place);
		return isChanging ? { node, method: node.attr } : undefined;
	}
	// An assignment may only replace what is there.
	const isDeleted = is(node, 'Subscript') && node.ctx === 'Del' && isSame(source, node.value, place);
	return isDeleted ? { node, method: 'del' } : undefined;
}
