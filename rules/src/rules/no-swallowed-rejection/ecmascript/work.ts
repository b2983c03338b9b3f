import {
	calleeName,
	callPath,
	handlingOf,
	isFunction,
	isPlainWait,
	neverRejects,
	catchesWhatItAwaits,
	privateVariable,
	propertyName,
	qualifiedName,
	readsOf,
	unwrap,
	wrapped,
} from '#ecmascript';
import { matchesAny, type FoundName } from '#kit/specifier.ts';
import {
	isAheadOfNeed,
	isExpectedToFail,
	isFillingOfCache,
	isRefusable,
	isRemovalOfFile,
	isTelemetry,
	onlyAborts,
} from '#knowledge/rejections/expected-failures.ts';
import { isKnownSafe } from '#knowledge/awaitables/safe-calls.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { tellsOfErrors } from '#kit/never-fails.ts';
import type { Context } from './context.ts';
import { isChat } from './chat.ts';
import { handlerKind } from './handler.ts';
import { isKeptByCallee } from './kept-by-callee.ts';
import { awaitsOnlyLetFail, uncaughtIn } from './own-function.ts';
import { isErrorShown } from './shown-error.ts';

/**
 * What may fail in a promise's expression: the calls that start the work, without those whose errors somebody sees.
 * Empty where there is nothing to lose: the promise is held elsewhere too, or has a handler, or is expected to fail.
 */
export function workOf(context: Context, node: TSESTree.Node): readonly TSESTree.Node[] {
	const expression = unwrap(node);
	switch (expression.type) {
		case 'AwaitExpression':
			return workOf(context, expression.argument);
		case 'ArrayExpression':
			return expression.elements.flatMap(each => (each ? workOf(context, each) : []));
		case 'SpreadElement':
			return workOf(context, expression.argument);
		case 'ConditionalExpression':
			return [expression.consequent, expression.alternate].flatMap(each => workOf(context, each));
		case 'LogicalExpression':
			return [expression.left, expression.right].flatMap(each => workOf(context, each));
		case 'Identifier':
			return workInVariable(context, expression);
		case 'CallExpression':
			return workOfCall(context, expression);
		case 'NewExpression':
			return isPlainWait(expression) ? [] : [expression];
		case 'TaggedTemplateExpression':
			return [expression];
		default:
			return [];
	}
}

