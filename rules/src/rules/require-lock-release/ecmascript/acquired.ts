import { constantInitializer, isFunction, propertyName, unwrap, variableOf, wrapped } from '#ecmascript';
import { LAZY_PLACES, type Acquisition } from '#knowledge/locks/ecmascript.ts';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { callsIn } from './calls-in.ts';
import { knownAcquisition } from './known.ts';
import { isLockOf, isPlaceOfPool, isReleaseOf } from './names.ts';

/** Something that has been taken, and the calls that give it back. */
export interface Acquired {
	/** The `await`, or the call where nobody has to wait. */
	readonly wait: TSESTree.Node;
	readonly call: TSESTree.CallExpression;
	/** Where the reader looks: the method's name. */
	readonly at: TSESTree.Node;
	/** The calls of this file that give it back. */
	readonly releases: readonly TSESTree.CallExpression[];
	/** The variable that holds what was taken, or the function that gives it back. */
	readonly held: Variable | undefined;
	/** The table has it, or names tell: then a function that never gives it back forgets it. */
	readonly isKnown: boolean;
	/** What `acquire` was called on, where it is what gives back. */
	readonly receiver: TSESTree.Node | undefined;
	/** What the table says of it. */
	readonly known: Acquisition | undefined;
}

/** Methods that take something, with those that give it back: on the same object, or on what the first one gives. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
	acquire: ['release', 'destroy'],
	acquireConnection: ['releaseConnection', 'destroyConnection'],
	connect: ['release'],
	createQueryRunner: ['release'],
	getConnection: ['release', 'destroy', 'releaseConnection'],
	lock: ['unlock', 'release'],
	reserve: ['release'],
	// https://mongoosejs.com/docs/transactions.html
	startSession: ['endSession'],
};

/** `await lock.acquire()` and its like. A callback (`lock.acquire(key, async () => …)`) gives back by itself. */
export function acquiredBy(context: Context, wait: TSESTree.AwaitExpression): Acquired | undefined {
	const call = unwrap(wait.argument);
	if (call.type !== 'CallExpression' || isOfLazyPlace(context, call)) return undefined;
	return taken(context, wait, call);
}

/** `await runner.connect()`: what was taken is the runner, where it was made. */
function isOfLazyPlace(context: Context, { callee }: TSESTree.CallExpression): boolean {
	const method = unwrap(callee);
	const object = method.type === 'MemberExpression' ? unwrap(method.object) : undefined;
	const variable = object?.type === 'Identifier' ? variableOf(context.source, object) : undefined;
	const made = variable && constantInitializer(variable)?.init;
	const call = made && unwrap(made);
	return call?.type === 'CallExpression' && isLazyPlace(context, call);
}

/** `const lock = locks.acquire(key)`: it throws when it cannot have it. `const runner = source.createQueryRunner()`: it waits later. */
export function acquiredAtOnce(context: Context, declaration: TSESTree.VariableDeclarator): Acquired | undefined {
	const { id, init } = declaration;
	if (!init || id.type !== 'Identifier') return undefined;
	const call = unwrap(init);
	if (call.type !== 'CallExpression') return undefined;
	const isTaken = isLazyPlace(context, call) || isLockOf(id.name, call.callee, context.source.text);
	return isTaken ? taken(context, call, call) : undefined;
}

function isLazyPlace(context: Context, { callee }: TSESTree.CallExpression): boolean {
	const method = unwrap(callee);
	if (method.type !== 'MemberExpression' || !LAZY_PLACES.has(propertyName(method) ?? '')) return false;
	return knownAcquisition(context, method) !== undefined;
}

