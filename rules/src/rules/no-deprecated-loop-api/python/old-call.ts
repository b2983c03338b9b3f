import { GONE, TOOK_LOOP } from '#knowledge/loops/deprecated.ts';
import { enclosingFunction, keywordArgument, qualifiedName, type Call, type Keyword, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { Context } from './context.ts';
import { isForSomeVersions } from './version-guard.ts';
import { versionsFor } from '#program/python/versions.ts';

/** Since 3.7. https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_running_loop */
const HAS_RUNNING_LOOP = 7;
/** Deprecated since 3.8. https://docs.python.org/3/whatsnew/3.8.html#deprecated */
const LOOP_IS_DEPRECATED = 8;

/** Functions of asyncio that are gone, or that take other arguments now. */
export function oldCall(context: Context, call: Call): void {
	const { source, host, path } = context;
	const callee = qualifiedName(source, call.func);
	if (callee === undefined || !isOld(callee) || isForSomeVersions(source, call)) return;
	const gone = GONE.get(callee);
	if (gone) return context.report({ at: call.func, messageId: 'gone', data: { callee, ...gone } });

	const loop = TOOK_LOOP.has(callee) ? keywordArgument(call, 'loop') : undefined;
	if (loop && versionsFor(host, path).newest >= LOOP_IS_DEPRECATED) {
		const suggest = [{ messageId: 'removeLoop', edits: () => removal(source, call, loop) }] as const;
		return context.report({ at: loop, messageId: 'loopArgument', data: { callee }, suggest });
	}
	if (callee !== 'asyncio.get_event_loop' || enclosingFunction(call)?.type !== 'AsyncFunctionDef') return;
	const { oldest, newest } = versionsFor(host, path);
	// It says that it runs on a version without `get_running_loop`.
	if (newest < HAS_RUNNING_LOOP || (oldest > 0 && oldest < HAS_RUNNING_LOOP)) return;
	const { func } = call;
	// Where a coroutine runs, both give the loop that it runs in.
	const [start, end] = func.range;
	const fix = () =>
		func.type === 'Attribute'
			? [{ range: [end - func.attr.length, end] as const, text: 'get_running_loop' }]
			: undefined;
	context.report({ at: { range: [start, end] }, messageId: 'getEventLoop', fix });
}

const isOld = (callee: string): boolean =>
	callee === 'asyncio.get_event_loop' || GONE.has(callee) || TOOK_LOOP.has(callee);

/** The argument with the comma before it, or behind it where it is the first. */
function removal({ text }: PythonSource, { args, keywords }: Call, loop: Keyword): Edit[] | undefined {
	const all = [...args, ...keywords].sort((one, other) => one.range[0] - other.range[0]);
	const index = all.indexOf(loop);
	const before = all[index - 1];
	const after = all[index + 1];
	const range = before
		? ([before.range[1], loop.range[1]] as const)
		: ([loop.range[0], after ? after.range[0] : loop.range[1]] as const);
	return text.slice(...range).includes('#') ? undefined : [{ range, text: '' }];
}
