import type { TSESTree } from '@typescript-eslint/types';
import type { EcmascriptSource } from '#ecmascript';
import type { CallFacts } from '../module-facts.ts';
import { isClosedAgain } from './closed-again.ts';
import { neverWaits } from './never-waits.ts';

/** What the code around a call tells of it, beyond what is called. */
export const told = (
	source: EcmascriptSource,
	node: TSESTree.CallExpression | TSESTree.NewExpression,
): Pick<CallFacts, 'isClosedAgain' | 'neverWaits'> => ({
	...(neverWaits(source, node) ? { neverWaits: true as const } : {}),
	...(isClosedAgain(source, node) ? { isClosedAgain: true as const } : {}),
});
