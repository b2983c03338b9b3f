/**
 * Packages whose users write coroutine functions that no event loop runs: a generator of code steps through them, one after
 * the other, and ends.
 */
export const WITHOUT_LOOP: ReadonlySet<string> = new Set([
	'esphome.codegen', // https://developers.esphome.io/architecture/components/
]);
