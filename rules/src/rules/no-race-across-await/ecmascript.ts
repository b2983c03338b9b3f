import { isFunction, type FunctionNode } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { bodyOf, type PlacedWrite } from './ecmascript/body.ts';
import { awaitFirst } from './ecmascript/await-first.ts';
import { isLocked } from './ecmascript/locked.ts';
import { isShared } from './ecmascript/shared.ts';
import { shiftedLoop } from './ecmascript/shifted-loop.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { isKeptOut, staleRead, uncheckedWrite, type Race } from './race.ts';

/**
 * Three races between two calls of one async function: a write of what was read before an `await`, a write that a check
 * before an `await` has allowed, and a loop that awaits over a list which others shorten.
 */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
	function asyncFunction(node: FunctionNode): void {
		if (!node.async || !isFunction(node)) return;
		const body = bodyOf(context.source, node, place => isShared(context, node, place));
		if (!body || isLocked(context, node, body.pauses)) return;
		for (const write of body.writes) {
			const stale = staleRead(body, write);
			const race = stale ?? uncheckedWrite(body, write);
			if (!race || isKeptOut(body, write)) continue;
			report(write, stale ? 'stale' : 'unchecked', race);
		}
	}

	function report(write: PlacedWrite, messageId: 'stale' | 'unchecked', race: Race<TSESTree.Node>): void {
		const { name } = write.place;
		context.report({
			at: write.at,
			messageId,
			data: { place: name },
			evidence: [
				{ message: `\`${name}\` is ${messageId === 'stale' ? 'read' : 'checked'} here.`, range: race.since.range },
				{ message: 'Other code runs while this waits.', range: race.pause.range },
			],
			suggest:
				messageId === 'stale'
					? [{ messageId: 'awaitFirst', data: { place: name }, edits: () => awaitFirst(context, write, race) }]
					: [],
		});
	}

	return {
		ArrowFunctionExpression: asyncFunction,
		FunctionDeclaration: asyncFunction,
		FunctionExpression: asyncFunction,
		ForOfStatement: loop => shiftedLoop(context, loop),
	};
};
