import {
	catchesWhatItAwaits,
	handlingOf,
	isFunction,
	neverRejects,
	qualifiedName,
	unwrap,
	type FunctionNode,
} from '#ecmascript';
import { neverFails } from '#kit/never-fails.ts';
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

/** `memoize(async id => …)`, `memoize(id => load(id))` */
export function memoizedFunction(context: Context, call: TSESTree.CallExpression): void {
	const [argument, settings] = call.arguments;
	const kept = argument && unwrap(argument);
	if (!kept || !isFunction(kept)) return;
	const name = qualifiedName(context.source, call.callee);
	if (name?.module === undefined) return;
	const module = name.module.replace(/\.js$/, '');
	if (!MEMOIZERS[module]?.has(name.name) || (module === 'memoizee' && settings)) return;

	const callee = context.source.text.slice(...call.callee.range);
	const report = () => context.report({ at: call.callee, messageId: 'memoized', data: { callee } });
	if (kept.async) return neverRejects(kept) || catchesWhatItAwaits(kept) ? undefined : report();
	const given = givenBy(kept);
	if (given?.type !== 'CallExpression' || handlingOf(given).kind !== 'none') return;
	context.ask(given, ({ promise }) => {
		if (promise === 'all' && !neverFails(context, given.callee)) report();
	});
}

/** What a function gives that does nothing else: `id => load(id)`. */
function givenBy({ body }: FunctionNode): TSESTree.Node | undefined {
	if (body.type !== 'BlockStatement') return unwrap(body);
	const last = body.body.at(-1);
	return last?.type === 'ReturnStatement' && last.argument ? unwrap(last.argument) : undefined;
}
