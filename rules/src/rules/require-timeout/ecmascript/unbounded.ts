import { calleeName, mayHaveOption, unwrap } from '#ecmascript';
import { ecmascriptTimeouts } from '#knowledge/timeouts/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { NEVER } from '../never.ts';
import { isBoundedAround } from './bounded-around.ts';
import type { Context } from './context.ts';
import { isOfFile } from './file-stream.ts';
import { optionSuggestion } from './suggestions.ts';
import { waitingCall } from './waiting-call.ts';

/** A call that waits for something outside, and that nothing ends. */
export function unbounded(context: Context, call: TSESTree.CallExpression): void {
	const { source, options } = context;
	const waiting = waitingCall(source, call, ecmascriptTimeouts);
	if (!waiting) return;
	const { entry, client } = waiting;
	if (!(entry.waits === 'network' ? options.checkNetwork : options.checkEvents)) return;
	if (entry.fallback !== undefined && entry.fallback <= options.longestDefault) return;

	const bounds = entry.bounds ?? [];
	if (mayHaveOption(call, entry.options ?? 0, bounds)) return;
	if (client && mayHaveOption(client, 0, bounds)) return;
	if (setsDefault(context, call) || isBoundedAround(source, call) || isOfFile(source, call)) return;

	const callee = calleeName(call.callee);
	const suggest = entry.signal
		? optionSuggestion(context, call, entry, `${entry.signal}: AbortSignal.timeout(10_000)`, {
				messageId: 'addTimeout',
			})
		: [];
	const at = unwrap(call.callee);
	if (entry.fallback !== undefined) {
		const data = { callee, seconds: String(entry.fallback) };
		return context.report({ at, messageId: 'longDefault', data, suggest });
	}
	context.report({
		at,
		messageId: 'unbounded',
		data: { callee, never: NEVER[entry.waits], long: entry.isSlow ? 'for minutes' : 'for ever' },
		suggest,
	});
}

/** `axios.defaults.timeout = 1000`: for all of its calls. */
function setsDefault({ source }: Context, { callee }: TSESTree.CallExpression): boolean {
	const node = unwrap(callee);
	const root = node.type === 'MemberExpression' ? unwrap(node.object) : node;
	const name = source.text.slice(...root.range);
	return source.text.includes(`${name}.defaults.timeout`) || source.text.includes(`${name}.setTimeout(`);
}