function taken(context: Context, wait: TSESTree.Node, call: TSESTree.CallExpression): Acquired | undefined {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	const plain = method?.replace(/Async$/, '');
	const back = plain !== undefined && Object.hasOwn(PAIRS, plain) ? PAIRS[plain] : undefined;
	const known = back || callee.type === 'Identifier' ? knownAcquisition(context, callee) : undefined;
	const held = heldBy(context, wait);
	const isNamed = held !== undefined && isReleaseOf(held.name, callee) && !isValue(held);
	if (!back && !known && !isNamed) return undefined;

	const at = callee.type === 'MemberExpression' ? callee.property : callee;
	const givesFunction = known ? known.by === 'function' || known.by === 'pair' : isNamed;
	const isReleaser = held !== undefined && (givesFunction || (!known && callsOf(held).length > 0));
	const releases = [
		...(isReleaser ? callsOf(held) : []),
		...(held ? methodCalls(held, known?.by === 'value' ? known.methods : (back ?? [])) : []),
		...(callee.type === 'MemberExpression' ? callsOn(context, callee.object, wait, back ?? []) : []),
	];
	const isKnown =
		known !== undefined ||
		isNamed ||
		(held !== undefined && (isPlaceOfPool(held.name, callee) || isLockOf(held.name, callee, context.source.text)));
	// With a callback, it gives back by itself.
	const hasCallback = call.arguments.some(isFunction) || call.arguments.length > 1;
	const receiver =
		callee.type === 'MemberExpression' && back && !(held && isKnown) && !hasCallback ? callee.object : undefined;
	return {
		wait,
		call,
		at,
		releases,
		held,
		isKnown,
		receiver: !known || known.by === 'receiver' ? receiver : undefined,
		known,
	};
}

/** The variable in `const it = await …`, `it = await …` or `const [value, it] = await …`. */
function heldBy({ source }: Context, wait: TSESTree.Node): Variable | undefined {
	const { parent } = wrapped(wait);
	const target =
		parent?.type === 'VariableDeclarator'
			? parent.id
			: parent?.type === 'AssignmentExpression'
				? parent.left
				: undefined;
	const last = target?.type === 'ArrayPattern' ? target.elements[1] : target;
	return last?.type === 'Identifier' ? variableOf(source, last) : undefined;
}

const readsIn = (variable: Variable): TSESTree.Node[] =>
	variable.references.filter(each => each.isRead()).map(({ identifier }) => identifier);

const isCallOf = (callee: TSESTree.Node, node: TSESTree.Node | undefined): node is TSESTree.CallExpression =>
	node?.type === 'CallExpression' && node.callee === callee;

/** `if (releaseRequest === 'yes')`: what is compared with a text or a number is no function. */
const isValue = (held: Variable): boolean =>
	readsIn(held).some(read => {
		const { parent } = wrapped(read);
		if (parent?.type !== 'BinaryExpression') return false;
		return [parent.left, parent.right].some(each => each.type === 'Literal' && each.value !== null);
	});

/** `release()` */
const callsOf = (held: Variable): TSESTree.CallExpression[] =>
	readsIn(held).flatMap(read => (isCallOf(read, read.parent) ? [read.parent] : []));

/** `connection.release()` */
const methodCalls = (held: Variable, methods: readonly string[]): TSESTree.CallExpression[] =>
	readsIn(held).flatMap(read => {
		const member = wrapped(read).parent;
		if (member?.type !== 'MemberExpression' || !methods.includes(propertyName(member) ?? '')) return [];
		return isCallOf(member, member.parent) ? [member.parent] : [];
	});

/** `lock.release()`, on the object that has been asked for it: the same text in the same function. */
function callsOn(
	{ source }: Context,
	receiver: TSESTree.Node,
	wait: TSESTree.Node,
	methods: readonly string[],
): TSESTree.CallExpression[] {
	const text = source.text.slice(...receiver.range);
	return callsIn(wait).filter(({ callee }) => {
		const member = unwrap(callee);
		if (member.type !== 'MemberExpression' || !methods.includes(propertyName(member) ?? '')) return false;
		return source.text.slice(...member.object.range) === text;
	});
}
