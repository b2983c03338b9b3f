import type { RuleContext } from './rule-context.ts';
import type { Ranged } from '#program/type-oracle.ts';

/** True for a callee that is known to run only functions that look after their own errors. */
export function neverFails({ program }: RuleContext<never, unknown, unknown>, callee: Ranged): boolean {
	const targets = program?.targets(callee);
	return (
		!!targets?.length &&
		targets.every(target => target.kind === 'function' && (target.neverRejects || target.looksAfterItself))
	);
}

/** True for a callee that is known to run only such functions, or ones that tell somebody of an error before they reject. */
export function tellsOfErrors({ program }: RuleContext<never, unknown, unknown>, callee: Ranged): boolean {
	const targets = program?.targets(callee);
	return (
		!!targets?.length &&
		targets.every(target => target.kind === 'function' && (target.neverRejects || target.tellsOfErrors))
	);
}
