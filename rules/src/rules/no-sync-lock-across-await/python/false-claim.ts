import { qualifiedName, type AsyncFunctionDef, type PythonNode } from '#python';
import { classAround, is, nodesIn, nodesOfScope } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** https://docs.python.org/3/library/asyncio-sync.html: "asyncio primitives are not thread-safe" */
const LOCKS = /^asyncio\.(Lock|Semaphore|BoundedSemaphore|Condition)$/;
const CLAIM = /(?<!not |non-|isn't |isn’t )\bthread[- ]?safe\b/i;

/** A docstring that says thread-safe, of a coroutine that takes a lock of asyncio and no other. */
export function falseClaim(context: Context, node: AsyncFunctionDef): void {
	const [first] = node.body;
	const text =
		is(first, 'Expr') && is(first.value, 'Constant') && first.value.value.kind === 'str' ? first.value : undefined;
	const claim = text && CLAIM.exec(context.source.text.slice(...text.range));
	if (!text || !claim) return;
	const held = nodesOfScope(node).flatMap(each =>
		is(each, 'AsyncWith', 'With') ? each.items.map(item => item.context_expr) : [],
	);
	const [lock, more] = held;
	if (!lock || more || !isAsyncioLock(context, lock)) return;
	const start = text.range[0] + claim.index;
	context.report({
		at: { range: [start, start + claim[0].length] },
		messageId: 'claim',
		data: { lock: context.source.text.slice(...lock.range) },
		evidence: [{ message: 'It is taken here.', range: lock.range }],
	});
}

/** `self.lock`, where the class makes one. */
function isAsyncioLock({ source }: Context, node: PythonNode): boolean {
	const written = source.text.slice(...node.range);
	const space = is(node, 'Name') ? source.ast : classAround(node);
	const made = (space ? nodesIn(space) : []).flatMap(each =>
		is(each, 'Assign') && each.targets.some(target => source.text.slice(...target.range) === written)
			? [each.value]
			: [],
	);
	return made.length > 0 && made.every(each => is(each, 'Call') && LOCKS.test(qualifiedName(source, each.func) ?? ''));
}
