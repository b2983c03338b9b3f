import type { FunctionId, ModuleFacts } from '../facts/module-facts.ts';

/** True for an async function, and for one that such a function runs where it stands. */
export function isInAsyncCode({ functions }: ModuleFacts, id: FunctionId): boolean {
	for (let at: FunctionId | undefined = id, depth = 0; at !== undefined && depth < 20; depth++) {
		const { isAsync, runsIn }: ModuleFacts['functions'][number] = functions[at]!;
		if (isAsync) return true;
		at = runsIn;
	}
	return false;
}
