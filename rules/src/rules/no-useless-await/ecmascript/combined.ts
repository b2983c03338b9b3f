import { operandText } from '#edits/ecmascript/operand.ts';
import { isAwaited, qualifiedName, typed, unwrap, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isCertainlyArray } from './certainly-array.ts';
import { mapsToNothing } from './maps-to-nothing.ts';

/** https://tc39.es/ecma262/#sec-properties-of-the-promise-constructor */
const COMBINATORS = new Set(['Promise.all', 'Promise.allSettled', 'Promise.any', 'Promise.race']);

/** `Promise.all` and the others, given what is no list of promises. */
export function combined(context: Context, call: TSESTree.CallExpression): void {
	const name = qualifiedName(context.source, call.callee);
	const [argument] = call.arguments;
	if (!name || name.module !== undefined || !COMBINATORS.has(name.name)) return;
	if (!argument || argument.type === 'SpreadElement') return;

	const callee = name.name;
	const list = unwrap(argument);
	if (list.type === 'ArrayExpression') return written(context, call, list, callee);
	if (mapsToNothing(list)) return context.report({ at: list, messageId: 'plainList', data: { callee } });
	context.ask(list, facts => {
		const { promise, thenable, thenableItems } = facts;
		if (promise === 'all') return context.report({ at: list, messageId: 'notList', data: { callee } });
		if (thenable === 'none' && thenableItems === 'none' && isCertainlyArray(facts)) {
			context.report({ at: list, messageId: 'plainList', data: { callee } });
		}
	});
}

function written(
	context: Context,
	call: TSESTree.CallExpression,
	list: TSESTree.ArrayExpression,
	callee: string,
): void {
	const [first, ...more] = list.elements;
	const { checkElements, checkSinglePromises } = context.options;
	// What `allSettled` gives is no value of the promise.
	if (
		checkSinglePromises &&
		first &&
		!more.length &&
		first.type !== 'SpreadElement' &&
		callee !== 'Promise.allSettled'
	) {
		single(context, call, first, callee);
	}
	if (!checkElements) return;
	for (const element of list.elements) {
		if (!element || element.type === 'SpreadElement') continue;
		const node = unwrap(element);
		// That is `no-await-in-concurrent-call`'s.
		if (node.type === 'AwaitExpression') continue;
		context.ask(typed(element), ({ thenable, isVoid }) => {
			if (thenable === 'none' && !isVoid) context.report({ at: node, messageId: 'plainElement', data: { callee } });
		});
	}
}

function single(context: Context, call: TSESTree.CallExpression, element: TSESTree.Expression, callee: string): void {
	// `race` and `any` give the value itself, `all` a list of it: nobody must look at that.
	const isSame = callee !== 'Promise.all' || wrapped(wrapped(call).parent!).parent?.type === 'ExpressionStatement';
	const edits = () => [{ range: call.range, text: operandText(context, element) }];
	context.report({
		at: call.callee,
		messageId: 'single',
		data: { callee },
		suggest: isSame && isAwaited(call) ? [{ messageId: 'unwrap', data: { callee }, edits }] : [],
	});
}
