import { enclosingFunction, type Await, type Call, type Name, type PythonNode } from '#python';
import { is, nodesIn } from '#program/python/ast.ts';
import { PAIRS, takingCall } from './acquired.ts';
import type { Context } from './context.ts';

/**
 * `conn = await self.pool.acquire()` in a function that never gives it back, in a file whose other functions do:
 * `await self.pool.release(conn)`. Not where it goes to somebody else.
 */
export function isSlotKept(context: Context, wait: Await): boolean {
	const { source } = context;
	const taking = takingCall(context, wait.value);
	const around = enclosingFunction(wait);
	const [target, ...more] = is(wait.parent, 'Assign') ? wait.parent.targets : [];
	if (!is(taking?.func, 'Attribute') || !is(around, 'AsyncFunctionDef') || !is(target, 'Name') || more.length)
		return false;
	const { attr, value } = taking.func;
	const methods = PAIRS[attr] ?? [];
	const textOf = ({ range }: PythonNode) => source.text.slice(...range);
	const pool = textOf(value);
	const isGivingBack = (node: PythonNode): node is Call =>
		is(node, 'Call') &&
		is(node.func, 'Attribute') &&
		methods.includes(node.func.attr) &&
		node.args.length === 1 &&
		is(node.args[0], 'Name') &&
		textOf(node.func.value) === pool;
	const givers = nodesIn(source.ast).filter(isGivingBack);
	// Those who give back are those who take: what one of them is handed, it does not give back.
	const isTaker = (call: Call) => {
		const owner = enclosingFunction(call);
		return (
			owner !== undefined &&
			owner !== around &&
			nodesIn(owner).some(
				each =>
					is(each, 'Call') && is(each.func, 'Attribute') && each.func.attr === attr && textOf(each.func.value) === pool,
			)
		);
	};
	return (
		givers.length > 0 &&
		givers.every(isTaker) &&
		usesOf(around, target).every(use => enclosingFunction(use) === around && isOnlyUsed(use))
	);
}

const usesOf = (around: PythonNode, target: Name): Name[] =>
	nodesIn(around).filter((node): node is Name => is(node, 'Name') && node.id === target.id && node !== target);

/** Asked, called, or lent to a call that is awaited; a function inside, a `return` or an attribute may keep it. */
function isOnlyUsed(use: Name): boolean {
	const { parent } = use as { parent: PythonNode };
	if (is(parent, 'Compare', 'If', 'UnaryOp')) return true;
	if (is(parent, 'Attribute')) return !/^(?:a?close|release|terminate|__aexit__)$/.test(parent.attr);
	const call = is(parent, 'keyword') ? parent.parent : parent;
	return is(call, 'Call') && call.func !== use && is(call.parent, 'Await');
}
