import {
	enclosingFunction,
	isAwaited,
	isFunction,
	localFunction,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
	wrapped,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { ResourceEntry } from '#knowledge/resources/entry.ts';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { targetOf } from './closed-here.ts';
import { isReaction, runsHere } from './runs-here.ts';

/**
 * What a mention of a resource does with it: uses it, closes it, or gives it to somebody else (`kept`).
 * `at` is the node whose work that is.
 */
export interface Use {
	readonly kind: 'use' | 'close' | 'kept';
	readonly at: TSESTree.Node;
	/** Maybe not before the function is over. */
	readonly isLater?: true;
}

interface Resource {
	readonly source: EcmascriptSource;
	readonly entry: ResourceEntry;
	readonly owner: FunctionNode;
}

const LISTENS = new Set(['addEventListener', 'addListener', 'on', 'once', 'prependListener', 'subscribe']);
/** What only looks at a value. */
const LOOKING = new Set([
	'BinaryExpression',
	'ExpressionStatement',
	'IfStatement',
	'LogicalExpression',
	'TemplateLiteral',
	'UnaryExpression',
	'WhileStatement',
]);
const DEEPEST = 3;

/** All mentions of a variable that holds the resource, where it is a value; followed into functions of the file for a few calls. */
export const usesOf = (resource: Resource, variable: Variable, depth = 0): Use[] =>
	variable.references
		.filter(({ identifier }) => !isType(identifier as TSESTree.Node))
		.flatMap(reference =>
			reference.isRead() ? useOf(resource, variable, reference.identifier as TSESTree.Node, depth) : [],
		);

const isType = ({ parent }: TSESTree.Node): boolean => parent?.type.startsWith('TSType') ?? false;

function useOf(resource: Resource, variable: Variable, mention: TSESTree.Node, depth: number): Use {
	const direct = directUse(resource, mention, depth);
	const { source, owner, entry } = resource;
	const around = functionsAround(mention, owner);
	if (!around.length || direct.kind === 'kept') return around.length ? { kind: 'kept', at: around[0]! } : direct;
	const kept: Use = { kind: 'kept', at: around[0]! };
	// A function that closes it is its release, whoever calls it; one that runs at once is the code around.
	if (direct.kind === 'close') return kept;
	if (around.every(each => runsHere(source, owner, each))) return direct;
	const isBound = (each: FunctionNode) => isReaction(each) || isOwnCallback(source, variable, each);
	const isUsed = entry.servesItsMaker ?? around.every(each => isBound(each) || runsHere(source, owner, each));
	return isUsed ? { ...direct, isLater: true } : kept;
}

/** `client.query(sql, (error, rows) => …)`: it is called by the resource itself, which nothing else makes live on. */
function isOwnCallback(source: EcmascriptSource, variable: Variable, { parent }: FunctionNode): boolean {
	const callee = parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
	const object = callee?.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
	return object?.type === 'Identifier' && variableOf(source, object) === variable;
}

/** The functions between a mention and the function that owns the resource, outermost first. */
function functionsAround(mention: TSESTree.Node, owner: FunctionNode): FunctionNode[] {
	const found: FunctionNode[] = [];
	for (let at = enclosingFunction(mention); at && at !== owner; at = enclosingFunction(at)) found.unshift(at);
	return found;
}

function directUse(resource: Resource, mention: TSESTree.Node, depth: number): Use {
	const node = wrapped(mention);
	const { parent } = node;
	const use: Use = { kind: 'use', at: node };
	const kept: Use = { kind: 'kept', at: node };
	if (!parent) return kept;
	if (parent.type === 'MemberExpression' && parent.object === node) return useOfMember(resource, parent, depth);
	if (parent.type === 'ForOfStatement' && parent.right === node) {
		return resource.entry.endsWithLoop ? { kind: 'close', at: parent } : use;
	}
	if (parent.type === 'CallExpression') {
		return isLook(resource.source, parent) ? use : useOfArgument(resource, parent, node, depth);
	}
	// `a && client` gives it on; `client && …` looks.
	if (parent.type === 'LogicalExpression' && parent.right === node) return kept;
	return LOOKING.has(parent.type) ? use : kept;
}

/** What a function of this file does with its parameter. */
function useOfArgument(resource: Resource, call: TSESTree.CallExpression, argument: TSESTree.Node, depth: number): Use {
	const { entry, source } = resource;
	const kept: Use = { kind: 'kept', at: argument };
	const index = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
	const called = depth < DEEPEST && index >= 0 ? localFunction(source, call.callee) : undefined;
	const given = called?.params[index];
	const parameter = given?.type === 'AssignmentPattern' ? given.left : given;
	const variable = parameter?.type === 'Identifier' ? variableOf(source, parameter) : undefined;
	const isMoved = call.arguments.slice(0, index).some(each => each.type === 'SpreadElement');
	if (!called || !variable || isMoved || variable.references.some(each => each.isWrite())) return kept;
	const uses = usesOf({ source, entry, owner: called }, variable, depth + 1);
	return uses.some(({ kind }) => kind !== 'use') ? kept : useOfResult(resource, call, false, depth);
}

/** Calls that only look at their arguments. */
export function isLook(source: EcmascriptSource, { callee }: TSESTree.CallExpression): boolean {
	const name = qualifiedName(source, callee);
	if (!name) return false;
	return name.module === 'assert' || (name.module === undefined && LOOKS.test(name.name));
}

/** https://developer.mozilla.org/docs/Web/API/Window/structuredClone: a copy keeps nothing of it. */
const LOOKS = /^(?:console\.\w+|structuredClone|JSON\.stringify|Array\.isArray|Boolean|String|Object\.keys)$/;

function useOfMember(resource: Resource, member: TSESTree.MemberExpression, depth: number): Use {
	const { entry } = resource;
	const node = wrapped(member);
	const call = node.parent;
	if (!call) return { kind: 'kept', at: node };
	const isCalled = call.type === 'CallExpression' && call.callee === node;
	const name = isDisposal(member) ? undefined : propertyName(member);
	if (name === undefined || entry.close.includes(name)) return { kind: isCalled ? 'close' : 'kept', at: call };
	if (!isCalled) return { kind: LOOKING.has(call.type) || entry.servesItsMaker ? 'use' : 'kept', at: node };
	// What listens to it is told of what its user does.
	if (entry.servesItsMaker) return { kind: 'use', at: call };
	if ((LISTENS.has(name) && !(entry.outlivesErrors && isForErrors(call))) || entry.handsOn?.includes(name))
		return { kind: 'kept', at: call };
	return useOfResult(resource, call, entry.parts?.includes(name) ?? false, depth);
}

/** `client.on('error', log)` keeps the program from ending with it, and nothing open. */
const isForErrors = ({ arguments: [event] }: TSESTree.CallExpression): boolean =>
	event?.type === 'Literal' && event.value === 'error';

/** `file[Symbol.asyncDispose]()`, and any other computed name, of which nothing is known. */
const isDisposal = (member: TSESTree.MemberExpression): boolean => propertyName(member) === undefined;

/** What a method gives may lead back to the resource, unless it is data that was waited for. */
function useOfResult(resource: Resource, call: TSESTree.CallExpression, isPart: boolean, depth: number): Use {
	const use: Use = { kind: 'use', at: call };
	const whole = wrapped(call);
	const waiting = whole.parent?.type === 'AwaitExpression' ? whole.parent : undefined;
	if (waiting && !isPart) return use;
	const value = waiting ? wrapped(waiting) : whole;
	const { parent } = value;
	if (!parent || parent.type === 'ExpressionStatement' || LOOKING.has(parent.type)) return use;
	if (parent.type === 'MemberExpression' && parent.object === value) {
		const next = wrapped(parent).parent;
		return next?.type === 'CallExpression' ? useOfResult(resource, next, isPart, depth) : use;
	}
	const target = depth < DEEPEST ? targetOf(parent, value) : undefined;
	if (target) {
		const variable = variableOf(resource.source, target);
		const declared = variable?.defs[0]?.node as TSESTree.Node | undefined;
		// What is declared outside lives longer.
		const isLocal = declared && enclosingFunction(declared) === enclosingFunction(call);
		if (!variable || !isLocal) return { kind: 'kept', at: call };
		// Closing a part closes only the part.
		const uses = usesOf({ ...resource, entry: { close: [] } }, variable, depth + 1);
		const kept = uses.find(({ kind }) => kind === 'kept');
		return kept ? { kind: 'kept', at: kept.at } : use;
	}
	// A list of promises that is waited for where it stands, or one that a call which is awaited waits for.
	return isInCombinator(value) || isAwaitedArgument(value) ? use : { kind: 'kept', at: call };
}

/** `await ignoreErrors(client.query(sql))` */
function isAwaitedArgument(value: TSESTree.Node): boolean {
	const { parent } = value;
	return parent?.type === 'CallExpression' && parent.callee !== value && isAwaited(parent);
}

/** `await Promise.all([client.a(), client.b()])` */
function isInCombinator({ parent }: TSESTree.Node): boolean {
	const call = parent?.type === 'ArrayExpression' ? parent.parent : parent;
	if (call && isFunction(call)) return call.parent.type === 'CallExpression';
	return call?.type === 'CallExpression' && /^Promise\.(all|allSettled|any|race)$/.test(textOf(call.callee));
}

const textOf = (node: TSESTree.Node): string =>
	node.type === 'MemberExpression' && node.object.type === 'Identifier'
		? `${node.object.name}.${propertyName(node) ?? ''}`
		: '';
