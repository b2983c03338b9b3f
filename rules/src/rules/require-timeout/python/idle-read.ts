import { enclosingFunction, sourceText, type Call } from '#python';
import { is, nodesOfScope, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';

const READS = /^read(exactly|line|until)?$/;

/**
 * `head = await reader.readexactly(4)` before `await reader.readexactly(size)`: the first one waits for the next message, as long
 * as the other side has none. The rest of a message that has begun is another matter, and is looked at.
 */
export function isIdle({ source }: Context, call: Call): boolean {
	const { func, args, range } = call;
	const around = enclosingFunction(call);
	if (!is(func, 'Attribute') || !READS.test(func.attr) || around?.type !== 'AsyncFunctionDef') return false;
	if (!args.every(isOfProtocol)) return false;
	const reader = sourceText(source, func.value);
	return nodesOfScope(around).some(
		node =>
			is(node, 'Call') &&
			node.range[0] > range[1] &&
			is(node.func, 'Attribute') &&
			READS.test(node.func.attr) &&
			sourceText(source, node.func.value) === reader,
	);
}

/** A size that the protocol has and no message: `4`, `HEADER`, `struct.calcsize("!I")`, `len(struct.pack("I", 0))`. */
function isOfProtocol(size: Node): boolean {
	if (is(size, 'Constant')) return true;
	if (is(size, 'Name')) return /^_*[A-Z][A-Z\d_]*$/.test(size.id);
	if (is(size, 'Attribute')) return /^_*[A-Z][A-Z\d_]*$/.test(size.attr);
	if (!is(size, 'Call')) return false;
	const isLength = is(size.func, 'Name') && size.func.id === 'len';
	const isPacked = is(size.func, 'Attribute') && /^(pack|calcsize)$/.test(size.func.attr);
	return (isLength || isPacked) && size.args.every(isOfProtocol);
}
