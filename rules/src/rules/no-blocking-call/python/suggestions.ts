import { enclosingFunction, type Call, type PythonNode, type PythonSource } from '#python';
import { unusedImport } from '#edits/python/unused-import.ts';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { isBoundToLoop } from '#knowledge/loops/bound-to-loop.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';
import { isBefore } from '#program/python/versions.ts';
import type { MessageId } from '../messages.ts';
import type { Leaf } from '../report.ts';
import type { Context } from './context.ts';
import { importOf, libraryOf } from './library.ts';

const OFFLOADS = {
	asyncio: 'asyncio.to_thread',
	anyio: 'anyio.to_thread.run_sync',
	trio: 'trio.to_thread.run_sync',
} as const;

/** What works in the loop's own thread alone. */
const BOUND: BlockingPolicy<true> = { leaf: key => isBoundToLoop(key) || undefined, allows: () => false };

/**
 * The loop's own `sleep`, or a thread. Both are suggestions: other tasks run meanwhile, so state may change between the
 * statements around the call, and a thread cannot be cancelled.
 */
export function suggestionsFor(
	{ source, host, path, program }: Context,
	call: Call,
	{ entry }: Leaf,
): SuggestionReport<MessageId>[] {
	if (!canAwait(call)) return [];
	const library = libraryOf(source);

	if (entry.twin) {
		const twin = `${library}.${entry.twin.name}`;
		if (call.keywords.length || call.args.length !== 1 || call.args[0]!.type === 'Starred') return [];
		const edits = (): Edit[] | undefined => {
			const changed = awaited(source, call, library, [{ range: [...call.func.range], text: twin }]);
			const { func } = call;
			const name = func.type === 'Attribute' ? func.value : func;
			const unused = name.type === 'Name' ? unusedImport(source, name, path) : undefined;
			// The new import may stand where the old one does.
			const isFree = unused && changed?.every(({ range: [at] }) => at <= unused.range[0] || at >= unused.range[1]);
			return isFree ? [...changed!, unused] : changed;
		};
		return [{ messageId: 'useTwin', data: { twin }, edits }];
	}

	// A context manager or the receiver of a further call would be used on the loop again.
	if (!entry.offload || call.parent.type === 'withitem') return [];
	if (library !== 'asyncio' && call.keywords.length) return [];
	// A function that makes tasks or wakes them works in the loop's own thread alone.
	if (program?.wayTo(call.func, BOUND)) return [];
	const offload = OFFLOADS[library];
	// New in Python 3.9: https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread
	if (library === 'asyncio' && isBefore(9, host, path)) return [];
	const edits = (): Edit[] | undefined => {
		const moved = passedTo(source, call, offload);
		return moved && awaited(source, call, library, moved);
	};
	return [{ messageId: 'useThread', data: { offload }, edits }];
}

/** `await` may stand in the coroutine itself; inside a generator expression it would make an asynchronous generator. */
function canAwait(node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (around && around.type !== 'AsyncFunctionDef') return false;
	for (let at = node.parent; at && at !== around && at.type !== 'Module'; at = at.parent) {
		if (at.type === 'GeneratorExp') return false;
	}
	return true;
}

/** `f(a, b=1)` → `offload(f, a, b=1)`. */
function passedTo(
	{ text }: PythonSource,
	{ func, args, keywords, range: [, end] }: Call,
	offload: string,
): Edit[] | undefined {
	const [start, funcEnd] = func.range;
	const open = /^[^\S\n]*\(/.exec(text.slice(funcEnd, end));
	const [only] = args;
	if (!open || (args.length + keywords.length === 1 && only?.type === 'GeneratorExp')) return undefined;
	const inside = funcEnd + open[0].length;
	const isEmpty = !args.length && !keywords.length;
	// Where each argument has a line of its own, so has the function.
	const [gap = ''] = isEmpty ? [] : (/^[^\S\n]*\n[^\S\n]*/.exec(text.slice(inside)) ?? []);
	const comma = isEmpty ? '' : /^\s/.test(text.slice(inside)) ? ',' : ', ';
	return [
		{ range: [start, start], text: `${offload}(${gap}` },
		{ range: [funcEnd, inside], text: comma },
	];
}

/** Puts `await` before a changed call, in parentheses where something else follows it, and imports the library. */
function awaited(
	source: PythonSource,
	call: Call,
	library: Parameters<typeof importOf>[2],
	changed: Edit[],
): Edit[] | undefined {
	const imports = importOf(source, call, library);
	if (!imports) return undefined;
	const { parent } = call;
	const isTaken =
		((parent.type === 'Attribute' || parent.type === 'Subscript') && parent.value === call) ||
		(parent.type === 'Call' && parent.func === call);
	const [first, ...rest] = changed;
	const before = { range: first!.range, text: `${isTaken ? '(' : ''}await ${first!.text}` };
	const after: Edit[] = isTaken ? [{ range: [call.range[1], call.range[1]], text: ')' }] : [];
	return [...imports, before, ...rest, ...after];
}
