import { isFunction, qualifiedName, unwrap, catchesWhatItAwaits, neverRejects } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * Functions that keep what another one gives, whatever it is. `p-memoize` and `memoizee` with `promise: true` forget
 * what rejects. https://lodash.com/docs/#memoize, https://github.com/sindresorhus/memoize#readme,
 * https://github.com/medikoo/memoizee#promise-returning-functions, https://underscorejs.org/#memoize,
 * https://lodash.com/docs/#once
 */
const MEMOIZERS: Readonly<Record<string, ReadonlySet<string>>> = {
	lodash: new Set(['memoize', 'once']),
	'lodash-es': new Set(['memoize', 'once']),
	underscore: new Set(['memoize', 'once']),
	'lodash/memoize': new Set(['']),
	'lodash/once': new Set(['']),
	'lodash.memoize': new Set(['']),
	'lodash.once': new Set(['']),
	memoize: new Set(['']),
	mem: new Set(['']),
	memoizee: new Set(['']),
	'fast-memoize': new Set(['']),
};

/** `memoize(async id => …)` */
export function memoizedFunction(context: Context, call: TSESTree.CallExpression): void {
	const [argument, settings] = call.arguments;
	const kept = argument && unwrap(argument);
	if (!kept || !isFunction(kept) || !kept.async || neverRejects(kept) || catchesWhatItAwaits(kept)) return;
	const name = qualifiedName(context.source, call.callee);
	if (name?.module === undefined || !MEMOIZERS[name.module]?.has(name.name)) return;
	if (name.module === 'memoizee' && settings) return;

	const callee = context.source.text.slice(...call.callee.range);
	context.report({ at: call.callee, messageId: 'memoized', data: { callee } });
}
