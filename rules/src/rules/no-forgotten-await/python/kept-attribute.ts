import { calleeName, enclosingFunction } from '#python';
import {
	classAround,
	is,
	isNone,
	nodesIn,
	type AnnAssign,
	type Assign,
	type Call,
	type Node,
} from '#program/python/ast.ts';
import { awaitedAlike, awaitedBeside } from './beside.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import { isRun, mayBeRunThrough } from './collected.ts';
import type { Context } from './context.ts';
import { isCoroutine } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { leavesRoom } from './room.ts';
import { awaitSuggestions } from './suggestions.ts';
import { valuePlaceOf } from './value-place.ts';

type Attribute = Extract<Node, { type: 'Attribute' }>;

/**
 * `self.page = browser.new_page()` in an async function, where the class takes `self.page` for the page and nobody awaits
 * it. Of another object, `ctx.user`, what the same function does with it.
 */
export function keptAttribute(context: Context, assign: AnnAssign | Assign): void {
	const { value } = assign;
	const [target, ...more] = is(assign, 'Assign') ? assign.targets : [assign.target];
	const around = enclosingFunction(assign);
	if (!is(target, 'Attribute') || more.length || !is(value, 'Call') || !is(around, 'AsyncFunctionDef')) return;
	const owner = is(target.value, 'Name') && target.value.id === 'self' ? classAround(assign) : around;
	if (!owner) return;
	askUnlessSafe(context, value, facts => {
		const reason = isCoroutine(facts) ? reasonFor(context, owner, assign, target, value) : undefined;
		if (!reason) return;
		context.report({
			at: nameToken(value.func),
			messageId: 'usedAsValue',
			data: { callee: calleeName(value.func), kind: 'coroutine', consequence: reason.consequence },
			evidence: [{ message: reason.message, range: reason.at.range }, ...asyncEvidence(value)],
			suggest: awaitSuggestions(context, value),
		});
	});
}

interface Reason {
	readonly consequence: string;
	readonly message: string;
	readonly at: Node;
}

const HELD = 'the attribute holds the coroutine itself';

function reasonFor(context: Context, owner: Node, assign: Node, target: Attribute, value: Call): Reason | undefined {
	const textOf = ({ range }: Node) => context.source.text.slice(...range);
	const text = textOf(target);
	const mentions = nodesIn(owner).filter(
		(each): each is Attribute => is(each, 'Attribute') && each.attr === target.attr && textOf(each) === text,
	);
	const reads = mentions.filter(({ ctx }) => ctx === 'Load');
	const places = reads.map(each => valuePlaceOf(each));
	if (reads.some(isRun) || reads.some(isEntered)) return undefined;
	// Only asked whether it is there, it may be one that somebody awaits.
	const index = places.findIndex(place => place?.raises && context.options[place.option]);
	const place = places[index];
	if (place) {
		return { consequence: place.consequence, message: 'Here it is taken for the value.', at: reads[index]! };
	}
	if (!context.options.checkValues || NAMES_AWAITABLE.test(target.attr)) return undefined;
	const beside = awaitedBeside(context.source, value) ?? awaitedAlike(context.source, value);
	if (beside) return { consequence: HELD, message: 'Here it gets something awaited.', at: beside };
	const { program } = context;
	if (program?.holdsValue(target)) return { consequence: HELD, message: 'This is known to hold a value.', at: target };
	const declared = declarationOf(owner, target);
	if (declared?.annotation && !leavesRoom(declared.annotation, [])) {
		return { consequence: HELD, message: 'It is declared here.', at: declared.annotation };
	}
	const other = mentions
		.map(each => each.parent)
		.find(each => is(each, 'Assign') && each !== assign && isPlain(each.value));
	if (other) return { consequence: HELD, message: 'Here it gets a value.', at: other };
	const read = reads.find((each, at) => (places[at] ? isTelling(each) : !mayBeRunThrough(context, each, [])));
	if (!read || reads.some(each => mayBeRunThrough(context, each, []))) return undefined;
	return { consequence: HELD, message: 'Here it is taken for the value.', at: read };
}

/** `await self.manager.__aenter__()`: what can be awaited may be entered as it is, too. */
const isEntered = ({ parent }: Attribute): boolean =>
	is(parent, 'Attribute') && /^__a(?:enter|exit)__$/.test(parent.attr);

const NAMES_AWAITABLE = /coro|task|future|await|job|pending/i;

/** `self.user: User`, in a method or as `user: User` in the class. */
const declarationOf = (owner: Node, { attr }: Attribute): AnnAssign | undefined =>
	nodesIn(owner).find((each): each is AnnAssign => {
		if (!is(each, 'AnnAssign')) return false;
		if (is(each.target, 'Name')) return each.target.id === attr && each.parent === owner;
		return (
			is(each.target, 'Attribute') &&
			each.target.attr === attr &&
			is(each.target.value, 'Name') &&
			each.target.value.id === 'self'
		);
	});

/** `None` says only that the value comes later. */
const isPlain = (value: Node): boolean =>
	(is(value, 'Constant') && !isNone(value)) ||
	is(value, 'List', 'Dict', 'JoinedStr', 'Compare', 'BinOp', 'ListComp', 'DictComp');

/** True where more is done with it than to ask whether it is there. */
const isTelling = (read: Attribute): boolean => {
	const place = valuePlaceOf(read);
	return place?.option === 'checkValues' && !(is(read.parent, 'Compare') && read.parent.comparators.some(isNone));
};
