import { isFunction, unwrap } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { ioOf } from './ecmascript/io.ts';
import { fanOutsOf } from './ecmascript/fan-out.ts';
import { leftBehind } from './ecmascript/left-behind.ts';
import { isLimited } from './ecmascript/limited.ts';
import { Sizes } from './ecmascript/size.ts';
import { suggestionsFor } from './ecmascript/suggestions.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { reportOf } from './report.ts';

/**
 * Work for each item of something, all of it started before any is waited for. It is reported where three things are
 * known: how many items there are is up to an input, the work is I/O, and nothing on the way limits it.
 */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
	const { source } = context;
	const sizes = new Sizes(context);

	return {
		CallExpression(call) {
			for (const fanOut of [...fanOutsOf(context, call), ...leftBehind(context, call)]) {
				if (sizes.of(fanOut.items) !== 'input' || isLimited(context, fanOut)) continue;
				const io = ioOf(context, fanOut);
				if (!io) continue;
				const items = source.text.slice(...fanOut.items.range);
				context.report({
					// A whole function says less than what it runs for.
					at: isFunction(unwrap(call.callee)) ? fanOut.items : call.callee,
					...reportOf(context, io, { all: fanOut.name, items }),
					suggest: suggestionsFor(context, call, fanOut),
				});
				return;
			}
		},
	};
};
