import {
	enclosingFunction,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { settlers, type Executor } from './executor.ts';

const ERROR_NAME = /^_?(?:e|err|error|ex|exception)$/i;
/** These run their callback any number of times. */
const RUN_OFTEN = new Set([
	'addEventListener',
	'addListener',
	'forEach',
	'map',
	'on',
	'once',
	'setInterval',
	'subscribe',
]);

/**
 * The callback that alone decides about the promise: of Node's kind, `(error, value) => …`, which runs exactly once.
 * https://nodejs.org/api/errors.html#error-first-callbacks
 */
export function callbackOf(source: EcmascriptSource, executor: Executor): FunctionNode | undefined {
	const reads = settlers(executor);
	const callback = reads[0] && enclosingFunction(reads[0]);
	if (!callback || callback === executor.function || !reads.every(read => enclosingFunction(read) === callback)) {
		return undefined;
	}
	const [error] = callback.params;
	if (callback.async || error?.type !== 'Identifier' || !ERROR_NAME.test(error.name)) return undefined;

	const call = callback.parent;
	if (call.type !== 'CallExpression' || call.arguments.at(-1) !== callback) return undefined;
	// In a function of its own it may run again: that is how one tries again.
	if (enclosingFunction(call) !== executor.function) return undefined;
	const callee = unwrap(call.callee);
	if (callee.type === 'MemberExpression') {
		const name = propertyName(callee);
		return name !== undefined && !RUN_OFTEN.has(name) && name !== 'catch' && name !== 'then' ? callback : undefined;
	}
	return callee.type === 'Identifier' && !RUN_OFTEN.has(callee.name) && variableOf(source, callee)
		? callback
		: undefined;
}
