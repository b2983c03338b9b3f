import {
	enclosingFunction,
	functionName,
	functionVariable,
	localFunction,
	nodesOfBody,
	propertyName,
	unwrap,
	wrapped,
} from '#ecmascript';
import type { FunctionNode } from '#ecmascript';
import { STARTS_SERVER } from '#knowledge/loops/serving.ts';
import {
	START_UP_CALLS,
	START_UP_EVENTS,
	START_UP_METHODS,
	START_UP_NAMES,
} from '#knowledge/loops/start-up-ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { LINKS, runsAtOnce } from './async-context.ts';
import { leadsToServer } from './leads-to-server.ts';
import { isOfMigration } from './migration.ts';

/** Functions that only start-up functions call are followed up to here. */
const DEEPEST = 3;

/**
 * True where a program is still about to serve, or has stopped: in what a framework runs at those moments, and in a function
 * that starts a server itself, before it does so.
 */
export function isStartUp(context: Context, around: FunctionNode, at: TSESTree.Node, depth = 0): boolean {
	return isRunAtStart(context, around) || servesAfter(context, around, at) || isOnlyForStart(context, around, depth);
}

/**
 * True in a function without parameters whose name says that something starts: what it reads there, it reads once. Nobody
 * asks it for an answer of his own.
 */
export function isOfStart(around: FunctionNode): boolean {
	let at: FunctionNode | undefined = around;
	while (at?.type === 'ArrowFunctionExpression' && (runsAtOnce(at) || isWaitedFor(at))) at = enclosingFunction(at);
	return at?.params.length === 0 && START_UP_NAMES.has(functionName(at) ?? memberOf(at) ?? '');
}

/**
 * True for what is given to a call that is awaited or returned, as `await lock(async () => …)` is: it runs until then. A
 * handler is given to a call that nobody waits for, and runs whenever somebody asks.
 */
function isWaitedFor(node: FunctionNode): boolean {
	let call = node.parent;
	if (call.type !== 'CallExpression' || call.callee === node) return false;
	// `load().then(async () => …).catch(log)`: a chain is waited for as one.
	while (call.parent.type === 'MemberExpression' && call.parent.parent.type === 'CallExpression')
		call = call.parent.parent;
	const { parent } = wrapped(call);
	return parent?.type === 'AwaitExpression' || parent?.type === 'ReturnStatement' || isLinkOfChain(node);
}

/** `then`, `catch` and `finally` run what they are given once, whoever waits for it. */
function isLinkOfChain({ parent }: FunctionNode): boolean {
	const callee = parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
	return callee?.type === 'MemberExpression' && LINKS.has(propertyName(callee) ?? '');
}

/** `start` of `this.start = async function () {…}`. */
function memberOf({ parent }: FunctionNode): string | undefined {
	const isKept = parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression';
	return isKept ? propertyName(parent.left as TSESTree.MemberExpression) : undefined;
}

/** `Meteor.startup(async () => …)`, `process.once('SIGTERM', …)`, a method `onModuleInit`; also by its name: `process.on('SIGINT', stop)`. */
function isRunAtStart({ source }: Context, around: FunctionNode): boolean {
	const { parent } = around;
	if (isOfMigration(source, around)) return true;
	if (parent.type === 'MethodDefinition') return START_UP_METHODS.has(propertyName(parent) ?? '');
	if (isGivenAtStart(around)) return true;
	const reads = functionVariable(source, around)?.references.filter(each => each.isRead()) ?? [];
	return reads.length > 0 && reads.every(({ identifier }) => isGivenAtStart(identifier));
}

function isGivenAtStart(node: TSESTree.Node): boolean {
	const given = wrapped(node);
	const { parent } = given;
	if (parent?.type !== 'CallExpression' || parent.callee === given) return false;
	const callee = unwrap(parent.callee);
	if (callee.type !== 'MemberExpression') return false;
	const [event] = parent.arguments;
	const name = propertyName(callee) ?? '';
	if (START_UP_CALLS.has(`${rootName(callee.object)}.${name}`)) return true;
	if (event?.type !== 'Literal' || typeof event.value !== 'string') return false;
	return START_UP_EVENTS.get(name)?.has(`${rootName(callee.object)} ${event.value}`) ?? false;
}

/** `app` of `app`, `app.whenReady()` of that, `process`. */
function rootName(node: TSESTree.Node): string {
	const at = unwrap(node);
	if (at.type === 'Identifier') return at.name;
	if (at.type === 'CallExpression') return `${rootName(at.callee)}()`;
	return at.type === 'MemberExpression' ? `${rootName(at.object)}.${propertyName(at) ?? ''}` : '';
}

/** `listen()` and what leads there, behind a place in the same function or around it. */
function servesAfter(context: Context, around: FunctionNode, at: TSESTree.Node): boolean {
	return nodesOfBody(around.body).some(
		node =>
			(node.type === 'CallExpression' || node.type === 'NewExpression') &&
			node !== at &&
			node.range[1] >= at.range[1] &&
			(startsServer(node) || takesRoute(node) || (node.type === 'CallExpression' && leadsToServer(context, node))),
	);
}

function startsServer({ callee, arguments: all }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
	const called = unwrap(callee);
	const name = called.type === 'MemberExpression' ? propertyName(called) : undefined;
	return all.length > 0 && name !== undefined && STARTS_SERVER.test(`.${name}`);
}

const ROUTES = new Set(['all', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'use']);

/** `app.get('/pads', (request, response) => …)`: whoever says what is served does not serve yet. */
function takesRoute({ callee, arguments: [path, ...handlers] }: TSESTree.CallExpression | TSESTree.NewExpression) {
	const called = unwrap(callee);
	if (called.type !== 'MemberExpression' || !ROUTES.has(propertyName(called) ?? '')) return false;
	const last = handlers.at(-1);
	return (
		isPath(path) &&
		last !== undefined &&
		(last.type === 'ArrowFunctionExpression' || last.type === 'FunctionExpression')
	);
}

const isPath = (node: TSESTree.Node | undefined): boolean =>
	(node?.type === 'Literal' && typeof node.value === 'string' && node.value.startsWith('/')) ||
	(node?.type === 'TemplateLiteral' && node.quasis[0]!.value.raw.startsWith('/')) ||
	(node?.type === 'BinaryExpression' && isPath(node.left));

/** A function of the file that start-up functions call, and nobody else. */
function isOnlyForStart(context: Context, around: FunctionNode, depth: number): boolean {
	if (depth >= DEEPEST) return false;
	const reads = functionVariable(context.source, around)?.references.filter(each => each.isRead()) ?? [];
	return (
		reads.length > 0 &&
		reads.every(({ identifier }) => {
			const call = identifier.parent;
			if (call.type !== 'CallExpression' || localFunction(context.source, call.callee) !== around) return false;
			const caller = enclosingFunction(call);
			return caller !== undefined && isStartUp(context, caller, call, depth + 1);
		})
	);
}
