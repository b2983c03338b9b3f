import { calleeName, type PythonSource } from '#python';
import {
	blockOf,
	enclosingScope,
	is,
	nodesIn,
	type AnnAssign,
	type Assign,
	type Name,
	type Node,
} from '#program/python/ast.ts';
import { bindingsOf, isOfComprehension } from '#program/python/bindings.ts';
import { awaitedTwice } from './awaited-twice.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import { reportValue } from './coroutine-as-value.ts';
import type { Context } from './context.ts';
import { callIn, droppedIn } from './dropped.ts';
import { isManager, kindOf, type Kind } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { isStarted } from './handed-on.ts';
import { isStored } from './stored.ts';
import { isNeverRead, readsAfter } from './reads.ts';
import { reportReturned } from './returned-coroutine.ts';
import { argumentOf } from './takes.ts';
import { awaitSuggestions, gatherSuggestions } from './suggestions.ts';
import { isQuestion, valuePlaceOf } from './value-place.ts';

/** A coroutine kept in a variable that nothing reads, that is only read as if it were the value, or awaited twice. */
export function keptCoroutine(context: Context, assign: AnnAssign | Assign): void {
	const { value } = assign;
	const [target, ...more] = is(assign, 'Assign') ? assign.targets : [assign.target];
	const scope = target && enclosingScope(target);
	if (!value || !is(target, 'Name') || more.length || !scope || scope.type === 'ClassDef') return;
	for (const node of droppedIn(value)) {
		const call = callIn(node);
		if (!call) continue;
		askUnlessSafe(context, call, facts => {
			const kind = kindOf(facts);
			if (!kind) return;
			const uses = usesOf(scope, target);
			const isOnly = bindingsOf(scope).get(target.id)?.length === 1;
			const isLost = isOnly
				? !uses.length && scope.type !== 'Module'
				: isOverwritten(assign, target, uses) || isNeverRead(context.source, target);
			if (isLost) return reportUnread(context, target, node, kind);
			if (kind !== 'coroutine' || facts.promise !== 'all') return;
			if (is(value, 'ListComp') && node !== call) {
				return isOnly ? awaitedTwice(context, target, uses, 'list') : undefined;
			}
			const reads = isOnly ? uses : unaskedReadsAfter(context.source, target);
			if (node !== call || is(value, 'List', 'Tuple') || !reads || reads.some(isAwaited)) {
				return isOnly && reads && value === call ? awaitedTwice(context, target, reads, 'one') : undefined;
			}
			const isEntered = (read: Name) => is(read.parent, 'withitem') && isManager(facts);
			const places = reads.map(read => (isEntered(read) ? undefined : valuePlaceOf(read)));
			// Handed on, it may well be meant to be a coroutine; what raises is a mistake all the same.
			const handedOn = reads.filter(
				(read, index) => !places[index] && !isReturned(read) && isStarted(read) && !isTakenAsValue(context, read),
			);
			const isHandedOn = handedOn.length > 0;
			// Who asks what it is, and stores it, takes it for the value: of a coroutine one knows.
			const isOnlyStored = handedOn.every(isStored);
			// Whoever gives a coroutine or nothing back to a caller who awaits it may ask whether there is one.
			const isPassedUp = !isOnly && !is(scope, 'AsyncFunctionDef') && reads.some(isReturned);
			const wrong = reads.flatMap((use, index) => {
				const place = places[index];
				const isMistake = place && (isQuestion(place) ? isOnlyStored && !isPassedUp : !isHandedOn);
				return place && (place.raises || (value === call && isMistake)) ? [{ use, place }] : [];
			});
			if (value === call && reads.length && reads.every(isReturned)) return reportReturned(context, scope, call, facts);
			// One `await` is missing, however often the variable is read.
			const [first] = wrong.filter(({ place }) => context.options[place.option]);
			if (first) reportValue(context, first.use, call, first.place);
		});
	}
}

/** Undefined where one asks which kind it is. */
function unaskedReadsAfter(source: PythonSource, target: Name): readonly Name[] | undefined {
	const reads = readsAfter(source, target);
	return reads?.some(({ parent }) => is(parent, 'Call') && ASKS.test(calleeName(parent.func))) ? undefined : reads;
}

const ASKS = /^(?:callable|isinstance|(?:\w+\.)*is_?(?:awaitable|coroutine|future))$/;

const isAwaited = ({ parent }: Name): boolean => is(parent, 'Await');

/** An argument of which the program knows that a value is wanted, whatever the callee's name says: `unlock_jobs(ids)`. */
function isTakenAsValue(context: Context, read: Name): boolean {
	const argument = argumentOf(read);
	return argument !== undefined && context.program?.takesValue(argument.call.func, argument.at, []) === true;
}

const isReturned = ({ parent }: Name): boolean => is(parent, 'Return');

/** Every other mention of a name in the scope that binds it, functions inside included. */
const usesOf = (scope: Node, target: Name): Name[] =>
	nodesIn(scope).filter(
		(node): node is Name => is(node, 'Name') && node.id === target.id && node !== target && !isOfComprehension(node),
	);

function reportUnread(context: Context, target: Name, node: Node, kind: Kind): void {
	const call = callIn(node as never)!;
	const isList = node !== call;
	const data = { name: target.id, callee: calleeName(call.func), kind };
	const suggest = isList ? gatherSuggestions(node) : awaitSuggestions(context, node);
	const evidence = asyncEvidence(call);
	if (kind === 'coroutine') {
		context.report({
			at: nameToken(call.func),
			messageId: isList ? 'droppedItems' : 'neverRuns',
			data,
			evidence,
			suggest,
		});
	} else {
		context.report({ at: target, messageId: 'unread', data, evidence, suggest });
	}
}

/** True when the next statement beside the assignment that mentions the name gives it another value. */
function isOverwritten(assign: AnnAssign | Assign, target: Name, uses: readonly Name[]): boolean {
	const scope = enclosingScope(assign);
	const siblings = uses.filter(use => enclosingScope(use) === scope);
	if (siblings.length !== uses.length) return false;
	const after = uses.filter(use => use.range[0] > target.range[1]).sort((a, b) => a.range[0] - b.range[0])[0];
	const next = after?.parent;
	if (!is(next, 'Assign') || blockOf(next) !== blockOf(assign) || next.targets[0] !== after) return false;
	return !uses.some(use => use.ctx === 'Load' && use.range[0] < next.range[1]);
}
