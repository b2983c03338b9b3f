import { THREAD_LOCKS } from '#knowledge/locks/python.ts';
import type { Edit } from '#kit/finding.ts';
import {
	childrenOf,
	enclosingFunction,
	meansModule,
	type Expression,
	type PythonNode,
	type PythonSource,
	type With,
} from '#python';
import { bindingsOf } from './lock-of.ts';

interface Change {
	readonly instead: string;
	readonly edits: readonly Edit[];
}

/** Makes the lock one of asyncio, where every use of it in the file is a `with` in an `async def`. */
export function asyncLock(source: PythonSource, lock: Expression, kind: string): Change | undefined {
	const instead = THREAD_LOCKS.get(kind);
	const made = bindingsOf(source, lock);
	const [call] = made ?? [];
	if (!instead || made?.length !== 1 || call?.type !== 'Call') return undefined;
	if (!meansModule(source.scopes.module.variables.get('asyncio'), 'asyncio')) return undefined;

	const name = source.text.slice(...lock.range);
	const blocks = new Set<With>();
	for (const use of usesOf(source.ast, lock.type, name, source.text)) {
		const { parent } = use;
		if (parent.type === 'Assign' && parent.value === call) continue;
		if (parent.type !== 'withitem' || parent.parent.type !== 'With' || parent.parent.items.length > 1) return undefined;
		if (parent.optional_vars || enclosingFunction(use)?.type !== 'AsyncFunctionDef') return undefined;
		blocks.add(parent.parent);
	}
	return {
		instead,
		edits: [
			{ range: call.func.range, text: instead },
			...[...blocks].map(({ range: [start] }): Edit => ({ range: [start, start], text: 'async ' })),
		],
	};
}

/** Everything that is written like the lock: one that means another lock makes the change impossible, which is safe. */
function usesOf(node: PythonNode, type: Expression['type'], name: string, text: string): PythonNode[] {
	const own = node.type === type && text.slice(...node.range) === name ? [node] : [];
	return [...own, ...childrenOf(node).flatMap(child => usesOf(child, type, name, text))];
}
