import { STARTS_SERVER } from '#knowledge/loops/serving.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

const SERVERS: BlockingPolicy<true> = {
	leaf: key => STARTS_SERVER.test(key) || undefined,
	allows: () => false,
};

/** True for a call that makes a server or lets it listen in the end, through functions of the project as well. */
export const leadsToServer = (context: Context, { callee }: TSESTree.CallExpression): boolean =>
	context.program?.wayTo(callee, SERVERS) !== undefined;
