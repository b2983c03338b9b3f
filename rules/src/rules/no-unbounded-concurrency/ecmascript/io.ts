import {
	calleeName,
	callPath,
	constantInitializer,
	isFunction,
	nodesIn,
	qualifiedName,
	unwrap,
	variableOf,
} from '#ecmascript';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { ecmascriptLeaf, policyOf, type Leaf } from '../policy.ts';
import type { Context } from './context.ts';
import type { FanOut } from './fan-out.ts';
import { callsOf } from './own-callers.ts';

/** The way from one piece of work to I/O: through the program where there is one, by the text of the work alone else. */
export function ioOf(context: Context, { work, isRun }: FanOut): BlockingPath<Leaf> | undefined {
	for (const called of isRun ? calleesIn(work) : [unwrap(work)]) {
		const way = context.program?.wayTo(called, policyOf(context.options)) ?? direct(context, called);
		if (way) return way;
	}
	return isRun ? undefined : givenIo(context, unwrap(work));
}

/**
 * `function each(xs, work) { return Promise.all(xs.map(x => work(x))); }`: what is started, the calls of this file say that pass
 * it on.
 */
function givenIo(context: Context, work: TSESTree.Node): BlockingPath<Leaf> | undefined {
	const called = isFunction(work) ? calleesIn(work.body) : [work];
	for (const name of called) {
		const variable = name.type === 'Identifier' ? variableOf(context.source, name) : undefined;
		const [definition] = variable?.defs ?? [];
		const around = definition?.type === 'Parameter' && isFunction(definition.node) ? definition.node : undefined;
		if (!around || around === work) continue;
		const index = around.params.indexOf(definition!.name as TSESTree.Parameter);
		for (const { arguments: given } of index < 0 ? [] : callsOf(context, around).calls) {
			const passed = given[index];
			if (!passed || given.some(({ type }) => type === 'SpreadElement')) continue;
			const way = context.program?.wayTo(passed, policyOf(context.options)) ?? direct(context, unwrap(passed));
			if (way) return way;
		}
	}
	return undefined;
}

/** What an expression calls, the callbacks of its promises included. */
function calleesIn(work: TSESTree.Node): TSESTree.Node[] {
	return nodesIn(work, each => !isFunction(each)).flatMap((each): TSESTree.Node[] => {
		if (isFunction(each)) return [each];
		return each.type === 'CallExpression' || each.type === 'NewExpression' ? [each.callee] : [];
	});
}

/** I/O that is called by a name which this file tells. */
function direct(context: Context, called: TSESTree.Node): BlockingPath<Leaf> | undefined {
	const calls = isFunction(called) ? calleesIn(called.body) : [called];
	for (const callee of calls) {
		const name = callPath(context.source, promisified(context, callee) ?? callee);
		const isNew = callee.parent?.type === 'NewExpression' && callee.parent.callee === callee;
		const leaf = name && ecmascriptLeaf(`${name.module ?? ''}:${name.name}${isNew ? '()' : ''}`, context.options);
		if (!leaf) continue;
		const hop = { path: context.path, at: callee.range, caller: isFunction(called) ? 'callback' : calleeName(called) };
		return { leaf, hops: isFunction(called) ? [hop] : [] };
	}
	return undefined;
}

/** What `read` of `const read = promisify(readFile)` does. https://nodejs.org/api/util.html#utilpromisifyoriginal */
function promisified({ source }: Context, callee: TSESTree.Node): TSESTree.Node | undefined {
	const variable = callee.type === 'Identifier' ? variableOf(source, callee) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	const made = init ? unwrap(init) : unwrap(callee);
	if (made.type !== 'CallExpression') return undefined;
	const name = qualifiedName(source, made.callee);
	return name?.module === 'util' && name.name === 'promisify' ? made.arguments[0] : undefined;
}
