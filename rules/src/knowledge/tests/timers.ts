/**
 * Functions of test tools that let time pass, or what is due happen, and give a promise: what a test has started before
 * goes on in them, and cannot be waited for until they have run.
 */
const LETTING_PASS: readonly { readonly documentation: string; readonly names: readonly string[] }[] = [
	{
		documentation: 'https://vitest.dev/api/vi.html#vi-advancetimersbytimeasync',
		names: [
			'advanceTimersByTimeAsync',
			'advanceTimersToNextTimerAsync',
			'runAllTimersAsync',
			'runOnlyPendingTimersAsync',
		],
	},
	{
		documentation: 'https://github.com/sinonjs/fake-timers#clocktickasynctime--await-clocktickasynctime',
		names: ['tickAsync', 'nextAsync', 'runAllAsync', 'runToLastAsync'],
	},
	{
		documentation: 'https://test-utils.vuejs.org/api/#flushPromises',
		names: ['flushPromises', 'flushMicrotasks', 'flush'],
	},
];

/** True for the bare name of such a function, whatever object it is called on. */
export const letsTimePass = (name: string): boolean => names.has(name);

const names: ReadonlySet<string> = new Set(LETTING_PASS.flatMap(each => each.names));
