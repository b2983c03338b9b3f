import { propertyName, unwrap } from '#ecmascript';
import { IGNORED } from '#knowledge/callbacks/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { majorVersion } from '#kit/major-version.ts';
import { judge } from './judge.ts';
import { misuseOf } from './misuse.ts';
import { nextSuggestions } from './suggestions.ts';
import { valueKey } from './value-key.ts';

const ROUTER = /^express:(?:Router|Application|Express|IRouter)?\(\)(?:\.\w+\(\))*$/;
const CONNECT = /^connect:(?:Server)?\(\)(?:\.use\(\))*$/;
const POLKA = /^polka:\(\)(?:\.\w+\(\))*$/;
const ROUTES = new Set(['all', 'delete', 'get', 'head', 'options', 'param', 'patch', 'post', 'put', 'use']);

/**
 * Express 5 waits for its handlers, Express 4, Connect and Polka 0 do not.
 * https://expressjs.com/en/guide/error-handling.html#catching-errors, https://github.com/lukeed/polka#async-middleware
 */
export function routeHandlers(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression' || !ROUTES.has(propertyName(callee) ?? '')) return;
	const handlers = call.arguments.flatMap(each => (each.type === 'ArrayExpression' ? each.elements : [each]));
	if (!/\b(?:express|connect|polka)\b/.test(context.source.text)) return;
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
	if (POLKA.test(key)) return majorVersion(context, 'polka') === 0 ? 'Polka' : undefined;
	if (!ROUTER.test(key)) return undefined;
	const version = majorVersion(context, 'express');
	return version === 3 || version === 4 ? `Express ${version}` : undefined;
}

/** Command lines whose `parse()` waits for none of these methods' functions, and what a file calls that does. */
const COMMAND_LINES: readonly {
	readonly module: string;
	readonly methods: readonly string[];
	readonly waits: string;
}[] = [
	// https://github.com/tj/commander.js#action-handler, https://github.com/tj/commander.js#life-cycle-hooks
	{ module: 'commander', methods: ['action', 'hook'], waits: 'parseAsync' },
	// https://github.com/cacjs/cac#with-async-await
	{ module: 'cac', methods: ['action'], waits: 'runMatchedCommand' },
];

/** Reports an async action or hook of a command line whose file never calls the method that waits for it. */
export function commandAction(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	const node = call.arguments.at(-1);
	if (!node || callee.type !== 'MemberExpression' || (method !== 'action' && method !== 'hook')) return;
	const { text } = context.source;
	if (!text.includes('.parse(')) return;
	const key = valueKey(context.source, callee.object);
	const found = COMMAND_LINES.find(({ module, methods }) => key?.startsWith(`${module}:`) && methods.includes(method));
	if (found && !text.includes(found.waits)) judge(context, misuseOf(node, IGNORED, method));
}