/** A promise in a variable that is read here alone: nobody else sees its error. */
function workInVariable(context: Context, identifier: TSESTree.Identifier): readonly TSESTree.Node[] {
	const variable = privateVariable(context.source, identifier);
	const definition = variable?.defs[0]?.node;
	if (!variable || definition?.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier') return [];
	if (readsOf(variable).length > 1 || variable.references.filter(each => each.isWrite()).length !== 1) return [];
	return definition.init ? workOf(context, definition.init) : [];
}

const COMBINATORS = new Set(['Promise.all', 'Promise.allSettled', 'Promise.any', 'Promise.race', 'Promise.resolve']);

function workOfCall(context: Context, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
	const callee = unwrap(call.callee);
	const name = qualifiedName(context.source, callee);
	if (name && name.module === undefined && COMBINATORS.has(name.name)) {
		return call.arguments.flatMap(each => workOf(context, each));
	}
	if (callee.type === 'MemberExpression') {
		const property = propertyName(callee);
		if (property === 'catch' || property === 'then' || property === 'finally') {
			if (isHandled(context, call) || (property === 'then' && onlyCounts(call))) return [];
			return workOf(context, callee.object);
		}
		if (property === 'map' && call.arguments[0]) return workOfCallback(context, call);
	}
	if (isLetFail(context, call) || isDispatch(call) || tellsOfErrors(context, callee)) return [];
	if (isKeptByCallee(context.source, callee)) return [];
	return awaitsOnlyLetFail(context, callee, workOfBody) ? [] : [call];
}

/**
 * `dispatch(save(user))` of a store: a thunk of Redux Toolkit gives a promise that never rejects, and other ones tell the
 * store, or the user, of their errors themselves. https://redux-toolkit.js.org/api/createAsyncThunk#handling-thunk-errors
 */
function isDispatch({ callee, arguments: [action] }: TSESTree.CallExpression): boolean {
	const name = calleeName(callee).split('.').at(-1)!;
	return DISPATCH.test(name) && action !== undefined && unwrap(action).type === 'CallExpression';
}

const DISPATCH = /^(?:dispatch|appDispatch|storeDispatch)$/;

/** `.then(isThere => sendTelemetryEvent(name, { isThere }))`: what is waited for is only counted, or for what is done ahead of need. */
function onlyCounts({ arguments: [first] }: TSESTree.CallExpression): boolean {
	const callback = first && unwrap(first);
	if (!callback || !isFunction(callback)) return false;
	const { body } = callback;
	const steps = body.type === 'BlockStatement' ? body.body : [body];
	return (
		steps.length > 0 &&
		steps.every(step => {
			const call = unwrap(step.type === 'ExpressionStatement' ? step.expression : step);
			if (call.type !== 'CallExpression') return false;
			const name = calleeName(call.callee);
			return isTelemetry(name) || isAheadOfNeed(name.split('.').at(-1)!);
		})
	);
}

/** True for a link of a chain that looks at the error. */
function isHandled(context: Context, call: TSESTree.CallExpression): boolean {
	const handling = handlingOf(call);
	if (handling.kind === 'none' || handling.kind === 'useless') return false;
	const callee = unwrap(call.callee) as TSESTree.MemberExpression;
	if (propertyName(callee) === 'finally') return true;
	const handler = call.arguments[propertyName(callee) === 'catch' ? 0 : 1];
	return handler !== undefined && handlerKind(context, handler) === 'handles';
}

/** `items.map(f)`, `_.map(items, f)`: the work of `f`. */
function workOfCallback(context: Context, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
	const given = call.arguments.map(unwrap);
	const callback = given.find(isFunction) ?? given[0]!;
	if (!isFunction(callback)) return isNamedLetFail(context, callback) || tellsOfErrors(context, callback) ? [] : [call];
	if (callback.async && (neverRejects(callback) || catchesWhatItAwaits(callback))) return [];
	if (callback.async && callback.body.type === 'BlockStatement') return workOfBody(context, callback.body);
	if (callback.body.type !== 'BlockStatement') return workOf(context, callback.body);
	const last = callback.body.body.at(-1);
	return last?.type === 'ReturnStatement' && last.argument ? workOf(context, last.argument) : [];
}

/** What an async function awaits or gives, without what a `try` of its own looks after. */
function workOfBody(context: Context, body: TSESTree.BlockStatement): readonly TSESTree.Node[] {
	return uncaughtIn(body).flatMap(node => {
		if (node.type === 'AwaitExpression') return workOf(context, node.argument);
		if (node.type === 'ReturnStatement') return node.argument ? workOf(context, node.argument) : [];
		return node.type === 'ForOfStatement' && node.await ? [node.right] : [];
	});
}

/** A call that is expected to fail, that cannot, or that the options allow. */
function isLetFail(context: Context, call: TSESTree.CallExpression): boolean {
	const written = calleeName(call.callee);
	if ([isTelemetry, isRefusable, isRemovalOfFile, isFillingOfCache].some(is => is(written))) return true;
	return isNamedLetFail(context, call.callee) || isGoneAlready(call) || isChat(context.source, call);
}

/** `deleteAsync(path, { idempotent: true })`: what is removed need not be there. */
const isGoneAlready = ({ callee, arguments: args }: TSESTree.CallExpression): boolean =>
	/^(?:delete|remove|drop)/.test(calleeName(callee).split('.').at(-1)!) &&
	args.some(
		each =>
			each.type === 'ObjectExpression' &&
			each.properties.some(property => {
				const name = property.type === 'Property' ? propertyName(property) : undefined;
				return (name === 'force' || name === 'idempotent') && (property as TSESTree.Property).value.type === 'Literal';
			}),
	);

const argumentsOf = (callee: TSESTree.Node): number => {
	const call = wrapped(callee).parent;
	return call?.type === 'CallExpression' ? call.arguments.length : 0;
};

function isNamedLetFail(context: Context, callee: TSESTree.Node): boolean {
	const written = calleeName(callee).split('.').at(-1)!.replace(/\(\)$/, '');
	const path = callPath(context.source, callee);
	if ((path?.name ?? written).split('.').at(-1) === 'mutateAsync' && !isErrorShown(context, callee)) return false;
	if (isExpectedToFail(written) || (path && isExpectedToFail(path.name.split('.').at(-1)!, path.module))) return true;

	if (path?.module !== undefined && isKnownSafe(path.module, path.name, argumentsOf(callee))) return true;
	if (path?.module !== undefined && onlyAborts(path.module, path.name)) return true;

	const { allowForKnownSafeCalls } = context.options;
	if (!allowForKnownSafeCalls.length) return false;
	const name = path?.name.split('.').at(-1) || written;
	const found: FoundName =
		path?.module === undefined || path.module.startsWith('.')
			? { name, from: 'file' }
			: { name, from: 'package', package: path.module };
	return matchesAny(
		[found, ...(path && path.module === undefined ? [{ name, from: 'lib' } as const] : [])],
		allowForKnownSafeCalls,
	);
}

/** How a message calls a piece of work. */
export function workName(node: TSESTree.Node): string {
	const expression = unwrap(node);
	if (expression.type === 'CallExpression') return calleeName(expression.callee);
	return expression.type === 'NewExpression' ? `new ${calleeName(expression.callee)}` : calleeName(expression);
}
