import {
	calleeName,
	cannotBeRejected,
	handlingOf,
	isFunction,
	neverRejects,
	nodesOfBody,
	propertyName,
	unwrap,
	wrapped,
	type FunctionNode,
} from '#ecmascript';
import { givenAfterHandled } from '#kit/after-handled.ts';
import { isLastOfFunction } from '#kit/last-of-function.ts';
import { canReject, isAllSettled, isQuietList, looksAfterItself } from '#kit/can-reject.ts';
import { isOfProject } from '#kit/never-fails.ts';
import { externalNeverRejects } from '#knowledge/awaitables/safe-calls.ts';
import type { Target } from '#program/link/target.ts';
import { writtenAt } from '#program/result-question.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { Report } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { isAlwaysLetGo } from './always-let-go.ts';
import { bringsPromise } from './brings-promise.ts';
import { isCalledBack, tellsItsCallback } from './called-back.ts';
import type { Context } from './context.ts';
import type { Source } from './dropped.ts';
import { isEntry } from './entry.ts';
import { localFunction } from './evidence.ts';
import { calleeTypeMatters, isDeclaredSafe, isSafeCall, isSafeCallee, isSafePromise } from './known-safe.ts';
import { originOf } from './origin.ts';
import { isInTestZone } from './test-zone.ts';
import { holdsPromise } from './promise-facts.ts';

/** The report for a promise that nothing looks after; `useless` is what stands where its handler should be. */
type Describe = (facts: TypeFacts, useless: TSESTree.Node | undefined) => Report<MessageId> | undefined;

/** Asks whether an expression gives a promise that handles no rejection, and reports it then. */
export function reportUnlessHandled(context: Context, node: Source, describe: Describe): void {
	const handling = handlingOf(node);
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (handling.kind === 'function' || (callee && has(TAKES_ONE, callee))) return;
	if (node.type === 'CallExpression' && tellsItsCallback(context, node)) return;
	if (!context.options.checkEntryPoints && isEntry(context, node)) return;
	if (isAfterSettled(context, node) || isInTestZone(context, node)) return;

	const given = givenAfterHandled(context, node);
	let isHandled = handling.kind === 'maybe';
	let isSafe = false;
	// Asked first, so that these answers are there when the promise's own facts come.
	if (handling.kind === 'maybe') context.ask(handling.node, ({ callable }) => (isHandled = callable));
	const { calleeNode: first } = originOf(node);
	if (first && calleeTypeMatters(context, first)) {
		const call = wrapped(first).parent;
		const given = call?.type === 'CallExpression' ? call.arguments : [];
		const isGivenPromise = given.length > 1 ? bringsPromise(context, given) : () => false;
		context.ask(first, facts => (isSafe = isSafeCallee(facts, context, isGivenPromise() ? given.length : 1)));
	}
	context.ask(node, facts => {
		const holds = holdsPromise(facts, context.options.checkThenables) || facts.items !== 'none';
		if (!holds || isHandled || isSafe || isSafePromise(facts, context) || isDeclaredSafe(context, node)) return;
		// `page.fill('#name', 'a')` is no list's.
		if (callee && facts.promise === 'none' && has(GIVES_LIST, callee)) return;
		if (callee && isLeftAlone(context, callee)) return;
		const mayGiveNothing = facts.promise !== 'all' && facts.items === 'none';
		if (mayGiveNothing && node.type === 'CallExpression' && isCalledBack(node)) return;
		const report = describe(facts, handling.kind === 'useless' ? handling.at : undefined);
		if (!report) return;
		if (given) return reportPromised(context, given, report);
		const open = facts.isChecked && callee && unknownCallee(context, callee);
		if (!callee) return context.report(report);
		if (!open) return tell(context, report, callee);
		context.ask(writtenAt(open), ({ written = [] }) => {
			const targets = context.program?.targetsAt(written);
			if (!targets || !isLeftAlone(context, callee, targets)) tell(context, report, callee, targets);
		});
	});
}

