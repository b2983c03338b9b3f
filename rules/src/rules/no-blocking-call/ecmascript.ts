import type { FunctionNode } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { asyncContext, isStartUpAt } from './ecmascript/async-context.ts';
import { isBeforeFirstAwait } from './ecmascript/before-first-await.ts';
import { blockingLeaf, calleeToken, isDecidedHere } from './ecmascript/blocking-leaf.ts';
import { isBusyWait } from './ecmascript/busy-wait.ts';
import { isChosenByCaller } from './ecmascript/chosen.ts';
import { isOffloaded } from './ecmascript/offloaded.ts';
import { isBeforeServing } from './ecmascript/leads-to-server.ts';
import { isInModuleOfScripts, isInScript, runsBesideOthers } from './ecmascript/script.ts';
import { isOfStart, isStartUp } from './ecmascript/start-up.ts';
import { isWorkerFile } from './ecmascript/worker-file.ts';
import { twinSuggestions } from './ecmascript/twin.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { Chains } from './chains.ts';
import type { MessageId } from './messages.ts';
import { hasTier, isAllowed, type Options } from './options.ts';
import { messageOf, takesMoment, type Leaf } from './report.ts';

/**
 * A call that blocks, in code that an async function runs. What a nested function does is said where it is called, so
 * it counts only where it runs at once. The top level of a module is start-up: nothing else waits there yet.
 */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
	const { source, options } = context;
	const isReported = (node: TSESTree.Node): boolean =>
		Boolean(asyncContext(context, node)) && !isOffloaded(context, node) && !isWorkerFile(source);

	const chains = new Chains(context);

	function blockingCall(call: TSESTree.CallExpression | TSESTree.NewExpression): void {
		const leaf = blockingLeaf(source, call, options.blocking);
		if (!leaf) return throughOthers(call);
		if (!hasTier(options, leaf.entry) || isAllowed(options, leaf.name) || !isReported(call)) return;
		if (isChosenByCaller(source, call) || disturbsNobody(call, leaf, asyncContext(context, call))) return;
		if (chains.isFirstUse(calleeToken(call).range[0], { leaf })) return;
		context.report({ at: calleeToken(call), ...messageOf(leaf), suggest: twinSuggestions(context, call, leaf) });
	}

	function throughOthers(call: TSESTree.CallExpression | TSESTree.NewExpression): void {
		const around = context.program && isReported(call) ? asyncContext(context, call) : undefined;
		if (!around) return;
		const at = calleeToken(call);
		const path = around.async ? chains.take(at.range[0]) : chains.takeIn(around.range, at.range[0]);
		if (!path || (path.callee === undefined && isDecidedHere(source, call))) return;
		if (disturbsNobody(call, path.leaf, around) || chains.isFirstUse(at.range[0], path)) return;
		context.report({ at, ...chains.reportOf(path) });
	}

	/** What a script waits for, which serves nobody; and what comes before others can be served. */
	function disturbsNobody(
		call: TSESTree.CallExpression | TSESTree.NewExpression,
		leaf: Leaf,
		around: FunctionNode | undefined,
	): boolean {
		if (options.checkStartUp || !around) return false;
		const isShort = takesMoment(leaf);
		if (isShort && (isBeforeFirstAwait(context, around, call) || isOfStart(around))) return true;
		if (isInScript(context, around) || isStartUp(context, around, call)) return true;
		if (!isShort && runsBesideOthers(context.source, around)) return false;
		return isInModuleOfScripts(context) || isBeforeServing(context, calleeToken(call).range[0], isShort);
	}

	/** A property with a getter, a loop over a generator: they run code and are no calls. */
	function withoutCall(): void {
		if (isWorkerFile(source) || !/\basync\b/.test(source.text)) return;
		const { others } = chains;
		if (others.length && !options.checkStartUp && isInModuleOfScripts(context)) return;
		for (const { call, path } of others) {
			if (options.allowAtStartUp && isStartUpAt(context, call.at)) continue;
			if (!options.checkStartUp && isBeforeServing(context, call.at[0], takesMoment(path.leaf))) continue;
			context.report({ at: { range: call.at }, ...chains.reportOf(path) });
		}
	}

	function busyWait(loop: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement): void {
		if (!isBusyWait(source, loop) || !isReported(loop)) return;
		const [start] = loop.range;
		const keyword = loop.type === 'WhileStatement' ? 'while' : loop.type === 'ForStatement' ? 'for' : 'do';
		context.report({ at: { range: [start, start + keyword.length] }, messageId: 'busyWait' });
	}

	return {
		CallExpression: blockingCall,
		NewExpression: blockingCall,
		WhileStatement: busyWait,
		DoWhileStatement: busyWait,
		ForStatement: busyWait,
		'Program:exit': withoutCall,
	};
};
