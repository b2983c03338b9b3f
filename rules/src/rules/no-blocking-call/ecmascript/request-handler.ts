import {
	callPath,
	functionVariable,
	propertyName,
	unwrap,
	variableOf,
	wrapped,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { EMITTERS, GIVEN_EMITTERS, LISTENER_METHODS } from '#knowledge/callbacks/emitters.ts';
import {
	HANDLER_PROPERTIES,
	ROUTE_METHODS,
	ROUTERS,
	SERVERS,
	SERVING_EVENTS,
	SERVING_FUNCTIONS,
} from '#knowledge/callbacks/request-handlers.ts';
import type { TSESTree } from '@typescript-eslint/types';

const DEEPEST = 4;

/** True for a function that a server calls for every request, connection or message: others wait while it runs. */
export function isRequestHandler(source: EcmascriptSource, node: FunctionNode): boolean {
	if (isGivenToServer(source, node)) return true;
	const variable = functionVariable(source, node);
	return variable?.references.some(each => !each.init && isGivenToServer(source, each.identifier)) ?? false;
}

function isGivenToServer(source: EcmascriptSource, node: TSESTree.Node): boolean {
	let given = wrapped(node);
	if (given.parent?.type === 'Property' && given.parent.value === given) {
		if (!HANDLER_PROPERTIES.has(propertyName(given.parent) ?? '')) return false;
		given = given.parent.parent;
	} else if (given.parent?.type === 'ArrayExpression') given = given.parent;
	const call = given.parent;
	if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return false;
	return call.callee !== given && isServing(source, call);
}

function isServing(source: EcmascriptSource, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
	const callee = unwrap(call.callee);
	const key = keyOf(source, call.type === 'NewExpression' ? call : callee);
	if (key !== undefined && (SERVING_FUNCTIONS.has(key) || key === ':Bun.serve')) return true;
	if (callee.type !== 'MemberExpression' || call.type === 'NewExpression') return false;
	const method = propertyName(callee) ?? '';
	const receiver = emitterKey(source, callee.object);
	if (receiver === undefined) return false;
	if (LISTENER_METHODS.has(method)) {
		return SERVERS.test(receiver) && EMITTERS.has(receiver) && SERVING_EVENTS.has(eventOf(call) ?? '');
	}
	return ROUTE_METHODS.has(method) && receiver.includes('()') && ROUTERS.has(receiver.slice(0, receiver.indexOf(':')));
}

function eventOf({ arguments: [event] }: TSESTree.CallExpression): string | undefined {
	return event?.type === 'Literal' && typeof event.value === 'string' ? event.value : undefined;
}

function keyOf(source: EcmascriptSource, node: TSESTree.Node): string | undefined {
	const path = callPath(source, node);
	return path && `${path.module ?? ''}:${path.name}`;
}

/** The key of an object, also of the socket that a server hands its listener. */
function emitterKey(source: EcmascriptSource, node: TSESTree.Node, depth = 0): string | undefined {
	const expression = unwrap(node);
	const key = keyOf(source, expression);
	if (key !== undefined || expression.type !== 'Identifier' || depth > DEEPEST) return key;
	const definition = variableOf(source, expression)?.defs[0];
	if (definition?.type !== 'Parameter') return undefined;
	const { node: owner } = definition;
	const call = owner.parent;
	if (call?.type !== 'CallExpression' || !('params' in owner)) return undefined;
	const index = owner.params.findIndex(each => each.type === 'Identifier' && each.name === expression.name);
	const callee = unwrap(call.callee);
	const server = callee.type === 'MemberExpression' ? emitterKey(source, callee.object, depth + 1) : undefined;
	const event = eventOf(call);
	const given =
		server !== undefined && event !== undefined && callee.type === 'MemberExpression'
			? `${server}.${propertyName(callee) ?? ''} ${event}`
			: keyOf(source, callee);
	return given === undefined ? undefined : GIVEN_EMITTERS.get(`${given} ${index}`);
}
