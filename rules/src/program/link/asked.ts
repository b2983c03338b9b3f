import type {
	CallFacts,
	Condition,
	FunctionFacts,
	FunctionId,
	ModuleFacts,
	ParameterFact,
	PassedFacts,
} from '../facts/module-facts.ts';
import { functionsNamedBy } from './called.ts';
import { parameterKey } from './context.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';

/** A parameter that goes on as an argument: of which call, and by which place or name. */
interface PassedOn {
	readonly call: CallFacts;
	readonly as: number | string;
}

/** Parameters that go on and on: further than anybody follows. */
const MOST_FOLLOWED = 40;

/** The parameters of one module that tests ask for, or that go on to others. */
export class AskedParameters {
	readonly tested = new Set<string>();
	readonly passedOn = new Map<string, PassedOn[]>();
	/** Whether somebody asks for them in the end, once known. */
	readonly known = new Map<string, boolean>();

	constructor({ functions }: ModuleFacts) {
		for (const { calls } of functions) {
			for (const call of calls) {
				for (const each of testedBy(call.when)) this.tested.add(keyOf(each));
				for (const { of, as } of passedBy(call)) {
					const known = this.passedOn.get(keyOf(of));
					if (known) known.push({ call, as });
					else this.passedOn.set(keyOf(of), [{ call, as }]);
				}
			}
		}
	}
}

/** The parameters that the tests in a body ask for, or that it passes on. */
export function* parametersAskedIn({ calls }: FunctionFacts): Generator<ParameterFact> {
	for (const call of calls) {
		yield* testedBy(call.when);
		for (const { of } of passedBy(call)) yield of;
	}
}

const keyOf = ({ function: id, index }: ParameterFact): string => parameterKey(id, index);

function* testedBy(condition: Condition | null | undefined): Generator<ParameterFact> {
	if (!condition) return;
	switch (condition.kind) {
		case 'not':
			yield* testedBy(condition.of);
			return;
		case 'all':
		case 'any':
			for (const each of condition.of) yield* testedBy(each);
			return;
		case 'switch':
			return;
		default:
			yield condition.of;
	}
}

function* passedBy({ passes = [], passesNamed }: CallFacts): Generator<{ of: ParameterFact; as: number | string }> {
	for (const [index, each] of passes.entries()) if (isParameter(each)) yield { of: each, as: index };
	for (const name in passesNamed) {
		const each = passesNamed[name]!;
		if (isParameter(each)) yield { of: each, as: name };
	}
}

const isParameter = (passed: PassedFacts): passed is ParameterFact =>
	passed !== null && typeof passed !== 'number' && passed.kind === 'parameter';

/** True for a parameter that a test asks for, in its own function or in one that gets it from there. */
export function isAskedFor(linker: Linker, module: LinkedModule, of: FunctionId, index: number): boolean {
	const start = parameterKey(of, index);
	const before = module.asked.known.get(start);
	if (before !== undefined) return before;
	const seen = new Map<string, { readonly module: LinkedModule; readonly key: string }>();
	const pending = [{ module, key: start }];
	let isAsked = false;
	for (let at = pending.pop(); at && !isAsked; at = pending.pop()) {
		const id = `${at.module.number}:${at.key}`;
		if (seen.has(id)) continue;
		seen.set(id, at);
		isAsked = at.module.asked.tested.has(at.key) || at.module.asked.known.get(at.key) === true;
		if (seen.size >= MOST_FOLLOWED) break;
		for (const { call, as } of at.module.asked.passedOn.get(at.key) ?? []) {
			for (const callee of functionsNamedBy(linker, at.module, call)) {
				const { parameters } = callee.module.facts.functions[callee.function]!;
				const to = typeof as === 'number' ? as : parameters.findIndex(({ name }) => name === as);
				if (to >= 0 && to < parameters.length) {
					pending.push({ module: callee.module, key: parameterKey(callee.function, to) });
				}
			}
		}
	}
	if (isAsked) module.asked.known.set(start, true);
	// Nobody asks for any of those that it goes on as.
	else if (seen.size < MOST_FOLLOWED) for (const each of seen.values()) each.module.asked.known.set(each.key, false);
	else module.asked.known.set(start, false);
	return isAsked;
}
