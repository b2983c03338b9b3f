import { calleeName, enclosingFunction, type Attribute, type Subscript } from '#python';
import { is, type Call, type Expression, type Name, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import { awaitedAlike, awaitedBeside } from './beside.ts';
import { isRunThrough, mayBeRunAs, mayBeRunThrough, mentionsOf } from './collected.ts';
import type { Context } from './context.ts';
import { startsWhatItGets } from './handed-on.ts';
import { isCoroutine, isManager } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { leavesRoom } from './room.ts';
import { standOf, type Stand, type Step } from './stand.ts';
import { awaitSuggestions } from './suggestions.ts';
import { argumentOf, whyNoCoroutine, type Argument } from './takes.ts';
import { valuePlaceOf } from './value-place.ts';

/** Why a coroutine cannot be meant where it stands. */
interface Reason {
	readonly consequence: string;
	/** Where the value is awaited that reaches the same place. */
	readonly beside?: Node;
}

/**
 * A coroutine where Python takes anything, and this program a value: an argument whose parameter is annotated, an item
 * of what a function is said to give, a place that gets its other values awaited.
 */
export function misplacedCoroutine(context: Context, call: Call): void {
	if (!context.options.checkValues || is(call.parent, 'Await', 'Expr', 'Attribute') || valuePlaceOf(call)) return;
	if (!is(enclosingFunction(call), 'AsyncFunctionDef')) return;
	const stand = standOf(call);
	if (!isOpenPlace(stand)) return;
	askUnlessSafe(context, call, facts => {
		if (!isCoroutine(facts) || isManager(facts)) return;
		const reason = reasonAt(context, call, stand);
		if (!reason) return;
		const { consequence, beside } = reason;
		context.report({
			at: nameToken(call.func),
			messageId: 'usedAsValue',
			data: { callee: calleeName(call.func), kind: 'coroutine', consequence },
			evidence: [
				...(beside ? [{ message: 'What stands here is awaited.', range: beside.range }] : []),
				...asyncEvidence(call),
			],
			suggest: awaitSuggestions(context, call),
		});
	});
}

/** The places that are looked at here; what is returned, assigned or dropped as it is has a look of its own. */
function isOpenPlace({ holder, path }: Stand): boolean {
	if (is(holder, 'Return', 'AnnAssign')) return path.length > 0;
	if (is(holder, 'Assign')) return is(holder.targets[0], 'Subscript') || path.length > 0;
	if (is(holder, 'comprehension')) return path.length === 1;
	return is(holder, 'Call', 'keyword', 'Yield');
}

function reasonAt(context: Context, call: Call, stand: Stand): Reason | undefined {
	const said = saidReason(context, stand) ?? keptReason(context, call, stand);
	if (said) return said;
	const { source } = context;
	const beside = canBeBeside(stand) ? (awaitedBeside(source, call) ?? awaitedAlike(source, call)) : undefined;
	return beside && { consequence: 'elsewhere it is awaited for this', beside };
}

/** What an annotation, or a library, says of the place. */
function saidReason(context: Context, { holder, inner, path }: Stand): Reason | undefined {
	const around = enclosingFunction(holder);
	if (is(around, 'AsyncFunctionDef') && is(holder, 'Return', 'Yield')) {
		if (is(holder, 'Yield') && !path.length && !around.returns) {
			return { consequence: `\`${around.name}\` gives the coroutine itself` };
		}
		const isOfValues = !leavesRoom(around.returns, is(holder, 'Yield') ? ['item', ...path] : path);
		return isOfValues ? { consequence: `\`${around.name}\` is said to give the value` } : undefined;
	}
	if (is(holder, 'AnnAssign')) {
		return leavesRoom(holder.annotation, path)
			? undefined
			: { consequence: 'its annotation says that it is the value' };
	}
	const [target] = is(holder, 'Assign') ? holder.targets : [];
	if (is(target, 'Subscript')) return saidOfItems(target, path);
	const argument = argumentOf(inner);
	if (!argument || !isForValues(argument)) return undefined;
	const consequence = whyNoCoroutine(context, argument, path);
	return consequence === undefined ? undefined : { consequence };
}

/** `found[key] = load()`, where `found` is annotated. */
function saidOfItems({ value }: Subscript, path: readonly Step[]): Reason | undefined {
	const [bound, ...more] = is(value, 'Name') ? (lookup(value.id, value)?.bindings ?? []) : [];
	const annotation =
		bound?.kind === 'assign' ? bound.annotation : bound?.kind === 'parameter' ? bound.node.annotation : undefined;
	const isSaid =
		annotation && !more.length && (['value', 'item'] as const).some(step => !leavesRoom(annotation, [step, ...path]));
	return isSaid ? { consequence: `\`${calleeName(value)}\` is said to hold values` } : undefined;
}

/** What the function does with the collection that holds it. */
function keptReason(context: Context, call: Call, { holder, inner, path }: Stand): Reason | undefined {
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
	if (!mentions || mentions.length < 2 || mentions.some(each => mayBeRunThrough(context, each, ['item'])))
		return undefined;
	return { consequence: `\`${collection.id}\` holds the coroutine itself` };
}

/** True for one of several entries of a dictionary of which another is no coroutine: `{'id': user.id, 'name': name_of(id)}`. */
function isMixed(call: Call): boolean {
	let node: Node = call;
	while (is(node.parent, 'IfExp', 'BoolOp')) node = node.parent;
	const { parent } = node;
	if (!is(parent, 'Dict')) return false;
	const key = parent.keys[parent.values.indexOf(node as Expression)];
	const written = is(key, 'Constant') && key.value.kind === 'str' ? key.value.text : is(key, 'Name') ? key.id : '';
	return !STARTED.test(written) && parent.values.some(each => is(each, ...PLAIN));
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

/** Names of places that are for coroutines. */
const STARTED = /coro|task|future|await|func|callback|handler|job/i;

/** What holds several values for later. */
const COLLECTS = /^(?:add|append|appendleft|insert|push|put|put_nowait)$/;

const isCollecting = (holder: Node): holder is Call =>
	is(holder, 'Call') &&
	is(holder.func, 'Attribute') &&
	COLLECTS.test(holder.func.attr) &&
	!STARTED.test(calleeName(holder.func.value));

const isForValues = ({ call, at }: Argument): boolean =>
	!startsWhatItGets(call) && !(typeof at === 'string' && STARTED.test(at));

/** What a place that gets something awaited gets elsewhere is a value, but where it is for both. */
function canBeBeside({ holder, inner }: Stand): boolean {
	const argument = argumentOf(inner);
	return !argument || isCollecting(holder) || isForValues(argument);
}
