import { callPath, isGlobalName, propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isAsyncMap } from './dropped-promise.ts';
import { promisesAsItems } from './promises-as-items.ts';
import { valueUse } from './value-use.ts';

const TEXT = 'its text is `[object Promise]`';
const NO_NUMBER = 'this is not a number';
const NO_ITEMS = 'it cannot be iterated';
const NO_PROPERTIES = 'it has no properties';

/** What becomes of a promise in the first argument of the language's own functions. */
const FIRST: ReadonlyMap<string, string> = new Map(
	Object.entries({
		String: TEXT,
		encodeURI: TEXT,
		encodeURIComponent: TEXT,
		decodeURI: TEXT,
		decodeURIComponent: TEXT,
		Number: NO_NUMBER,
		parseInt: NO_NUMBER,
		parseFloat: NO_NUMBER,
		isNaN: 'this is always true',
		isFinite: 'this is always false',
		Boolean: 'this is always true',
		BigInt: 'this throws a SyntaxError',
		structuredClone: 'this throws a DataCloneError',
		'JSON.parse': 'this throws a SyntaxError',
		'Array.isArray': 'this is always false',
		'Array.from': 'the list is empty',
		'Object.entries': NO_PROPERTIES,
		'Object.keys': NO_PROPERTIES,
		'Object.values': NO_PROPERTIES,
		'Object.fromEntries': NO_ITEMS,
		'new Date': 'this is no valid date',
		'new Error': TEXT,
		'new Map': NO_ITEMS,
		'new Set': NO_ITEMS,
		'new URL': TEXT,
	}),
);

/** Global functions and constructors that take a promise for its value. */
export function builtinArguments(context: Context, call: TSESTree.CallExpression | TSESTree.NewExpression): void {
	const name = globalName(context, call);
	const [first, ...more] = call.arguments;
	if (name === undefined || !first) return;
	if (PAIRS.has(name) && isAsyncMap(unwrap(first))) return promisesAsItems(context, unwrap(first), name);

	const consequence = FIRST.get(name);
	if (consequence) valueUse(context, first, consequence);
	else if (name.startsWith('Math.')) for (const each of call.arguments) valueUse(context, each, NO_NUMBER);
	else if (name === 'Object.assign') for (const each of more) valueUse(context, each, NO_PROPERTIES);
}

/** What takes `[0]` and `[1]` of each item, and a promise has neither. */
const PAIRS = new Set(['Object.fromEntries', 'new Map']);

function globalName(context: Context, call: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
	const callee = unwrap(call.callee);
	const object = callee.type === 'MemberExpression' ? callee.object : callee;
	if (object.type !== 'Identifier' || !isGlobalName(context.source, object)) return undefined;
	const name = callee.type === 'MemberExpression' ? `${object.name}.${propertyName(callee) ?? ''}` : object.name;
	return call.type === 'NewExpression' ? `new ${name}` : name;
}

/** Loggers print a promise, as `console.log` does. */
const LOGGERS = new Set(['bunyan', 'consola', 'debug', 'log4js', 'loglevel', 'pino', 'signale', 'tslog', 'winston']);

/** True for `logger.info`, where the file shows that the logger is one of a logging library. */
export function isLogger(context: Context, callee: TSESTree.MemberExpression): boolean {
	const path = callPath(context.source, callee.object);
	return path?.module !== undefined && LOGGERS.has(path.module);
}
