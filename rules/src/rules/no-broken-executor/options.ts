import type { OptionsSchema } from '#kit/define-rule.ts';

export interface Options {
	readonly allowVoid: boolean;
	readonly checkCalls: boolean;
	readonly checkEveryWay: boolean;
}

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		allowVoid: { type: 'boolean', default: true, description: 'Allow an executor to return `void` and an expression.' },
		checkCalls: {
			type: 'boolean',
			default: false,
			description: 'Also report executors that return what a call gives, as `done => setTimeout(done)` does.',
		},
		checkEveryWay: {
			type: 'boolean',
			default: false,
			description: 'Also report promises that are settled on some ways through the executor and not on all.',
		},
	},
	additionalProperties: false,
};
