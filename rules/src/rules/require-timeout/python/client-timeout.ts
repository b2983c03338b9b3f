import { calleeName, keywordArgument, qualifiedName, type Call, type PythonNode } from '#python';
import { lastWords } from '#knowledge/resources/entry.ts';
import { pythonTimeouts } from '#knowledge/timeouts/python.ts';
import { is, isNone } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** Functions that take the time as an argument, and its place among the others. */
const BOUNDING: ReadonlyMap<string, { readonly keyword: string; readonly position: number }> = new Map([
	// https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for: None waits for ever.
	['asyncio.wait_for', { keyword: 'timeout', position: 1 }],
]);

const WORDS = new Set([...lastWords(pythonTimeouts), ...lastWords(BOUNDING)]);

/** A client that is made without a timeout, with too long a one, or whose timeout is turned off. */
export function clientTimeout(context: Context, call: Call): void {
	const { source, options } = context;
	if (is(call.func, 'Attribute') && !WORDS.has(call.func.attr)) return;
	const name = qualifiedName(source, call.func);
	if (!options.checkNetwork || name === undefined) return;
	const callee = calleeName(call.func);

	const bounding = BOUNDING.get(name);
	if (bounding) {
		const time = keywordArgument(call, bounding.keyword)?.value ?? call.args[bounding.position];
		if (time && isNone(time)) context.report({ at: time, messageId: 'disabled', data: { callee } });
		return;
	}

	const entry = pythonTimeouts.get(name);
	// `**options` may hold it.
	if (!entry?.bounds || call.keywords.some(({ arg }) => arg === null)) return;
	const given = entry.bounds.map(each => keywordArgument(call, each)?.value).find(each => each !== undefined);
	if (given) {
		if (isOff(context, given)) context.report({ at: given, messageId: 'disabled', data: { callee } });
		return;
	}
	const at = nameToken(call.func);
	if (entry.fallback === undefined) {
		return context.report({ at, messageId: 'unbounded', data: { callee, never: 'nothing answers', long: 'for ever' } });
	}
	if (entry.fallback <= options.longestDefault) return;
	context.report({ at, messageId: 'longDefault', data: { callee, seconds: String(entry.fallback) } });
}

/** `None`, `httpx.Timeout(None)`, `aiohttp.ClientTimeout(total=None)` with no other limit. */
function isOff({ source }: Context, node: PythonNode): boolean {
	if (isNone(node)) return true;
	if (!is(node, 'Call')) return false;
	const name = qualifiedName(source, node.func);
	if (name !== 'httpx.Timeout' && name !== 'aiohttp.ClientTimeout') return false;
	const values = [...node.args, ...node.keywords.map(({ value }) => value)];
	return values.length > 0 && values.every(isNone);
}

const nameToken = (node: PythonNode) =>
	is(node, 'Attribute') ? { range: [node.range[1] - node.attr.length, node.range[1]] as const } : node;
