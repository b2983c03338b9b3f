import { isFunction, qualifiedName, unwrap, variableOf, type EcmascriptSource, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * Promises of a timer. https://nodejs.org/api/timers.html#timers-promises-api, https://docs.deno.com/api/node/timers/promises,
 * https://bun.sh/docs/api/utils#bun-sleep, https://github.com/sindresorhus/delay
 */
const SLEEPS = new Set(['timers/promises setTimeout', 'delay default', 'Bun.sleep']);

/** A call that only waits for a timer: a known one, `new Promise` around `setTimeout`, or a function of this file that is one. */
export function isSleep(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	if (expression.type === 'NewExpression') return isTimer(source, expression);
	if (expression.type !== 'CallExpression') return false;
	const name = qualifiedName(source, expression.callee);
	if (name && SLEEPS.has(name.module === undefined ? name.name : `${name.module} ${name.name}`)) return true;
	const callee = unwrap(expression.callee);
	const own = callee.type === 'Identifier' ? functionOf(source, callee) : undefined;
	const result = own && onlyResult(own);
	return result !== undefined && isTimer(source, unwrap(result));
}

/** `new Promise(resolve => setTimeout(resolve, 100))`. */
function isTimer(source: EcmascriptSource, node: TSESTree.Node): boolean {
	if (node.type !== 'NewExpression' || qualifiedName(source, node.callee)?.name !== 'Promise') return false;
	const [executor] = node.arguments;
	if (!executor || !isFunction(executor)) return false;
	const work = onlyResult(executor) ?? onlyStatement(executor);
	const call = work && unwrap(work);
	if (call?.type !== 'CallExpression') return false;
	const name = qualifiedName(source, call.callee);
	return name?.name === 'setTimeout' && (name.module === undefined || name.module === 'timers');
}

function functionOf(source: EcmascriptSource, identifier: TSESTree.Identifier): FunctionNode | undefined {
	const definition = variableOf(source, identifier)?.defs[0];
	if (!definition) return undefined;
	const { node } = definition;
	if (node.type === 'FunctionDeclaration') return node;
	const init = node.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : undefined;
	return init && isFunction(init) ? init : undefined;
}

/** The expression that a function consists of: `() => x`, `() => { return x; }`. */
function onlyResult({ body }: FunctionNode): TSESTree.Node | undefined {
	if (body.type !== 'BlockStatement') return body;
	const [only, another] = body.body;
	return !another && only?.type === 'ReturnStatement' ? (only.argument ?? undefined) : undefined;
}

function onlyStatement({ body }: FunctionNode): TSESTree.Node | undefined {
	if (body.type !== 'BlockStatement') return undefined;
	const [only, another] = body.body;
	return !another && only?.type === 'ExpressionStatement' ? only.expression : undefined;
}
