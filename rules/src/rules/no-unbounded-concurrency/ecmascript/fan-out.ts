import { calleeName, constantInitializer, propertyName, qualifiedName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { pushesTo } from './pushes.ts';

/** Work that is started for each item of something, and waited for together. */
export interface FanOut {
	/** What waits: `Promise.all`, `pMap`. */
	readonly name: string;
	readonly items: TSESTree.Node;
	/** A function that is called with each item, or with `isRun` an expression that runs in a turn of a loop. */
	readonly work: TSESTree.Node;
	readonly isRun: boolean;
	/** `xs.map(…)` that is written where it is waited for. */
	readonly map?: TSESTree.CallExpression;
	/** The loop that starts the work. */
	readonly loop?: TSESTree.Node;
}

const COMBINATORS = new Set(['Promise.all', 'Promise.allSettled', 'Promise.any', 'Promise.race']);
/** What keeps the items that it is called on, in whatever order, or some of them: all have been started before. */
const KEEPING = new Set(['concat', 'filter', 'flat', 'reverse', 'slice', 'sort', 'splice', 'toReversed', 'toSorted']);

/** What a call waits for that was started for each item of something. */
export function fanOutsOf(context: Context, call: TSESTree.CallExpression): FanOut[] {
	const [first, second] = call.arguments;
	if (!first) return [];
	const name = qualifiedName(context.source, call.callee);
	if (!name) return [];
	const isBluebird = name.module === 'bluebird' && /^(Promise\.)?(all|any|race|allSettled)$/.test(name.name);
	if (isBluebird || (name.module === undefined && COMBINATORS.has(name.name))) {
		return listed(context, first).map(each => ({ ...each, name: calleeName(call.callee) }));
	}
	if (!second || !isMapper(name.module, name.name) || (call.arguments[2] && mayLimit(call.arguments[2]))) return [];
	return [{ name: calleeName(call.callee), items: first, work: second, isRun: false }];
}

/** Functions that run a callback for all items at once unless an option says otherwise. */
function isMapper(module: string | undefined, name: string): boolean {
	switch (module) {
		// https://github.com/sindresorhus/p-map#concurrency: Infinity.
		case 'p-map':
			return name === '' || name === 'pMap';
		// http://bluebirdjs.com/docs/api/promise.map.html
		case 'bluebird':
			return /^(Promise\.)?(map|filter)$/.test(name);
		// https://caolan.github.io/async/v3/docs.html#map: all at once; `mapLimit` and `mapSeries` are the others.
		case 'async':
			return /^(map|each|forEach|eachOf|forEachOf|filter|reject|concat|mapValues)$/.test(name);
		default:
			return false;
	}
}

/** Options that hold `concurrency`, or that nobody can see. A callback is none. */
const mayLimit = (options: TSESTree.Node): boolean =>
	options.type !== 'ArrowFunctionExpression' &&
	options.type !== 'FunctionExpression' &&
	(options.type !== 'ObjectExpression' ||
		options.properties.some(each => each.type === 'SpreadElement' || propertyName(each) === 'concurrency'));

type Listed = Omit<FanOut, 'name'>;

/** The same, where the call of `map` is not the argument itself. */
const elsewhere = ({ items, work, isRun, loop }: Listed): Listed => ({ items, work, isRun, ...(loop ? { loop } : {}) });

/** The promises of a list, by how they came into it. */
function listed(context: Context, node: TSESTree.Node, depth = 0): Listed[] {
	const list = unwrap(node);
	if (depth > 4) return [];
	switch (list.type) {
		case 'ArrayExpression':
			return list.elements.flatMap(each =>
				each?.type === 'SpreadElement' ? listed(context, each.argument, depth + 1) : [],
			);
		case 'CallExpression':
			return mapped(context, list, depth);
		case 'Identifier': {
			const variable = variableOf(context.source, list);
			const declarator = variable && constantInitializer(variable);
			if (!declarator?.init || declarator.id.type !== 'Identifier') return [];
			const init = unwrap(declarator.init);
			if (init.type === 'CallExpression') return mapped(context, init, depth).map(elsewhere);
			return init.type === 'ArrayExpression' ? pushesTo(variable!, list) : [];
		}
		default:
			return [];
	}
}

/** `xs.map(f)`, `Array.from(xs, f)`, `_.map(xs, f)`. */
function mapped(context: Context, call: TSESTree.CallExpression, depth: number): Listed[] {
	const callee = unwrap(call.callee);
	const [first, second] = call.arguments;
	const name = qualifiedName(context.source, callee);
	const isFrom = name?.module === undefined && name?.name === 'Array.from';
	const isLodash =
		(/^lodash(-es)?$/.test(name?.module ?? '') && /^(map|flatMap)$/.test(name!.name)) ||
		/^lodash(-es)?\/(map|flatMap)(\.js)?$/.test(name?.module ?? '');
	if (isFrom || isLodash) {
		if (!first || first.type === 'SpreadElement') return [];
		return second ? [{ items: first, work: second, isRun: false }] : listed(context, first, depth + 1);
	}
	if (callee.type !== 'MemberExpression') return [];
	const method = propertyName(callee) ?? '';
	if ((method === 'map' || method === 'flatMap') && first && name?.module === undefined) {
		return [{ items: callee.object, work: first, isRun: false, map: call }];
	}
	return KEEPING.has(method) ? listed(context, callee.object, depth + 1).map(elsewhere) : [];
}
