import type { CallFacts, FunctionId } from '../facts/module-facts.ts';
import type { Callers } from './callers.ts';
import { besideOthers } from './combinators.ts';
import { handedOver, isValueAt } from './handed-over.ts';
import type { LinkedModule } from './linked-module.ts';
import { mentionsIn } from './mentions.ts';

/**
 * What a function does with one that it is given: runs it as a part of itself, gives one back that runs it, or keeps it and
 * hands it on, so that it may run beside others.
 */
export type WithGiven = 'runs' | 'gives' | 'keeps';

/** Who hands on what it is given, hands it on so often at most. */
const DEEPEST = 4;

/** What the functions of the project that a call runs do with its argument. Undefined where none is known. */
export function withGiven(
	callers: Callers,
	module: LinkedModule,
	call: CallFacts,
	index: number,
	depth = 0,
): WithGiven | undefined {
	const named = depth > DEEPEST ? [] : callers.functionsOf(module, call);
	let result: WithGiven | undefined;
	for (const { module: of, function: id } of named) {
		const is = inFunction(callers, of, id, index, depth);
		if (is === 'keeps') return is;
		if (result !== 'gives') result = is;
	}
	return result;
}

function inFunction(callers: Callers, module: LinkedModule, id: FunctionId, index: number, depth: number): WithGiven {
	const { body, parameters } = module.facts.functions[id]!;
	const parameter = parameters[index];
	const code = callers.codeOf(module.path);
	if (!parameter || parameter.isRest || !body) return 'keeps';
	const { name } = parameter;
	let result: WithGiven | undefined;
	for (const { at: place, isType } of mentionsIn(callers.textOf(module.path), name)) {
		if (place < body[0] || place >= body[1] || isType || code[place - 1] === '.') continue;
		const caller = callers.callAt(module, place);
		let is: WithGiven;
		if (caller) is = whereItRuns(callers, module, id, caller.id, place);
		else if (!isValueAt(code, place, name)) continue;
		else {
			const given = handedOver(code, place);
			const to = given?.isDirect ? callers.callAt(module, given.at) : undefined;
			const further = to && withGiven(callers, module, to.call, given!.index, depth + 1);
			is = further === 'runs' ? whereItRuns(callers, module, id, to!.id, given!.at) : 'keeps';
		}
		if (is === 'keeps') return is;
		if (result !== 'gives') result = is;
	}
	return result ?? 'keeps';
}

/** Whether what stands in a function, or in one inside of it, runs with the outer one. */
function whereItRuns(
	callers: Callers,
	module: LinkedModule,
	outer: FunctionId,
	inner: FunctionId,
	place: number,
): WithGiven {
	if (besideOthers(callers.textOf(module.path), place)) return 'keeps';
	if (inner === outer) return 'runs';
	const { runsIn, at } = module.facts.functions[inner]!;
	if (runsIn !== undefined) return whereItRuns(callers, module, outer, runsIn, at[0]);
	const given = handedOver(callers.codeOf(module.path), at[0]);
	if (!given) return 'gives';
	const to = given.isDirect ? callers.callAt(module, given.at) : undefined;
	const isRun = to && (to.call.isAwaited || withGiven(callers, module, to.call, given.index, DEEPEST) === 'runs');
	return isRun ? whereItRuns(callers, module, outer, to.id, given.at) : 'keeps';
}
