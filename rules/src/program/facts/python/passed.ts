import type { Call, Expression } from '#python';
import type { CallFacts, PassedFacts, ValueId } from '../module-facts.ts';
import type { Conditions } from './conditions.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';
import type { Scope } from './scopes.ts';

const NOTHING_PASSED: readonly PassedFacts[] = [];

/** Expressions that can be functions which somebody passes on. */
const FOLLOWED = new Set<string>(['Attribute', 'Call', 'IfExp', 'Lambda', 'Name']);

/** What calls give the functions that they run: functions that are passed on, and what tests in there may ask for. */
export class Passed {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;
	readonly #conditions: Conditions;

	constructor(module: ModuleInProgress, describer: Describer, conditions: Conditions) {
		[this.#module, this.#describer, this.#conditions] = [module, describer, conditions];
	}

	/** The functions among the arguments, each at its place; nothing where there are none. */
	functions({ args, keywords }: Call, scope: Scope): Pick<CallFacts, 'arguments' | 'keywords'> {
		const inOrder = this.#inOrder(args, scope);
		const named: Record<string, ValueId> = {};
		for (const { arg, value } of keywords) {
			const id = arg === null ? undefined : this.#followed(value, scope);
			if (id !== undefined) named[arg!] = id;
		}
		return {
			...(inOrder.length ? { arguments: inOrder } : {}),
			...(Object.keys(named).length ? { keywords: named } : {}),
		};
	}

	/** What is known of each argument; nothing for a call with `*args` or `**kwargs`, which can be anything. */
	values({ args, keywords }: Call, scope: Scope): Pick<CallFacts, 'passes' | 'passesNamed'> {
		if (args.some(each => each.type === 'Starred') || keywords.some(({ arg }) => arg === null)) return {};
		const passes = args.length ? args.map(each => this.#value(each, scope)) : NOTHING_PASSED;
		if (!keywords.length) return { passes };
		const passesNamed: Record<string, PassedFacts> = {};
		for (const { arg, value } of keywords) passesNamed[arg!] = this.#value(value, scope);
		return { passes, passesNamed };
	}

	#value(node: Expression, scope: Scope): PassedFacts {
		const found = this.#conditions.literal(node, scope) ?? this.#conditions.parameter(node, scope);
		return found ?? this.#describer.describe(node, scope) ?? null;
	}

	#inOrder(args: readonly Expression[], scope: Scope): (ValueId | null)[] {
		const found: (ValueId | null)[] = [];
		for (const each of args) {
			if (each.type === 'Starred') break;
			found.push(this.#followed(each, scope) ?? null);
		}
		while (found.length && found.at(-1) === null) found.pop();
		return found;
	}

	#followed(node: Expression, scope: Scope): ValueId | undefined {
		if (!FOLLOWED.has(node.type)) return undefined;
		const id = this.#describer.describe(node, scope);
		const kind = this.#module.kindOf(id);
		return kind === 'plain' || kind === 'items' || kind === 'tuple' ? undefined : id;
	}
}