/** Reports where one of these is a promise, which may bring an error behind the handler of the first one. */
function reportPromised(context: Context, given: readonly TSESTree.Node[], report: Report<MessageId>): void {
	let isReported = false;
	for (const each of given) {
		context.ask(each, ({ promise }) => {
			if (promise === 'none' || isReported) return;
			isReported = true;
			context.report(report);
		});
	}
}

/** Of a promise that cannot reject, only that nothing waits for it, and nothing where the file never does. */
function tell(context: Context, report: Report<MessageId>, callee: TSESTree.Node, targets?: readonly Target[]): void {
	if (report.messageId !== 'dropped' || !cannotReject(context, callee, targets)) return context.report(report);
	if (isAlwaysLetGo(context.source, callee) || isDoneAtOnce(context, callee, targets)) return;
	const suggest = report.suggest?.filter(({ messageId }) => messageId !== 'addCatch') ?? [];
	context.report({ ...report, messageId: 'notWaited', suggest });
}

/**
 * `Promise.allSettled(jobs).then(() => queue.close());`, or of a function that catches everything, or of a promise that was
 * kept with its rejection caught: only what the handler itself throws would be lost, as behind `catch`.
 */
function isAfterSettled(context: Context, node: Source): boolean {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || !LINKS.has(propertyName(callee) ?? ''))
		return false;
	const [handler] = node.arguments;
	const settled = unwrap(callee.object);
	if (!handler || !isFunction(handler) || handler.async) return false;
	const isSettled =
		settled.type === 'CallExpression'
			? cannotReject(context, unwrap(settled.callee))
			: cannotBeRejected(context.source, settled);
	if (!isSettled) return false;
	if (nodesOfBody(handler.body).some(({ type }) => type === 'ThrowStatement')) return false;
	const given = unwrap(handler.body);
	return given.type !== 'CallExpression' || !localFunction(context, given.callee)?.async;
}

const LINKS: ReadonlySet<string> = new Set(['then', 'finally']);

/** The callee whose functions neither the file nor the program knows: a checker may, which also knew of the promise. */
function unknownCallee(context: Context, callee: TSESTree.Node): TSESTree.Node | undefined {
	const declaration = localFunction(context, callee);
	const given = declaration && givenCall(declaration);
	if (declaration) return given && !localFunction(context, given) ? unknownCallee(context, given) : undefined;
	return isOfProject(context.program?.targets(callee)) ? undefined : callee;
}

/**
 * Known-safe calls, functions called where they are written by option, and those that have no error to lose: by the file,
 * the program, or by the `targets` that somebody else has found.
 */
export function isLeftAlone(context: Context, callee: TSESTree.Node, targets?: readonly Target[]): boolean {
	if (isFunction(callee)) {
		return !context.options.checkIIFE || neverRejects(callee) || looksAfterItself(context, callee);
	}
	if (isSubmission(context, callee)) return true;
	const place = awaitPlace(context, callee)?.kind;
	if (place !== 'async' && cannotReject(context, callee, targets)) return true;
	if (isHandedOff(context, callee, targets)) return true;
	if (isLastOfFunction(callee) && isWorkByItself(context, callee, targets)) return true;
	if (place === 'sync' && waitsForNothing(localFunction(context, callee))) return true;
	return isSafeCall(context, wrapped(callee).parent!);
}

/**
 * `form.handleSubmit(save)(event)`: its promise fails with what `save` lets out, so it says no more than a promise of
 * `save` would. https://react-hook-form.com/docs/useform/handlesubmit
 */
function isSubmission(context: Context, callee: TSESTree.Node): boolean {
	if (callee.type !== 'CallExpression' || !/(?:^|\.)handleSubmit$/.test(calleeName(callee.callee))) return false;
	const [first] = callee.arguments;
	const given = first && unwrap(first);
	const submit = given && (isFunction(given) ? given : localFunction(context, given));
	return !submit?.async || neverRejects(submit) || !canReject(context, submit);
}

