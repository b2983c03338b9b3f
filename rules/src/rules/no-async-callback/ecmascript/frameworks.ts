import { calleeName, propertyName, unwrap } from '#ecmascript';
import { IGNORED } from '#knowledge/callbacks/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { majorVersion } from './dependency.ts';
import { judge } from './judge.ts';
import { misuseOf } from './misuse.ts';
import { nextSuggestions } from './suggestions.ts';
import { valueKey } from './value-key.ts';

const ROUTER = /^express:(?:Router|Application|Express|IRouter)?\(\)(?:\.\w+\(\))*$/;
const CONNECT = /^connect:(?:Server)?\(\)(?:\.use\(\))*$/;
const ROUTES = new Set(['all', 'delete', 'get', 'head', 'options', 'param', 'patch', 'post', 'put', 'use']);

/**
 * Express 5 waits for its handlers, Express 4 and Connect do not.
 * https://expressjs.com/en/guide/error-handling.html#catching-errors
 */
export function routeHandlers(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression' || !ROUTES.has(propertyName(callee) ?? '')) return;
	const handlers = call.arguments.flatMap(each => (each.type === 'ArrayExpression' ? each.elements : [each]));
	if (!/\b(?:express|connect)\b/.test(context.source.text)) return;
	const framework = frameworkOf(context, valueKey(context.source, callee.object));
	if (!framework) return;
	for (const node of handlers) {
		if (!node || node.type === 'SpreadElement' || node.type === 'Literal') continue;
		judge(context, {
			node,
			messageId: 'handler',
			data: { framework },
			isHarmlessIfSettled: true,
			suggest: written => nextSuggestions(context, written),
		});
	}
}

function frameworkOf(context: Context, key: string | undefined): string | undefined {
	if (key === undefined) return undefined;
	if (CONNECT.test(key)) return 'Connect';
	if (!ROUTER.test(key)) return undefined;
	const version = majorVersion(context, 'express');
	return version === 3 || version === 4 ? `Express ${version}` : undefined;
}

/** `parse()` does not wait for actions. https://github.com/tj/commander.js#action-handler */
export function commandAction(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	const [node] = call.arguments;
	if (!node || callee.type !== 'MemberExpression' || propertyName(callee) !== 'action') return;
	const { text } = context.source;
	if (!text.includes('.parse(') || text.includes('parseAsync')) return;
	if (!valueKey(context.source, callee.object)?.startsWith('commander:')) return;
	judge(context, misuseOf(node, IGNORED, calleeName(callee).split('.').at(-1)!));
}
