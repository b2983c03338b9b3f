import { calleeName, propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

const SIGNAL = /(?:^|[.#])(?:signal|\w*[sS]ignal)$/;

/** What a condition is after an abort; `unclear` when it looks at the error and we do not know what it asks. */
type Truth = boolean | 'unclear' | undefined;

/**
 * Evaluates a condition for a signal that is aborted and an error that says so.
 * https://developer.mozilla.org/en-US/docs/Web/API/DOMException#aborterror
 */
export function afterAbort(node: TSESTree.Node, error: string | undefined): Truth {
	const test = unwrap(node);
	// `signal?.throwIfAborted()`: there is a signal.
	if (SIGNAL.test(calleeName(test))) return true;
	switch (test.type) {
		case 'UnaryExpression': {
			const truth = test.operator === '!' ? afterAbort(test.argument, error) : undefined;
			return typeof truth === 'boolean' ? !truth : truth;
		}
		case 'LogicalExpression':
			return ofBoth(test, error);
		case 'MemberExpression':
			return propertyName(test) === 'aborted' ? true : otherwise(test, error);
		case 'BinaryExpression':
			return ofComparison(test, error);
		case 'CallExpression':
			return /abort|cancel/i.test(calleeName(test.callee)) ? true : otherwise(test, error);
		default:
			return otherwise(test, error);
	}
}

function ofBoth({ operator, left, right }: TSESTree.LogicalExpression, error: string | undefined): Truth {
	const both = [left, right].map(side => afterAbort(side, error));
	const deciding = operator === '||';
	if (both.includes(deciding)) return deciding;
	return both.includes('unclear') ? 'unclear' : both.every(each => each === !deciding) ? !deciding : undefined;
}

/** https://nodejs.org/api/errors.html#abort_err, and `DOMException.ABORT_ERR`, which is 20. */
const ABORTS = new Set<unknown>(['AbortError', 'ABORT_ERR', 20, 'ERR_CANCELED', 'CanceledError', 'TimeoutError']);

function ofComparison(test: TSESTree.BinaryExpression, error: string | undefined): Truth {
	const { left, operator, right } = test;
	if (operator === 'instanceof') {
		return /abort|cancel/i.test(calleeName(right)) ? true : otherwise(test, error);
	}
	const names = [left, right].map(side => unwrap(side));
	const isAbort = names.some(side =>
		side.type === 'Literal' ? ABORTS.has(side.value) : /abort_err|aborterror/i.test(calleeName(side)),
	);
	if (!isAbort) return otherwise(test, error);
	return operator.startsWith('=') ? true : operator.startsWith('!') ? false : undefined;
}

const otherwise = (node: TSESTree.Node, error: string | undefined): Truth =>
	error !== undefined && mentions(node, error) ? 'unclear' : undefined;

function mentions(node: TSESTree.Node, name: string): boolean {
	switch (node.type) {
		case 'Identifier':
			return node.name === name;
		case 'MemberExpression':
			return mentions(node.object, name);
		case 'CallExpression':
		case 'NewExpression':
			return mentions(node.callee, name) || node.arguments.some(each => mentions(each, name));
		case 'BinaryExpression':
			return mentions(node.left, name) || mentions(node.right, name);
		case 'UnaryExpression':
			return mentions(node.argument, name);
		case 'ChainExpression':
		case 'TSAsExpression':
		case 'TSNonNullExpression':
			return mentions(node.expression, name);
		default:
			return false;
	}
}
