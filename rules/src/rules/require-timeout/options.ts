import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly checkNetwork: boolean;
	readonly checkEvents: boolean;
	readonly checkQueues: boolean;
	readonly checkProcesses: boolean;
	readonly checkSignals: boolean;
	readonly longestDefault: number;
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkNetwork: flag(true, 'Report requests and connections without a timeout.'),
		checkEvents: flag(true, 'Report waits for events without a timeout.'),
		checkQueues: flag(true, 'Python: report request handlers that wait for an item of a queue without a timeout.'),
		checkProcesses: flag(true, 'Python: report waits for a process without a timeout.'),
		checkSignals: flag(true, 'Report calls that take a signal and do not get the one at hand.'),
		longestDefault: {
			type: 'number',
			minimum: 0,
			default: 3600,
			description: 'Longest default timeout of a client that is good enough, in seconds.',
		},
	},
	additionalProperties: false,
};
