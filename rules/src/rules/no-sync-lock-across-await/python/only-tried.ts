import { keywordArgument, type Call, type Expression, type PythonSource } from '#python';
import { is, nodesIn } from '#program/python/ast.ts';

/** True for a lock that whoever wants it only tries to take, `lock.acquire(blocking=False)`: nobody waits for it. */
export function isOnlyTried({ ast, text }: PythonSource, lock: Expression): boolean {
	const name = text.slice(...lock.range);
	const isSame = (node: Expression): boolean => text.slice(...node.range) === name;
	return nodesIn(ast).every(node => {
		if (is(node, 'With')) return !node.items.some(item => isSame(item.context_expr));
		if (!is(node, 'Call') || !is(node.func, 'Attribute') || node.func.attr !== 'acquire') return true;
		return !isSame(node.func.value) || isTrying(node);
	});
}

/** https://docs.python.org/3/library/threading.html#threading.Lock.acquire */
export function isTrying(call: Call): boolean {
	const blocking = keywordArgument(call, 'blocking')?.value ?? call.args[0];
	return is(blocking, 'Constant') && blocking.value.kind === 'bool' && !blocking.value.is;
}
