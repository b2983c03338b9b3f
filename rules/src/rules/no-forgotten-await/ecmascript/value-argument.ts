import { isGlobalName, propertyName, unwrap } from '#ecmascript';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isKeptAsPromise } from './kept-as-promise.ts';
import { isPlainPromise } from './promise-facts.ts';
import { operandIn, valueUse } from './value-use.ts';

const READERS = new Set(['JSON', 'Object', 'console']);
const PRINTERS = new Set(['debug', 'error', 'info', 'log', 'trace', 'warn']);
const OBJECT_READERS = new Set(['entries', 'keys', 'values', 'fromEntries']);

/** Global functions that look into a value, and see nothing in a promise. */
export function valueArguments(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	if (callee.type === 'Identifier') return conversion(context, callee, call);
	if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return;
	const { object } = callee;
	const method = propertyName(callee) ?? '';
	if (!READERS.has(object.name) || !isGlobalName(context.source, object)) return;

	const [first] = call.arguments;
	if (object.name === 'console' && PRINTERS.has(method)) {
		for (const argument of call.arguments) printed(context, argument);
	} else if (object.name === 'JSON' && method === 'stringify' && first) {
		serialized(context, first);
	} else if (object.name === 'Object' && OBJECT_READERS.has(method) && first) {
		valueUse(context, first, 'it has no properties');
	}
}

function conversion(
	context: Context,
	callee: TSESTree.Identifier,
	{ arguments: [first] }: TSESTree.CallExpression,
): void {
	const consequence = CONVERSIONS.get(callee.name);
	if (first && consequence && isGlobalName(context.source, callee)) valueUse(context, first, consequence);
}

const CONVERSIONS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		String: 'its text is `[object Promise]`',
		Number: 'this is not a number',
		parseInt: 'this is not a number',
		parseFloat: 'this is not a number',
		isNaN: 'this is always true',
		isFinite: 'this is always false',
	}),
);

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
