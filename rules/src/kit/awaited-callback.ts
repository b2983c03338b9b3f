import { propertyName, unwrap, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

const CHAIN = new Set(['then', 'catch', 'finally']);
const TESTS = new Set(['it', 'test', 'before', 'beforeAll', 'beforeEach', 'after', 'afterAll', 'afterEach']);

/** True for a callback whose caller waits for the promise that it returns: `.then()`, tests and their hooks. */
export function isAwaitedCallback(node: FunctionNode): boolean {
	const call = callAround(node);
	const callee = call && unwrap(call.callee);
	const isTest = !node.params.length;
	if (callee?.type === 'Identifier') return isTest && TESTS.has(callee.name);
	const method = callee?.type === 'MemberExpression' ? propertyName(callee) : undefined;
	return method !== undefined && (CHAIN.has(method) || (isTest && TESTS.has(method)));
}

/** The call that a function is an argument of. */
export function callAround(node: FunctionNode): TSESTree.CallExpression | undefined {
	const { parent } = node;
	return parent.type === 'CallExpression' && parent.arguments.includes(node as TSESTree.Expression)
		? parent
		: undefined;
}
