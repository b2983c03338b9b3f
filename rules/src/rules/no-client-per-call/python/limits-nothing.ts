import { binding, enclosingFunction, type Call, type PythonNode, type PythonSource } from '#python';
import { loopAround } from '#program/python/uses.ts';

/** True for a semaphore or lock in a local name that its own coroutine alone enters, once: nothing ever waits for it. */
export function limitsNothing(source: PythonSource, call: Call): boolean {
	const { parent } = call;
	if (parent.type === 'withitem') return true;
	const [target] = parent.type === 'Assign' ? parent.targets : [];
	if (parent.type !== 'Assign' || parent.targets.length !== 1 || target?.type !== 'Name') return false;
	const around = enclosingFunction(call);
	const uses: readonly PythonNode[] = binding(source, target)?.references.filter(({ ctx }) => ctx === 'Load') ?? [];
	return (
		uses.length === 1 &&
		uses.every(use => use.parent?.type === 'withitem' && enclosingFunction(use) === around && !loopAround(use))
	);
}
