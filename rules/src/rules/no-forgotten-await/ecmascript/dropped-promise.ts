import { handlingOf, isFunction, propertyName, unwrap, variableOf } from '#ecmascript';
import { expectingChain } from '#kit/expecting-chain.ts';
import { promisedAction } from '#kit/promised-action.ts';
import { promisedAssertion } from '#kit/promised-assertion.ts';
import type { Report } from '#kit/rule-context.ts';
import { promisedUserEvent } from '#kit/user-event.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { awaitAllSuggestions } from './await-all.ts';
import { isBeforeTimers } from './before-timers.ts';
import type { Context } from './context.ts';
import { droppedIn, type Source } from './dropped.ts';
import { asyncEvidence } from './evidence.ts';
import { isOnlyOfExecutor } from './only-of-executor.ts';
import { originOf } from './origin.ts';
import { isLeftAlone, reportUnlessHandled, waitsForNothing } from './report-dropped.ts';
import { droppedSuggestions } from './suggestions.ts';

/** A statement that is a promise: nothing waits for it, and nothing sees its error. */
export function droppedPromise(context: Context, statement: TSESTree.ExpressionStatement): void {
	for (const node of droppedIn(statement.expression, context.options.checkVoid)) {
		if (!context.options.checkTests && isOfTest(context, node)) continue;
		if (isOnlyOfExecutor(context, node)) continue;
		if (isAsyncMap(node)) reportMap(context, node);
		else if (isKnownToPromise(context, node)) reportThen(context, node);
		else if (!isConsole(node)) reportOne(context, node, statement);
	}
}

/** Known without a question. */
const isKnownToPromise = (context: Context, node: Source): node is TSESTree.CallExpression =>
	(context.options.checkThen && isBareThen(context, node)) || promisedUserEvent(context, node) !== undefined;

/** What `require-async-test-marker` reports. */
const isOfTest = (context: Context, node: Source): boolean => {
	const { source } = context;
	return Boolean(promisedAssertion(source, node) ?? promisedAction(context, node) ?? expectingChain(source, node));
};

function reportOne(context: Context, node: Source, statement: TSESTree.ExpressionStatement): void {
	const { at, callee, calleeNode } = originOf(node);
	reportUnlessHandled(context, node, (facts, useless): Report<MessageId> | undefined => {
		if (isBeforeTimers(context, statement)) return undefined;
		if (facts.promise === 'none' && facts.items !== 'none') {
			const data = { callee, kind: 'promise' };
			return { at, messageId: 'droppedItems', data, suggest: awaitAllSuggestions(context, node) };
		}
		const suggest = droppedSuggestions(context, node, facts.promise === 'all' && !useless);
		if (useless) return { at: useless, messageId: 'noHandler', data: { callee: methodName(node) }, suggest };
		return {
			at,
			messageId: 'dropped',
			data: { callee, kind: 'promise' },
			evidence: asyncEvidence(context, calleeNode),
			suggest,
		};
	});
}

/**
 * `x.then(f);` of something that nobody knows: whoever writes `then` takes it for a promise. A test's commands that only
 * look like one are on an object that no file binds: https://docs.cypress.io/api/commands/then
 */
function isBareThen({ source }: Context, node: Source): node is TSESTree.CallExpression {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false;
	const [first, second] = node.arguments;
	if (propertyName(callee) !== 'then' || !first || second || first.type === 'SpreadElement') return false;
	const root = rootOf(callee.object);
	const isOfTest = root.type === 'Identifier' && /^(cy|browser|driver|\$\$?)$/.test(root.name);
	return !(isOfTest && !variableOf(source, root)?.defs.length) && !leadsToHandler(callee.object);
}

/** `f().catch(log).then(g)`: only what `g` throws is lost. */
const leadsToHandler = (node: TSESTree.Node): boolean => {
	const handling = handlingOf(unwrap(node)).kind;
	return handling === 'function' || handling === 'maybe';
};

function rootOf(node: TSESTree.Node): TSESTree.Node {
	const at = unwrap(node);
	if (at.type === 'MemberExpression') return rootOf(at.object);
	return at.type === 'CallExpression' ? rootOf(at.callee) : at;
}

function reportThen(context: Context, node: TSESTree.CallExpression): void {
	const { at, callee, calleeNode } = originOf(node);
	if (calleeNode && isLeftAlone(context, calleeNode)) return;
	const data = { callee, kind: 'promise' };
	context.report({ at, messageId: 'dropped', data, suggest: droppedSuggestions(context, node, true) });
}

/** The list that `map` makes of an async function holds promises, whatever it was called on. */
function reportMap(context: Context, node: TSESTree.CallExpression): void {
	// Async for no reason: nothing of it is left when it comes back.
	const [mapper] = node.arguments;
	if (mapper && isFunction(mapper) && waitsForNothing(mapper)) return;
	const { at, callee } = originOf(node);
	context.report({
		at,
		messageId: 'droppedItems',
		data: { callee, kind: 'promise' },
		suggest: awaitAllSuggestions(context, node),
	});
}

/** `list.map(async …)`: an array of promises, as far as the text tells. */
export function isAsyncMap(node: TSESTree.Node): node is TSESTree.CallExpression {
	if (node.type !== 'CallExpression') return false;
	const callee = unwrap(node.callee);
	const [mapper] = node.arguments;
	return (
		callee.type === 'MemberExpression' &&
		propertyName(callee) === 'map' &&
		mapper !== undefined &&
		isFunction(mapper) &&
		mapper.async
	);
}

const methodName = (node: Source): string => {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	return `.${callee?.type === 'MemberExpression' ? (propertyName(callee) ?? '') : ''}()`;
};

/** The commonest statement of all; it is not worth a question. */
const isConsole = (node: Source): boolean =>
	node.type === 'CallExpression' &&
	node.callee.type === 'MemberExpression' &&
	node.callee.object.type === 'Identifier' &&
	node.callee.object.name === 'console';
