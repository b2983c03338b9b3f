import { callPath, enclosingFunction, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

const VERBS = 'all|delete|get|head|options|patch|post|put';

/**
 * Calls whose callback runs for each request, as `module name`. https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener,
 * https://expressjs.com/en/5x/api.html#app.METHOD, https://fastify.dev/docs/latest/Reference/Routes/, https://hono.dev/docs/api/routing,
 * https://koajs.com/#application, https://github.com/koajs/router
 */
const ROUTES = [
	/^https? createServer$/,
	new RegExp(`^express (?:default\\(\\)|(?:default\\.)?Router\\(\\))\\.(?:${VERBS})$`),
	new RegExp(`^fastify (?:default|fastify)\\(\\)\\.(?:${VERBS})$`),
	new RegExp(`^hono (?:Hono)\\(\\)\\.(?:${VERBS})$`),
	new RegExp(`^(?:@koa/router|koa-router) default\\(\\)\\.(?:${VERBS})$`),
	/^koa default\(\)\.use$/,
];

/** True where a node runs for each request of a server: its function is passed to a route. */
export function isRequestHandler(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const around = enclosingFunction(node);
	const call = around?.parent;
	if (call?.type !== 'CallExpression' || !call.arguments.includes(around as TSESTree.Expression)) return false;
	const path = callPath(source, call.callee);
	if (path?.module === undefined) return false;
	const name = path.name.startsWith('()') ? `default${path.name}` : path.name;
	return ROUTES.some(route => route.test(`${path.module!.replace(/^node:/, '')} ${name}`));
}
