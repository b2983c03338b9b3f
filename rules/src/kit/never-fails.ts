import type { RuleContext } from './rule-context.ts';
import type { Target } from '#program/link/target.ts';
import { writtenAt } from '#program/result-question.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { Ranged } from '#program/type-oracle.ts';

type OwnFunction = Extract<Target, { kind: 'function' }>;

/** True for a callee that is known to run only functions that look after their own errors. */
export const neverFails = (context: RuleContext<never, unknown, unknown>, callee: Ranged): boolean =>
	runsOnly(context, callee, target => target.looksAfterItself);

/** True for a callee that is known to run only such functions, or ones that tell somebody of an error before they reject. */
export const tellsOfErrors = (context: RuleContext<never, unknown, unknown>, callee: Ranged): boolean =>
	runsOnly(context, callee, target => target.tellsOfErrors);

/**
 * Reports, unless the checker that told of a promise also knows what is behind the callee, and that is only functions
 * that look after their own errors: behind dependency injection, a hook, a generic function.
 */
export function reportUnlessNeverFails(
	context: RuleContext<never, unknown, unknown>,
	{ isChecked }: TypeFacts,
	callee: Ranged | undefined,
	report: () => void,
): void {
	if (!isChecked || !callee || !context.program || isOfProject(context.program.targets(callee))) return report();
	context.ask(writtenAt(callee), ({ written = [] }) => {
		if (!areAll(context.program?.targetsAt(written), target => target.looksAfterItself)) report();
	});
}

/** True where all is known. Of what a package gives, a checker may know that it is a function of the project: `useCallback(save)`. */
export const isOfProject = (targets: readonly Target[] | undefined): boolean =>
	targets?.every(({ kind }) => kind === 'function') ?? false;

function runsOnly(
	{ program }: RuleContext<never, unknown, unknown>,
	callee: Ranged,
	is: (target: OwnFunction) => boolean,
): boolean {
	return areAll(program?.targets(callee), is);
}

const areAll = (targets: readonly Target[] | undefined, is: (target: OwnFunction) => boolean): boolean =>
	!!targets?.length && targets.every(target => target.kind === 'function' && (target.neverRejects || is(target)));
