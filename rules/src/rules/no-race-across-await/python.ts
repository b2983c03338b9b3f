import type { Python } from '#kit/rule-context.ts';
import type { AsyncFunctionDef, PythonNode } from '#python';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { awaitFirst } from './python/await-first.ts';
import { bodyOf, type PlacedWrite } from './python/body.ts';
import { changedLoop } from './python/changed-loop.ts';
import { isLocked } from './python/locked.ts';
import { isShared } from './python/shared.ts';
import { isKeptOut, staleRead, uncheckedWrite, type Race } from './race.ts';

/**
 * The same three races as in JavaScript. A `set`, a `dict` and a `deque` that change under a loop raise `RuntimeError` at
 * its next turn.
 */
export const python: Python<MessageId, Options> = context => {
	function coroutine(node: AsyncFunctionDef): void {
		const { source } = context;
		const body = bodyOf(source, node, place => isShared(context, node, place));
		for (const write of body?.writes ?? []) {
			const stale = staleRead(body!, write);
			const advanced = stale ? undefined : staleRead(body!, { ...write, origins: write.indexes });
			const race = stale ?? advanced ?? uncheckedWrite(body!, write);
			if (!race || isKeptOut(body!, write) || isLocked(source, node, race.since, write.node, body!.pauses)) continue;
			report(write, stale ? 'stale' : advanced ? 'advanced' : 'unchecked', race);
		}
	}

	function report(write: PlacedWrite, messageId: 'advanced' | 'stale' | 'unchecked', race: Race<PythonNode>): void {
		const data = { place: write.place.name };
		const suggestion = { messageId: 'awaitFirst' as const, data, edits: () => awaitFirst(context, write, race) };
		context.report({
			at: write.at,
			messageId,
			data,
			evidence: [
				{
					message: `\`${data.place}\` is ${messageId === 'unchecked' ? 'checked' : 'read'} here.`,
					range: race.since.range,
				},
				{ message: 'Other code runs while this waits.', range: race.pause.range },
			],
			suggest: messageId === 'stale' ? [suggestion] : [],
		});
	}

	return { AsyncFunctionDef: coroutine, For: loop => changedLoop(context, loop) };
};
