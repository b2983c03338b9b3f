import { ARGUMENT_PARSERS } from '#knowledge/loops/commands-ecmascript.ts';
import { keepsHandlers, takesTools } from '#knowledge/loops/handlers-ecmascript.ts';
import { GOES_ON_CALLS, LISTEN_CALLS, SERVING_CALLS, STARTS_SERVER } from '#knowledge/loops/serving.ts';
import { START_UP_METHODS, START_UP_NAMES } from '#knowledge/loops/start-up-ecmascript.ts';
import type { ServingPolicy } from '#program/link/before-serving.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { roleOf } from './role.ts';

const SERVERS: BlockingPolicy<true> = {
	leaf: key => STARTS_SERVER.test(key) || undefined,
	allows: () => false,
	skipsClosedAgain: true,
};

/** True for a call that makes a server or lets it listen in the end, through functions of the project as well. */
export const leadsToServer = (context: Context, { callee }: TSESTree.CallExpression): boolean =>
	context.program?.wayTo(callee, SERVERS) !== undefined;

const SERVING: ServingPolicy = {
	roleOf,
	servers: SERVERS,
	servingCalls: SERVING_CALLS,
	goesOnCalls: GOES_ON_CALLS,
	listenCalls: LISTEN_CALLS,
	startMethods: START_UP_METHODS,
	startNames: new Set([...START_UP_NAMES, 'main', 'run']),
	commandPackages: ARGUMENT_PARSERS,
	keepsHandlers,
	takesTools,
};

/** True where a name of a call starts that runs only before its program serves, in a command or for tests, whoever leads there. */
export const isBeforeServing = ({ program }: Context, start: number, isShort: boolean): boolean =>
	program?.isBeforeServing(start, isShort, SERVING) ?? false;
