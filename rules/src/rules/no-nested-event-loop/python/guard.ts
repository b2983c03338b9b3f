import type { RuleContext } from '#kit/rule-context.ts';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import type { PythonSource } from '#python';

/** How a function finds out whether a loop runs, what it catches when one does, and how it goes to a thread without one. */
const ASKS =
	/\bis_running\(|get_running_loop|_get_running_loop|\bRuntimeError\b|nest_asyncio|current_async_library|\.submit\(|\bThread\(/;

type Context = Pick<RuleContext<string, object, PythonSource>, 'host' | 'path' | 'source'>;

/** True where a function on the way asks for a running loop first: then it runs one only where none is. */
export function asksForRunningLoop({ host, path: own, source }: Context, { hops }: BlockingPath<string>): boolean {
	return hops.some(({ path, at: [start] }) => {
		const text = path === own ? source.text : host?.readFile(path);
		return text === undefined || isGuarded(text, start);
	});
}

/** True in a function that asks for a running loop. */
export const isGuarded = (text: string, offset: number): boolean => ASKS.test(functionAround(text, offset));

/** The lines of the `def` that a place stands in, by their indentation. */
function functionAround(text: string, offset: number): string {
	const lines = text.split('\n');
	const at = text.slice(0, offset).split('\n').length - 1;
	const depth = (line: string): number => line.search(/\S/);
	let first = at;
	let inner = depth(lines[at] ?? '');
	for (; first > 0; first--) {
		const outwards = depth(lines[first]!);
		if (outwards < 0 || outwards >= inner) continue;
		// A `def` of the same depth beside it is another function.
		inner = outwards;
		if (/^\s*(?:async\s+)?def\b/.test(lines[first]!)) break;
	}
	const outer = depth(lines[first]!);
	let last = at;
	while (last + 1 < lines.length && (!lines[last + 1]!.trim() || depth(lines[last + 1]!) > outer)) last++;
	return lines.slice(first, last + 1).join('\n');
}
