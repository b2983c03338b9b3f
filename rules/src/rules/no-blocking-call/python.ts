import { enclosingFunction, isAwaited, isInAsyncContext, type Call, type Expression } from '#python';
import type { Python } from '#kit/rule-context.ts';
import type { BlockingTier } from '#knowledge/blocking/entry.ts';
import { Chains } from './chains.ts';
import type { MessageId } from './messages.ts';
import { hasTier, isAllowed, type Options } from './options.ts';
import { isAfterLastAwait } from './python/after-last-await.ts';
import { isBeforeFirstAwait } from './python/before-first-await.ts';
import { isBeforeServing } from './python/before-serving.ts';
import { isBesideServing } from './python/beside-serving.ts';
import { blockingLeaf, isDecidedHere, iteratedLeaf, nameToken } from './python/blocking-leaf.ts';
import { importInCoroutine } from './python/imports.ts';
import { isOffloaded } from './python/offloaded.ts';
import { roleOf } from './python/role.ts';
import { isInModuleOfScripts, isInScript } from './python/script.ts';
import { isOfStart, isStartUp } from './python/start-up.ts';
import { suggestionsFor } from './python/suggestions.ts';
import { isWithoutLoop } from './python/without-loop.ts';
import { messageOf, type Leaf } from './report.ts';

/**
 * A call that blocks, in the body of an `async def`. A nested `def` or `lambda` is somebody else's code until it is
 * called; comprehensions run where they stand. What is awaited does not block, whatever its name says.
 */
export const python: Python<MessageId, Options> = context => {
	const { source, options } = context;
	if (isWithoutLoop(source)) return {};
	const chains = new Chains(context);

	function blockingCall(call: Call): void {
		if (!isInAsyncContext(source, call)) return;
		const leaf = isAwaited(call) ? undefined : blockingLeaf(source, call, options.blocking);
		if (!leaf) return throughOthers(call);
		if (!hasTier(options, leaf.entry) || isAllowed(options, leaf.name)) return;
		if (isOffloaded(context, call, leaf) || isAllowedStart(call) || disturbsNobody(call, leaf)) return;
		if (chains.isFirstUse(nameToken(call).range[0], { leaf })) return;
		context.report({ at: nameToken(call), ...messageOf(leaf), suggest: suggestionsFor(context, call, leaf) });
	}

	function throughOthers(call: Call): void {
		const at = nameToken(call);
		const path = chains.take(at.range[0]);
		if (
			!path ||
			(path.callee === undefined ? isDecidedHere(source, call) : mayGiveCoroutine(call, path.leaf)) ||
			isOffloaded(context, call, path.leaf) ||
			isAllowedStart(call) ||
			disturbsNobody(call, path.leaf, path.callee !== undefined) ||
			chains.isFirstUse(at.range[0], path)
		)
			return;
		const leaf = path.callee === undefined ? path.leaf : inThread(path.leaf);
		const suggest = isAwaited(call) ? [] : suggestionsFor(context, call, leaf);
		context.report({ at, ...chains.reportOf(path), suggest });
	}

	/** `for line in file`. */
	function lineByLine({ iter }: { readonly iter: Expression }): void {
		if ((iter.type !== 'Name' && iter.type !== 'Attribute') || !isInAsyncContext(source, iter)) return;
		const leaf = iteratedLeaf(source, iter);
		if (!leaf || !hasTier(options, leaf.entry) || isAllowed(options, leaf.name) || disturbsNobody(iter, leaf)) return;
		context.report({ at: iter, ...messageOf(leaf) });
	}

	/** A property, a context manager, a loop over a generator: they run code and are no calls. */
	function withoutCall(): void {
		if (!/\basync\b/.test(source.text) || !chains.others.length) return;
		if (isOfTests() || (!options.checkStartUp && isInModuleOfScripts(context))) return;
		for (const { call, path } of chains.others) context.report({ at: { range: call.at }, ...chains.reportOf(path) });
	}

	const isAllowedStart = (call: Call): boolean => options.allowAtStartUp && isStartUp(source, call);

	/** Before a server serves, and where nothing else can run yet, or any more, while the file reads what it needs. */
	const disturbsNobody = (node: Expression, { entry: { tier } }: Leaf, isThrough = false): boolean =>
		isOfTests() ||
		(!options.checkStartUp &&
			(isInCell(node) ||
				isBeforeServing(context, node) ||
				(FILES.has(tier) && isOfStart(context, node)) ||
				((isThrough || ALONE.has(tier)) && isBeforeFirstAwait(context, node)) ||
				((isThrough || ALONE_AT_LAST.has(tier)) &&
					(isAfterLastAwait(context, node) ||
						isBesideServing(source, node) ||
						isInScript(context, node, FILES.has(tier)) ||
						isInModuleOfScripts(context, node)))));

	/** The loop of a notebook runs its cells, one after the other, for the one person who looks on. */
	const isInCell = (node: Expression): boolean => context.path.endsWith('.ipynb') && !enclosingFunction(node);

	/** What tests have in common, which says nothing of a runner itself. */
	let isForTests: boolean | undefined;
	const isOfTests = (): boolean =>
		!options.checkTests && (isForTests ??= context.program?.liesWithTests(roleOf) ?? false);

	const imported = (node: Parameters<typeof importInCoroutine>[1]): void => {
		if (options.checkImports) importInCoroutine(context, node);
	};
	return {
		Call: blockingCall,
		Import: imported,
		ImportFrom: imported,
		For: lineByLine,
		comprehension: lineByLine,
		'Module:exit': withoutCall,
	};
};

/**
 * A function that waits for another thread, and that somebody awaits, works both ways: it gives a coroutine where a loop
 * runs, and drives one where none does.
 */
const mayGiveCoroutine = (call: Call, { entry }: Leaf): boolean => isAwaited(call) && entry.tier === 'thread';

/**
 * A function of the project may run in a thread, unless it waits for other threads or holds a connection that belongs to
 * the thread which made it. Its own twin nobody knows.
 */
const inThread = ({ name, entry: { tier } }: Leaf): Leaf => ({
	name,
	entry: { tier, offload: tier !== 'thread' && tier !== 'database' },
});

const FILES: ReadonlySet<BlockingTier> = new Set(['files', 'lookup']);

/**
 * What a script may well do before it starts anything: waiting for time or the network is for nobody else to copy, where
 * it is written in the coroutine itself.
 */
const ALONE: ReadonlySet<BlockingTier> = new Set([...FILES, 'input']);

/** And before it serves or ends, when what it runs is all that there is to do. */
const ALONE_AT_LAST: ReadonlySet<BlockingTier> = new Set([...ALONE, 'process']);
