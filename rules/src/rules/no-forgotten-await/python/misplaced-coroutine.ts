import { calleeName, enclosingFunction, type AsyncFunctionDef, type Subscript } from '#python';
import { is, nodesIn, type Call, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import { awaitedAlike, awaitedBeside } from './beside.ts';
import { mentionsOf } from './collected.ts';
import type { Context } from './context.ts';
import { keptReason, type Reason } from './in-collection.ts';
import { isCoroutine, isManager } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { leavesRoom } from './room.ts';
import { standOf, type Stand, type Step } from './stand.ts';
import { awaitSuggestions } from './suggestions.ts';
import { argumentOf, isCollecting, isForValues, whyNoCoroutine } from './takes.ts';
import { valuePlaceOf } from './value-place.ts';

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
		if (is(holder, 'Yield') && !path.length && !around.returns && isOneOfSeveral(holder, around)) {
			return { consequence: `\`${around.name}\` gives the coroutine itself` };
		}
		const isOfValues = !leavesRoom(around.returns, is(holder, 'Yield') ? ['item', ...path] : path);
		return isOfValues ? { consequence: `\`${around.name}\` is said to give the value` } : undefined;
	}
	if (is(holder, 'AnnAssign')) {
		// Who never reads it is told so.
		const isUnread = is(holder.target, 'Name') && mentionsOf(holder.target)?.length === 0;
		if (isUnread || leavesRoom(holder.annotation, path)) return undefined;
		return { consequence: 'its annotation says that it is the value' };
	}
	const [target] = is(holder, 'Assign') ? holder.targets : [];
	if (is(target, 'Subscript')) return saidOfItems(target, path);
	const argument = argumentOf(inner);
	if (!argument || !isForValues(argument)) return undefined;
	const consequence = whyNoCoroutine(context, argument, path);
	return consequence === undefined ? undefined : { consequence };
}

/** True for a `yield` of a function that gives several values: it stands in a loop, or beside others. */
const isOneOfSeveral = (one: Node, around: AsyncFunctionDef): boolean =>
	nodesIn(around).some(
		each =>
			(is(each, 'Yield') && each !== one && enclosingFunction(each) === around) ||
			(is(each, 'For', 'While', 'AsyncFor') && each.range[0] < one.range[0] && one.range[1] <= each.range[1]),
	);

/** `found[key] = load()`, where `found` is annotated. */
function saidOfItems({ value }: Subscript, path: readonly Step[]): Reason | undefined {
	const [bound, ...more] = is(value, 'Name') ? (lookup(value.id, value)?.bindings ?? []) : [];
	const annotation =
		bound?.kind === 'assign' ? bound.annotation : bound?.kind === 'parameter' ? bound.node.annotation : undefined;
	const isSaid =
		annotation && !more.length && (['value', 'item'] as const).some(step => !leavesRoom(annotation, [step, ...path]));
	return isSaid ? { consequence: `\`${calleeName(value)}\` is said to hold values` } : undefined;
}

/** What a place that gets something awaited gets elsewhere is a value, but where it is for both. */
function canBeBeside({ holder, inner }: Stand): boolean {
	const argument = argumentOf(inner);
	return !argument || isCollecting(holder) || isForValues(argument);
}
