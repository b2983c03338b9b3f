import { ASYNC_ITERABLES, ASYNC_MANAGERS, SYNC_ITERABLES, SYNC_MANAGERS } from '#knowledge/protocols/python.ts';
import { qualifiedName, type Call, type Expression } from '#python';
import type { Context } from './context.ts';
import { classProtocol, decoratedProtocol } from './own-definition.ts';

export type Kind = 'iterable' | 'manager';
export type Protocol = 'async' | 'sync';

const DISPLAYS = new Set(['Dict', 'DictComp', 'JoinedStr', 'List', 'ListComp', 'Set', 'SetComp', 'Tuple']);

/** Says which one of the two protocols a value has, where that is sure. */
export function protocolOf(context: Context, node: Expression, kind: Kind, answer: (found: Protocol) => void): void {
	if (kind === 'iterable' && DISPLAYS.has(node.type)) return answer('sync');
	const known = node.type === 'Call' ? ofCall(context, node, kind) : undefined;
	if (known) return answer(known);
	if (node.type === 'Await') return;
	context.ask(node, ({ names: [nearest, ...bases] }) => {
		if (!nearest?.package || bases.length) return;
		const found = ofKey(`${nearest.package}.${nearest.name}`, kind);
		if (found) answer(found);
	});
}

function ofCall(context: Context, { func }: Call, kind: Kind): Protocol | undefined {
	const name = qualifiedName(context.source, func);
	const known = name === undefined ? undefined : ofKey(name, kind);
	if (known) return known;
	const own = classProtocol(context.source, func, kind) ?? decoratedProtocol(context.source, func, kind);
	if (own || kind === 'manager') return own;

	const targets = context.program?.targets(func);
	if (!targets?.length) return undefined;
	const isGenerator = targets.every(target => target.kind === 'function' && target.isGenerator);
	if (!isGenerator) return undefined;
	const isAsync = targets.every(target => target.kind === 'function' && target.isAsync);
	const isSync = targets.every(target => target.kind === 'function' && !target.isAsync);
	return isAsync ? 'async' : isSync ? 'sync' : undefined;
}

function ofKey(key: string, kind: Kind): Protocol | undefined {
	const [asynchronous, synchronous] =
		kind === 'iterable' ? [ASYNC_ITERABLES, SYNC_ITERABLES] : [ASYNC_MANAGERS, SYNC_MANAGERS];
	if (asynchronous.has(key)) return 'async';
	return synchronous.has(key) ? 'sync' : undefined;
}
