import type { EcmascriptSource, FunctionNode } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { signalNotPassed } from './ecmascript/signal-not-passed.ts';
import { unusedSignal } from './ecmascript/unused-signal.ts';
import { unbounded } from './ecmascript/unbounded.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/** Waits that nothing ends and, where `checkSignals` is on, signals that are not used or not passed on. */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
	const look = (node: FunctionNode): void => {
		if (context.options.checkSignals && node.params.length && hasSignals(context.source)) unusedSignal(context, node);
	};
	return {
		ArrowFunctionExpression: look,
		FunctionDeclaration: look,
		FunctionExpression: look,
		CallExpression(call) {
			if (context.options.checkSignals && hasSignals(context.source) && signalNotPassed(context, call)) return;
			unbounded(context, call);
		},
	};
};

/** Most files have no signal to pass on. */
function hasSignals({ ast, text }: EcmascriptSource): boolean {
	let known = signals.get(ast);
	if (known === undefined) {
		known = /signal/i.test(text);
		signals.set(ast, known);
	}
	return known;
}

const signals = new WeakMap<object, boolean>();
