import { isDiscarded, type Call, type Expression } from '#python';
import type { Target } from '#program/link/target.ts';
import type { Context } from './context.ts';

/** A `return` that starts a task and gives it: `return asyncio.create_task(…)`. What has no name is kept nowhere. */
const STARTS =
	/^(?:asyncio\.)?(?:(?:\w+\.)*_?(?:event_)?loop\.create_task|get_(?:running|event)_loop\(\)\.create_task|create_task|ensure_future)\(/;

/** Parameters, with one level of parentheses inside, and the annotation of what it gives. */
const HEADER = /^\((?:[^()]|\([^()]*\))*\)\s*(?:->[^:\n]*)?:[^\S\n]*\n/;

/**
 * Answers for a statement that calls a function of another file, where that one starts a task and hands it on without a
 * name for it. `task` is the call, or the `await` of one whose function is async.
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
	if (text === undefined) return false;
	const returns = [...bodyAfter(text, target.at[1]).matchAll(/^[^\S\n]*return\b[^\S\n]*(.*)$/gm)];
	return returns.length > 0 && returns.every(([, value]) => STARTS.test(value!) && isOfAsyncio(text, value!));
}

/** False for a name without a dot that is not asyncio's own: a function of the file may keep what it starts. */
function isOfAsyncio(text: string, value: string): boolean {
	const [, name] = /^(\w+)\(/.exec(value) ?? [];
	return name === undefined || new RegExp(`\\bfrom\\s+asyncio\\b[^\\n(]*(?:\\([^)]*)?\\b${name}\\b`).test(text);
}

/** A function's body, its docstring left out. */
function bodyAfter(text: string, nameEnd: number): string {
	const header = HEADER.exec(text.slice(nameEnd));
	if (!header) return '';
	const lines = text.slice(nameEnd + header[0].length).split('\n');
	const depth = lines.find(line => line.trim())?.search(/\S/) ?? 0;
	const end = lines.findIndex(line => line.trim() && line.search(/\S/) < depth);
	return lines
		.slice(0, end < 0 ? lines.length : end)
		.join('\n')
		.replace(/^\s*("""|''')[\s\S]*?\1\n/, '');
}
