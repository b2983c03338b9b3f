import type { Call, Expression } from '#python';
import { is } from '../../python/ast.ts';

/** Methods of locks, queues and threads that can be told not to wait. https://docs.python.org/3/library/threading.html */
const CAN_TRY = new Set(['acquire', 'get', 'put', 'join', 'wait', 'result', 'exception', 'select', 'accept', 'recv']);

/** True for the forms of a waiting call that give up at once, or may: a lock that is tried, a queue that is asked with a timeout of zero. */
export function neverWaits({ func, args, keywords }: Call): boolean {
	const name = is(func, 'Attribute') ? func.attr : is(func, 'Name') ? func.id : '';
	if (!CAN_TRY.has(name)) return false;
	const flags = [
		...args,
		...keywords
			.filter(({ arg }) => arg === 'blocking' || arg === 'block' || arg === 'timeout')
			.map(({ value }) => value),
	];
	// A queue without a size takes anything at once, and nobody sees its size here. https://docs.python.org/3/library/queue.html#queue.Queue
	return name === 'put' || flags.some(isFalseOrZero);
}

const isFalseOrZero = (node: Expression): boolean =>
	is(node, 'Constant') &&
	((node.value.kind === 'bool' && !node.value.is) ||
		(node.value.kind === 'int' && node.value.digits === '0') ||
		(node.value.kind === 'float' && node.value.number === 0));
