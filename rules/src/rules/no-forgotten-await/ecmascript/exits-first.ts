import { handlingOf, isFunction, nodesIn, qualifiedName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { droppedIn } from './dropped.ts';
import { originOf } from './origin.ts';
import { awaitSuggestions } from './suggestions.ts';

const EXITS = new Set(['process.exit', 'process.abort', 'process.reallyExit', 'Deno.exit', 'Bun.exit']);

/**
 * `save().catch(log); process.exit();`: the promise is looked after, and still its work is cut off.
 * https://nodejs.org/api/process.html#processexitcode
 */
export function exitsFirst(context: Context, { expression, parent }: TSESTree.ExpressionStatement): void {
	const exit = unwrap(expression);
	const name = exit.type === 'CallExpression' ? exitName(context, exit) : undefined;
	if (!name || (parent.type !== 'BlockStatement' && parent.type !== 'Program')) return;
	const statements: readonly TSESTree.Node[] = parent.body;
	const index = statements.findIndex(each => each.type === 'ExpressionStatement' && each.expression === expression);
	for (const before of statements.slice(0, index).reverse()) {
		if (awaits(before)) return;
		if (before.type === 'ExpressionStatement') lookedAfter(context, before.expression, name);
	}
}

function exitName({ source }: Context, call: TSESTree.CallExpression): string | undefined {
	const path = qualifiedName(source, call.callee);
	const name = path && [path.module, path.name].filter(Boolean).join('.');
	return name !== undefined && EXITS.has(name) ? name : undefined;
}

const awaits = (statement: TSESTree.Node): boolean =>
	nodesIn(statement, each => !isFunction(each)).some(
		({ type }) => type === 'AwaitExpression' || type === 'ReturnStatement' || type === 'ThrowStatement',
	);

/** What nothing looks after is reported as dropped, so only what is marked or handled is meant here. */
function lookedAfter(context: Context, expression: TSESTree.Node, exit: string): void {
	const isMarked = unwrap(expression).type === 'UnaryExpression' && !context.options.checkVoid;
	for (const node of droppedIn(expression, true)) {
		const { kind } = handlingOf(node);
		if (!isMarked && kind !== 'function' && kind !== 'maybe') continue;
		const { at, callee } = originOf(node);
		context.ask(node, ({ promise }) => {
			if (promise !== 'all') return;
			const suggest = isMarked ? [] : awaitSuggestions(context, node);
			context.report({ at, messageId: 'exitsFirst', data: { exit, callee }, suggest });
		});
	}
}
