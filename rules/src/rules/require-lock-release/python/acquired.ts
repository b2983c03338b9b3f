import { binding, calleeName, enclosingFunction, qualifiedName, type PythonNode, type PythonNodes } from '#python';
import { nodesIn } from '#program/python/ast.ts';
import type { Range } from '#kit/finding.ts';
import type { Context } from './context.ts';

type Call = PythonNodes['Call'];

/** Something that has been taken, and the calls that give it back. */
export interface Acquired {
	readonly wait: PythonNodes['Await'];
	/** Where the reader looks: the method's name. */
	readonly at: { readonly range: Range };
	/** The calls in the same function, those in functions inside of it included. */
	readonly releases: readonly Call[];
}

/**
 * Methods that take something, with those of the same object that give it back.
 * https://docs.python.org/3/library/asyncio-sync.html, https://magicstack.github.io/asyncpg/current/api/index.html#connection-pools,
 * https://www.psycopg.org/psycopg3/docs/api/pool.html
 */
export const PAIRS: Readonly<Record<string, readonly string[]>> = {
	acquire: ['release', 'terminate'],
	acquire_on_behalf_of: ['release_on_behalf_of'],
	getconn: ['putconn'],
	lock: ['unlock'],
	reserve: ['release'],
};

/** `await lock.acquire()`, also inside `asyncio.wait_for()`, with the calls that give the same object's place back. */
export function acquiredBy(context: Context, wait: PythonNodes['Await']): Acquired | undefined {
	const call = takingCall(context, wait.value);
	if (call?.func.type !== 'Attribute') return undefined;
	const { attr, value: receiver, range } = call.func;
	const methods = Object.hasOwn(PAIRS, attr) ? PAIRS[attr] : undefined;
	const around = enclosingFunction(wait);
	if (!methods || around?.type !== 'AsyncFunctionDef' || isLocal(context, receiver, around)) return undefined;

	const text = context.source.text.slice(...receiver.range);
	const releases = nodesIn(around).filter((node): node is Call => {
		if (node.type !== 'Call' || node.func.type !== 'Attribute' || !methods.includes(node.func.attr)) return false;
		return context.source.text.slice(...node.func.value.range) === text;
	});
	return releases.length ? { wait, at: { range: [range[1] - attr.length, range[1]] }, releases } : undefined;
}

/** An object that the function has made itself: what fails here takes it along, and nobody else waits for it. */
function isLocal({ source }: Context, receiver: PythonNode, around: PythonNode): boolean {
	let root = receiver;
	while (root.type === 'Attribute') root = root.value;
	const variable = root.type === 'Name' ? binding(source, root) : undefined;
	if (variable?.scope.node !== around || !variable.definitions.every(({ node }) => isMade(node))) return false;
	return !variable.references.some(isGivenOut);
}

/** `lock = Lock()`, `pool = await asyncpg.create_pool()`; what `self.lock_of(key)` and `locks[key]` give is others' too. */
function isMade(target: PythonNode): boolean {
	const { parent } = target as { parent: PythonNode };
	if (parent.type !== 'Assign' && parent.type !== 'AnnAssign') return false;
	const value = parent.value?.type === 'Await' ? parent.value.value : parent.value;
	return value?.type === 'Call' && MAKING.test(calleeName(value.func));
}

const MAKING = /(?:^|\.)_?(?:[A-Z]\w*|(?:create|make|new|open|connect|start|build|from)(?:_\w+)?)$/;

/** `return Engine(pool)`, `return pool`, `self.pool = pool`: it outlives the function. */
function isGivenOut(node: PythonNode): boolean {
	const { parent } = node as { parent: PythonNode };
	if (parent.type === 'Call' && parent.func !== node) return parent.parent.type === 'Return';
	if (parent.type === 'Assign') return parent.value === node && parent.targets[0]?.type === 'Attribute';
	return parent.type === 'Return';
}

/** The call that takes the lock: the one inside of `asyncio.wait_for(lock.acquire(), 1)`, else the node itself where it is a call. */
export function takingCall({ source }: Context, node: PythonNode): Call | undefined {
	if (node.type !== 'Call') return undefined;
	return qualifiedName(source, node.func) === 'asyncio.wait_for' && node.args[0]?.type === 'Call' ? node.args[0] : node;
}
