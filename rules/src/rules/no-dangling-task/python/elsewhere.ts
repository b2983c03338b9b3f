import { isDiscarded, type Call, type Expression } from '#python';
import type { Target } from '#program/link/target.ts';
import type { Context } from './context.ts';

/** A body of one `return`, which starts a task and gives it: `return asyncio.create_task(…)`. */
const ONLY_STARTS = /^return (?:asyncio\.)?(?:(?:\w+\.)*_?(?:event_)?loop\.create_task|create_task|ensure_future)\(/;

/** Parameters, with one level of parentheses inside, and the annotation of what it gives. */
const HEADER = /^\((?:[^()]|\([^()]*\))*\)\s*(?:->[^:\n]*)?:[^\S\n]*\n/;

/**
 * Answers for a statement that calls a function of another file, where that one does nothing but start a task and hand it
 * on. `task` is the call, or the `await` of one whose function is async.
 */
export function handedOnElsewhere(context: Context, call: Call, answer: () => void): void {
	const task: Expression = call.parent.type === 'Await' ? call.parent : call;
	if (!isDiscarded(task)) return;
	context.ask(task, ({ names: [nearest] }) => {
		if (nearest?.name !== 'Task') return;
		const targets = context.program?.targets(call.func) ?? [];
		if (targets.length && targets.every(target => onlyStarts(context, target))) answer();
	});
}

function onlyStarts({ host, path }: Context, target: Target): boolean {
	// In this file the function itself is looked at.
	if (target.kind !== 'function' || target.path === path) return false;
	const text = host?.readFile(target.path);
	return text !== undefined && ONLY_STARTS.test(bodyAfter(text, target.at[1]));
}

/** The one statement of a function's body, its docstring left out; nothing where there are more. */
function bodyAfter(text: string, nameEnd: number): string {
	const header = HEADER.exec(text.slice(nameEnd));
	if (!header) return '';
	const lines = text.slice(nameEnd + header[0].length).split('\n');
	const depth = lines.find(line => line.trim())?.search(/\S/) ?? 0;
	const end = lines.findIndex(line => line.trim() && line.search(/\S/) < depth);
	const body = lines
		.slice(0, end < 0 ? lines.length : end)
		.map(line => line.slice(depth))
		.join('\n')
		.replace(/^\s*("""|''')[\s\S]*?\1\n/, '')
		.trim();
	const statements = body.split('\n').filter(line => /^[^\s)\]}#]/.test(line));
	return statements.length === 1 ? body : '';
}
