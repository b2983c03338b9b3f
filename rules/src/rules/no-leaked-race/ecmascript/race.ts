import {
	calleeName,
	constantInitializer,
	mayHaveOption,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import type { Evidence } from '#kit/finding.ts';
import { ecmascriptTimeouts } from '#knowledge/timeouts/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { clearTimerSuggestion, signalSuggestion } from './suggestions.ts';
import { timerOf, type Timer } from './timer.ts';

/** `Promise.race([work(), timeout()])`: the timer that nobody clears, and the work that nobody aborts. */
export function race(context: Context, call: TSESTree.CallExpression): void {
	const { source, options } = context;
	const callee = unwrap(call.callee);
	if (callee.type === 'MemberExpression' && propertyName(callee) !== 'race') return;
	const name = qualifiedName(source, call.callee);
	if (name?.module !== undefined || name?.name !== 'Promise.race') return;
	const racers = elementsOf(source, call.arguments[0]);
	const timers = racers.flatMap(racer => timerOf(source, racer) ?? []);
	if (!timers.length) return;

	if (options.checkTimers) for (const timer of timers) reportTimer(context, call, timer);
	if (options.checkLosers) for (const racer of racers) loser(context, racer, timers[0]!);
}

function elementsOf(source: EcmascriptSource, node: TSESTree.Node | undefined): TSESTree.Node[] {
	const list = node && unwrap(node);
	if (list?.type === 'ArrayExpression') return list.elements.filter(each => each !== null);
	const variable = list?.type === 'Identifier' ? variableOf(source, list) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	return init?.type === 'ArrayExpression' ? elementsOf(source, init) : [];
}

function reportTimer(context: Context, call: TSESTree.CallExpression, { start, through }: Timer): void {
	const [outermost] = through;
	if (!outermost) {
		const messageId = start.arguments.length && isPromised(context, start) ? 'timerCall' : 'timer';
		const data = { callee: calleeName(start.callee) };
		return context.report({ at: start.callee, messageId, data, suggest: clearTimerSuggestion(context, call, start) });
	}
	const evidence: Evidence[] = [{ message: 'The timer starts here.', range: start.callee.range }];
	const data = { callee: calleeName(outermost.callee) };
	context.report({ at: outermost.callee, messageId: 'timerCall', data, evidence });
}

const isPromised = ({ source }: Context, { callee }: TSESTree.CallExpression): boolean =>
	qualifiedName(source, callee)?.module === 'timers/promises';

/** Work that takes a signal, has none, and loses against a timer. */
function loser(context: Context, racer: TSESTree.Node, timer: Timer): void {
	const expression = unwrap(racer);
	if (expression.type !== 'CallExpression') return;
	const callee = unwrap(expression.callee);
	if (callee.type === 'MemberExpression' && callee.object.type === 'CallExpression') {
		return loser(context, callee.object, timer);
	}
	const name = qualifiedName(context.source, callee);
	const entry = name && ecmascriptTimeouts.get(`${name.module ?? ''}:${name.name}`);
	if (
		!entry?.signal ||
		typeof entry.options !== 'number' ||
		mayHaveOption(expression, entry.options, entry.bounds ?? [])
	)
		return;
	context.report({
		at: expression.callee,
		messageId: 'loser',
		data: { callee: calleeName(callee) },
		suggest: signalSuggestion(context, expression, entry.options, timer.start),
	});
}
