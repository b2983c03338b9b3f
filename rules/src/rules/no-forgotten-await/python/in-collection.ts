import { type Attribute } from '#python';
import { is, type Call, type Name, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import { isRunThrough, mayBeRunAs, mayBeRunThrough, mentionsOf } from './collected.ts';
import type { Context } from './context.ts';
import { leavesRoom } from './room.ts';
import type { Stand } from './stand.ts';
import { argumentOf, isCollecting, isForValues, NAMES_COROUTINE } from './takes.ts';

/** Why a coroutine cannot be meant where it stands. */
export interface Reason {
	readonly consequence: string;
	/** Where the value is awaited that reaches the same place. */
	readonly beside?: Node;
}

/** What the function does with the collection that holds it. */
export function keptReason(context: Context, call: Call, { holder, inner, path }: Stand): Reason | undefined {
	const collection = isCollecting(holder) ? (holder.func as Attribute).value : undefined;
	if (is(collection, 'Name')) return appendedReason(context, collection);
	if (is(holder, 'Call', 'keyword', 'Return', 'Yield')) {
		const argument = argumentOf(inner);
		const isKept = !argument || isForValues(argument);
		return isKept && isMixed(call) ? IN_DICTIONARY : undefined;
	}
	if (is(holder, 'comprehension')) {
		const { target, iter, parent } = holder;
		const isLost = iter === inner && is(target, 'Name') && !mayBeRunAs(context, target, parent, path.slice(1));
		return isLost ? { consequence: `\`${target.id}\` is the coroutine itself` } : undefined;
	}
	const [target] = is(holder, 'Assign') ? holder.targets : [];
	const mentions = is(target, 'Name') && path.length ? mentionsOf(target) : undefined;
	if (!mentions?.length) return undefined;
	if (isMixed(call) && !mentions.some(each => isRunThrough(each, path))) return IN_DICTIONARY;
	const what = path[0] === 'value' ? 'dictionary' : typeof path[0] === 'number' ? 'tuple' : 'list';
	return mentions.some(each => mayBeRunThrough(context, each, path))
		? undefined
		: { consequence: `the ${what} holds the coroutine itself` };
}

const IN_DICTIONARY: Reason = { consequence: 'the dictionary holds the coroutine itself' };

/** A list of which the function says what it holds, or never gives its items to anybody who could run them. */
function appendedReason(context: Context, collection: Name): Reason | undefined {
	const [bound, ...more] = lookup(collection.id, collection)?.bindings ?? [];
	if (!bound || more.length) return undefined;
	const annotation =
		bound.kind === 'assign' ? bound.annotation : bound.kind === 'parameter' ? bound.node.annotation : undefined;
	if (annotation && !leavesRoom(annotation, ['item']))
		return { consequence: `\`${collection.id}\` is said to hold values` };
	if (bound.kind !== 'assign' || !is(bound.node, 'Name') || !is(bound.value, 'List', 'Call')) return undefined;
	const mentions = mentionsOf(bound.node);
	// A list that nothing reads is told of as a whole.
	const isRead = mentions?.some(each => !is(each.parent, 'Attribute') || each.parent.attr !== 'append');
	if (!mentions || !isRead || mentions.some(each => mayBeRunThrough(context, each, ['item']))) return undefined;
	return { consequence: `\`${collection.id}\` holds the coroutine itself` };
}

/** True for one of several entries of a dictionary of which another is no coroutine: `{'id': user.id, 'name': name_of(id)}`. */
function isMixed(call: Call): boolean {
	let node: Node = call;
	while (is(node.parent, 'IfExp', 'BoolOp')) node = node.parent;
	const { parent } = node;
	if (!is(parent, 'Dict')) return false;
	const key = parent.keys[parent.values.indexOf(node)];
	const written = is(key, 'Constant') && key.value.kind === 'str' ? key.value.text : is(key, 'Name') ? key.id : '';
	return !NAMES_COROUTINE.test(written) && parent.values.some(each => is(each, ...PLAIN));
}

const PLAIN = [
	'Await',
	'Attribute',
	'BinOp',
	'Compare',
	'Constant',
	'Dict',
	'DictComp',
	'JoinedStr',
	'List',
	'ListComp',
	'Subscript',
] as const;
