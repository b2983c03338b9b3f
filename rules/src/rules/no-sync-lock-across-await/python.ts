import { enclosingFunction, isFunction, type Call, type Expression, type PythonNode } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { findWay } from '#program/flow/flow-graph.ts';
import { flowOf } from '#program/flow/python.ts';
import { nodesIn } from '#program/python/ast.ts';
import type { DeclaredName } from '#program/type-facts.ts';
import type { MessageId } from './messages.ts';

/**
 * Locks that make their thread wait. https://docs.python.org/3/library/threading.html,
 * https://docs.python.org/3/library/multiprocessing.html#synchronization-primitives
 */
const LOCKS = new Set(['BoundedSemaphore', 'Condition', 'Lock', 'RLock', 'Semaphore']);
const MODULES = new Set(['multiprocessing', 'threading']);

const isThreadLock = (names: readonly DeclaredName[]): boolean =>
	names.some(({ name, from, package: of = '' }) => from === 'package' && LOCKS.has(name) && MODULES.has(of));

/** `with lock:` around an `await`, and `lock.acquire()` with an `await` before its `release()`. */
export const python: Python<MessageId> = context => ({
	With(statement) {
		if (enclosingFunction(statement)?.type !== 'AsyncFunctionDef') return;
		const wait = statement.body.map(firstWait).find(Boolean);
		if (!wait) return;
		for (const { context_expr: lock } of statement.items) {
			if (lock.type !== 'Name' && lock.type !== 'Attribute') continue;
			context.ask(lock, ({ names }) => {
				if (!isThreadLock(names)) return;
				context.report({
					at: { range: wait.range },
					messageId: 'heldByWith',
					data: { lock: context.source.text.slice(...lock.range) },
					evidence: [{ message: 'It is taken here.', range: lock.range }],
				});
			});
		}
	},
	Call(call) {
		const around = enclosingFunction(call);
		const lock = acquired(call);
		if (!lock || around?.type !== 'AsyncFunctionDef' || call.parent.type === 'Await') return;
		const held = context.source.text.slice(...lock.range);
		const graph = flowOf(around);
		const isRelease = ({ node }: { node?: PythonNode }) =>
			node?.type === 'Call' &&
			node.func.type === 'Attribute' &&
			node.func.attr === 'release' &&
			context.source.text.slice(...node.func.value.range) === held;
		const way = findWay(graph.pointsOf(call), {
			isGoal: ({ node }) => node !== undefined && WAITS.has(node.type),
			isBarrier: isRelease,
			follows: ({ kind }) => kind === 'value',
		});
		const wait = way?.at(-1)?.node;
		if (!wait) return;
		context.ask(lock, ({ names }) => {
			if (!isThreadLock(names)) return;
			context.report({
				at: { range: keyword(wait) },
				messageId: 'heldByAcquire',
				data: { lock: held },
				evidence: [{ message: 'It is taken here.', range: call.func.range }],
			});
		});
	},
});

const WAITS = new Set<string>(['AsyncFor', 'AsyncWith', 'Await']);

/** The first place in a statement, nested functions left out, at which the coroutine may wait. */
function firstWait(statement: PythonNode): { readonly range: readonly [number, number] } | undefined {
	const wait = nodesIn(statement, node => !isFunction(node) && node.type !== 'ClassDef').find(({ type }) =>
		WAITS.has(type),
	);
	return wait && { range: keyword(wait) };
}

/** The word that says it: `await`, `async`. */
const keyword = ({ range: [start] }: PythonNode): readonly [number, number] => [start, start + 'await'.length];

/** The lock of `lock.acquire()`, as long as it may wait for it. */
function acquired({ func, args, keywords }: Call): Expression | undefined {
	if (func.type !== 'Attribute' || func.attr !== 'acquire') return undefined;
	const [blocking = keywords.find(({ arg }) => arg === 'blocking')?.value] = args;
	const isTry = blocking?.type === 'Constant' && blocking.value.kind === 'bool' && !blocking.value.is;
	return isTry ? undefined : func.value;
}