/** By the text of a function of this file, or by what the program says. */
function cannotReject(context: Context, callee: TSESTree.Node, found?: readonly Target[], depth = 0): boolean {
	const declaration = localFunction(context, callee);
	const given = declaration && givenCall(declaration);
	if (given && depth < DEEPEST && cannotReject(context, given, found, depth + 1)) return true;
	if (declaration?.async) return neverRejects(declaration) || looksAfterItself(context, declaration);
	if (isOfQuietList(context, callee) || isAllSettled(context.source, callee)) return true;
	const targets = found ?? context.program?.targets(callee);
	return Boolean(
		targets?.length &&
		targets.every(each =>
			each.kind === 'external' ? externalNeverRejects(each.key) : each.neverRejects || each.looksAfterItself,
		),
	);
}

/** `Promise.all` of promises that do not reject. */
function isOfQuietList(context: Context, callee: TSESTree.Node): boolean {
	const call = wrapped(callee).parent;
	return call?.type === 'CallExpression' && unwrap(call.callee) === callee && isQuietList(context, call);
}

/** `const share = () => shareNote(note)`: what it gives is what that call gives. */
function givenCall({ async, body, type }: FunctionNode): TSESTree.Node | undefined {
	const given = !async && type === 'ArrowFunctionExpression' ? unwrap(body) : undefined;
	return given?.type === 'CallExpression' ? unwrap(given.callee) : undefined;
}

/** Arrows that give arrows' calls: further than people write, and the end of a circle. */
const DEEPEST = 4;

/** Functions of the project that wait for something and catch all that comes of it: work that goes on by itself. */
function isWorkByItself(context: Context, callee: TSESTree.Node, found?: readonly Target[]): boolean {
	const declaration = localFunction(context, callee);
	if (declaration) return looksAfterItself(context, declaration);
	if (isOfQuietList(context, callee)) return true;
	const targets = found ?? context.program?.targets(callee);
	return Boolean(targets?.length && targets.every(each => each.kind === 'function' && each.looksAfterItself));
}

/** Async functions of the project that wait for nothing, and let go of work whose errors they handle. */
function isHandedOff({ program }: Context, callee: TSESTree.Node, found?: readonly Target[]): boolean {
	const targets = found ?? program?.targets(callee);
	return Boolean(targets?.length && targets.every(each => each.kind === 'function' && each.letsGo));
}

/** Functions that are async for no reason, and do all that they do before their call returns. */
function isDoneAtOnce({ program }: Context, callee: TSESTree.Node, found?: readonly Target[]): boolean {
	const targets = found ?? program?.targets(callee);
	return Boolean(targets?.length && targets.every(each => each.kind === 'function' && each.isDoneAtOnce));
}

/** Async for no reason: it has a body, and neither awaits, nor throws, nor gives anything. */
export const waitsForNothing = (called: FunctionNode | undefined): boolean =>
	called?.async === true &&
	called.body.type === 'BlockStatement' &&
	called.body.body.length > 0 &&
	nodesOfBody(called.body).every(
		node =>
			node.type !== 'AwaitExpression' &&
			node.type !== 'ThrowStatement' &&
			!(node.type === 'ForOfStatement' && node.await) &&
			!(node.type === 'ReturnStatement' && node.argument),
	);

/** Changing a list of promises, or taking some of them, is not what starts them: who put them there looks after them. */
const TAKES_ONE: ReadonlySet<string> = new Set(['pop', 'shift']);
const GIVES_LIST: ReadonlySet<string> = new Set([
	'concat',
	'copyWithin',
	'fill',
	'filter',
	'flat',
	'reverse',
	'slice',
	'sort',
	'splice',
	'toReversed',
	'toSorted',
	'toSpliced',
]);

const has = (methods: ReadonlySet<string>, callee: TSESTree.Node): boolean =>
	callee.type === 'MemberExpression' && methods.has(propertyName(callee) ?? '');
