import { propertyName, unwrap, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { LISTENS } from './emitters.ts';

/**
 * Where an emitter comes from: `stream.on('a', f)` is `stream`, and `stream.pipe(file)` is `file`.
 * https://nodejs.org/api/events.html#emitteroneventname-listener, https://nodejs.org/api/stream.html#readablepipedestination-options
 */
export function chainOf(emitter: TSESTree.Node): { readonly start: TSESTree.Node; readonly isListening: boolean } {
	let start = unwrap(emitter);
	let isListening = false;
	while (start.type === 'CallExpression') {
		const callee = unwrap(start.callee);
		if (callee.type !== 'MemberExpression') break;
		const name = propertyName(callee) ?? '';
		const [argument] = start.arguments;
		if (LISTENS.has(name)) {
			isListening ||= isErrorOrUnknown(argument);
			start = unwrap(callee.object);
		} else if (name === 'pipe' && argument) {
			start = unwrap(argument);
		} else break;
	}
	return { start, isListening };
}

/** True when something that is chained to an emitter listens to its errors, or may. */
export function isChainListening(emitter: TSESTree.Node): boolean {
	for (let at = wrapped(emitter); ;) {
		const { parent } = at;
		if (parent?.type !== 'MemberExpression' || parent.object !== at) return false;
		const call = parent.parent;
		if (call.type !== 'CallExpression' || call.callee !== parent) return false;
		const name = propertyName(parent) ?? '';
		// What `pipe` gives is another emitter.
		if (name === 'pipe') return false;
		if (LISTENS.has(name) && isErrorOrUnknown(call.arguments[0])) return true;
		const next = wrapped(call);
		// Who knows what else gives.
		if (!LISTENS.has(name) && next.parent?.type === 'MemberExpression' && name !== 'listen') return true;
		at = next;
	}
}

const isErrorOrUnknown = (event: TSESTree.Node | undefined): boolean =>
	event?.type !== 'Literal' || event.value === 'error';
