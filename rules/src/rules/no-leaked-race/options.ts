import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkTimers: boolean;
	readonly checkLosers: boolean;
	readonly checkAbortListeners: boolean;
	readonly checkIntervals: boolean;
	readonly checkQueueGets: boolean;
	readonly checkPending: boolean;
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkTimers: flag(true, 'Report timers in a race, or before an abort, that nothing clears.'),
		checkLosers: flag(true, 'Report work that goes on when it has lost its race.'),
		checkAbortListeners: flag(true, 'Report `abort` listeners that nothing removes.'),
		checkIntervals: flag(true, 'Report intervals whose turns overlap, or that nothing can stop.'),
		checkQueueGets: flag(true, 'Python: report `wait_for(queue.get(), …)`.'),
		checkPending: flag(true, 'Python: report tasks that `asyncio.wait` leaves pending and nothing looks after.'),
	},
	additionalProperties: false,
};
