import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly limit: number;
	readonly smallSize: number;
	readonly limiters: readonly string[];
	readonly checkDatabases: boolean;
	readonly checkFiles: boolean;
	readonly checkThreadPool: boolean;
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		limit: { type: 'integer', minimum: 1, default: 10, description: 'How many the suggestions let run at a time.' },
		smallSize: {
			type: 'integer',
			minimum: 0,
			default: 100,
			description: 'The largest known number of items that may run at once.',
		},
		limiters: {
			type: 'array',
			items: { type: 'string' },
			default: [],
			description: 'Further functions that limit what runs inside of them, such as `withSlot` or `this.slots.use`.',
		},
		checkDatabases: flag(true, 'Report queries, which wait for a connection and keep all others from one.'),
		checkFiles: flag(true, 'Report what holds a file open, such as `readFile`.'),
		checkThreadPool: flag(false, 'Report short jobs of the thread pool too, such as `stat`, which run four at a time.'),
	},
	additionalProperties: false,
};
