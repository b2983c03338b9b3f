import { isGlobalName, propertyName, unwrap } from '#ecmascript';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { builtinArguments, isLogger } from './builtin-arguments.ts';
import type { Context } from './context.ts';
import { isAsyncMap } from './dropped-promise.ts';
import { isKeptAsPromise } from './kept-as-promise.ts';
import { isPlainPromise } from './promise-facts.ts';
import { promisesAsItems } from './promises-as-items.ts';
import { operandIn, reportValueUse, valueUse } from './value-use.ts';

const PRINTERS = new Set(['debug', 'error', 'fatal', 'info', 'log', 'trace', 'verbose', 'warn']);

/** Functions that look into a value, and see nothing in a promise. */
export function valueArguments(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	builtinArguments(context, call);
	if (callee.type !== 'MemberExpression') return;
	const method = propertyName(callee) ?? '';
	const { object } = callee;
	const isGlobal = object.type === 'Identifier' && isGlobalName(context.source, object);
	const isConsole = isGlobal && object.name === 'console';
	if (PRINTERS.has(method) && (isConsole || isLogger(context, callee))) {
		for (const argument of call.arguments) printed(context, argument);
	} else if (call.arguments[0] && isGlobal && SERIALIZERS.has(`${object.name}.${method}`)) {
		serialized(context, call.arguments[0]);
	} else if (method === 'join' && isAsyncMap(unwrap(object))) {
		promisesAsItems(context, unwrap(object), method);
	} else if (CHOOSERS.has(method) && isAsyncMap(unwrap(object)) && looksAtItem(context, call.arguments[0])) {
		promisesAsItems(context, unwrap(object), method);
	} else if (HANDLED.has(method)) {
		for (const argument of call.arguments) handler(context, argument);
	} else if ((method === 'toString' || method === 'toLocaleString') && !call.arguments.length) {
		valueUse(context, object, 'its text is `[object Promise]`');
	}
}

/** https://developer.mozilla.org/en-US/docs/Web/API/Response/json_static */
const SERIALIZERS = new Set(['JSON.stringify', 'Response.json']);
/** https://tc39.es/ecma262/#sec-promise.prototype.then: what cannot be called is left out. */
const HANDLED = new Set(['then', 'catch', 'finally']);
const CHOOSERS = new Set(['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some']);

/** `.then(save())` calls `save` at once. */
function handler(context: Context, argument: TSESTree.Node): void {
	const node = operandIn(context, argument);
	if (!node) return;
	context.ask(node, facts => {
		if (isPlainPromise(facts)) reportValueUse(context, node, 'it is no handler and is ignored', []);
	});
}

/** `Boolean`, `user => user`, `user => user.isActive`: asked of a promise, each says the same of all. */
function looksAtItem({ source }: Context, callback: TSESTree.Node | undefined): boolean {
	const test = callback && unwrap(callback);
	if (test?.type === 'Identifier') return test.name === 'Boolean' && isGlobalName(source, test);
	if (test?.type !== 'ArrowFunctionExpression' || test.async) return false;
	const [item] = test.params;
	if (item?.type !== 'Identifier') return false;
	let body = unwrap(test.body);
	while (body.type === 'UnaryExpression' && body.operator === '!') body = unwrap(body.argument);
	const read = body.type === 'MemberExpression' ? unwrap(body.object) : body;
	if (read.type !== 'Identifier' || read.name !== item.name) return false;
	return body.type !== 'MemberExpression' || !HANDLED.has(propertyName(body) ?? 'then');
}

/** Somebody who awaits the promise as well prints it to show what a promise is. */
function printed(context: Context, argument: TSESTree.Node): void {
	const node = operandIn(context, argument);
	if (!node) return;
	const isMistaken = (facts: TypeFacts) => isPlainPromise(facts) && !isKeptAsPromise(context, node);
	valueUse(context, node, 'it prints `Promise { <pending> }`', isMistaken);
}

/** The value itself, and the values in a literal: what `JSON.stringify` makes of them is known without running it. */
function serialized(context: Context, value: TSESTree.Node): void {
	const node = unwrap(value);
	if (node.type === 'ObjectExpression') {
		for (const property of node.properties) if (property.type === 'Property') serialized(context, property.value);
	} else if (node.type === 'ArrayExpression') {
		for (const element of node.elements) if (element) serialized(context, element);
	} else {
		valueUse(context, node, 'its JSON is `{}`');
	}
}
