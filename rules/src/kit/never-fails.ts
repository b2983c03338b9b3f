import type { RuleContext } from './rule-context.ts';
import type { Target } from '#program/link/target.ts';
import type { Ranged } from '#program/type-oracle.ts';

type OwnFunction = Extract<Target, { kind: 'function' }>;

/** True for a callee that is known to run only functions that look after their own errors. */
export const neverFails = (context: RuleContext<never, unknown, unknown>, callee: Ranged): boolean =>
	runsOnly(context, callee, target => target.looksAfterItself);

/** True for a callee that is known to run only such functions, or ones that tell somebody of an error before they reject. */
export const tellsOfErrors = (context: RuleContext<never, unknown, unknown>, callee: Ranged): boolean =>
	runsOnly(context, callee, target => target.tellsOfErrors);

function runsOnly(
	{ program }: RuleContext<never, unknown, unknown>,
	callee: Ranged,
	is: (target: OwnFunction) => boolean,
): boolean {
	const targets = program?.targets(callee);
	return (
		!!targets?.length && targets.every(target => target.kind === 'function' && (target.neverRejects || is(target)))
	);
}
