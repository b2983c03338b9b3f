import type { Call, Expression, PythonNode } from '#python';
import { is } from '../../python/ast.ts';
import type { CallFacts, Span, ValueId } from '../module-facts.ts';
import { BUILTINS, QUIET_BUILTINS, RAISING_BUILTINS } from './builtins.ts';
import { callbackOf, consumedBy, type PathOf } from './callbacks.ts';
import type { Circumstances } from './circumstances.ts';
import type { Describer } from './describe.ts';
import type { FunctionInProgress } from './functions.ts';
import type { ModuleInProgress } from './module.ts';
import { NeverWaits } from './never-waits.ts';
import type { Passed } from './passed.ts';
import type { Scope } from './scopes.ts';
import { lastWord, tokenOf } from './token-of.ts';

/** Where a walk is: the function whose body it walks, the scope there, and what stands around. */
export interface Place {
	readonly at: FunctionInProgress;
	readonly scope: Scope;
	readonly circumstances: Circumstances;
}

/** What the code at a place runs, written down for the function there: calls, getters, managers, what is gone through. */
export class Runs {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;
	readonly #neverWaits: NeverWaits;
	readonly #passed: Passed;
	readonly #place: Place;
	readonly #pathOf: PathOf = node => this.#module.pathOf(this.#describe(node));

	constructor(module: ModuleInProgress, describer: Describer, passed: Passed, place: Place) {
		this.#module = module;
		this.#describer = describer;
		this.#neverWaits = new NeverWaits(module, describer);
		this.#passed = passed;
		this.#place = place;
	}

	#describe(node: PythonNode): ValueId | undefined {
		return this.#describer.describe(node, this.#place.scope);
	}

	/** Something other than a described call can raise here. */
	throws(): void {
		if (this.#place.circumstances.errors !== 'end') this.#place.at.throws = true;
	}

	/** A call, what it calls back before it returns, and what it goes through. */
	call(node: Call): void {
		const at = tokenOf(node.func);
		const callback = callbackOf(node, this.#pathOf);
		if (callback) this.#add(this.#describe(callback), 'call', at, false);
		const consumed = consumedBy(node, this.#pathOf);
		if (consumed) this.iterate(consumed, false);
		// https://docs.python.org/3/library/contextlib.html#contextlib.ExitStack.enter_context
		if (is(node.func, 'Attribute') && node.func.attr === 'enter_context' && node.args[0])
			this.enter(node.args[0], false);
		if (is(node.func, 'Name') && RAISING_BUILTINS.has(node.func.id)) this.throws();
		if (this.#makesOnly(node) || this.#isQuiet(node.func)) return;
		this.#add(this.#describe(node.func), 'call', at, node.parent?.type === 'Await', node);
	}

	/** `partial(f, …)` only makes a function, `super()` only a way to look at one. */
	#makesOnly(node: Call): boolean {
		const kind = this.#module.kindOf(this.#describe(node));
		return kind === 'bound' || kind === 'super';
	}

	#isQuiet(callee: Expression): boolean {
		if (!is(callee, 'Name') || !QUIET_BUILTINS.has(callee.id)) return false;
		return this.#module.kindOf(this.#describe(callee)) === 'global';
	}

	/** An attribute of something that may have a property of that name: its getter, or its setter. */
	read(node: Extract<PythonNode, { type: 'Attribute' }>): void {
		const { parent, ctx } = node;
		if (ctx === 'Del' || (is(parent, 'Call') && parent.func === node)) return;
		const of = this.#describe(node.value);
		if (of === undefined || !HAS_GETTERS.has(this.#module.kindOf(of)!) || this.#isOwnAttribute(of, node.attr)) return;
		this.#add(
			this.#describer.add({ kind: 'member', of, name: node.attr }),
			ctx === 'Store' ? 'set' : 'get',
			lastWord(node),
			false,
		);
	}

	/** True for what the class of the receiver binds itself, where nothing of that name is a property. */
	#isOwnAttribute(of: ValueId, name: string): boolean {
		const { scopes } = this.#module;
		const { method } = this.#place.scope;
		if (this.#module.kindOf(of) !== 'self' || !method || scopes.properties.has(name)) return false;
		return scopes.attributesOf(method.class).has(name) || scopes.of(method.class).variables.has(name);
	}

	/** What entering and leaving a manager runs. */
	enter(manager: Expression, isAsync: boolean): void {
		this.#add(this.#describe(manager), 'enter', tokenOf(manager), isAsync, manager);
	}

	/** What going through a value runs: a generator's body, or the class's own methods. */
	iterate(node: Expression, isAsync: boolean): void {
		const id = this.#describe(node);
		const kind = this.#module.kindOf(id);
		// No builtin's result runs code of the project by itself.
		const callee = is(node, 'Call') && is(node.func, 'Name') && BUILTINS.has(node.func.id) ? node.func : undefined;
		const isBuiltin = callee !== undefined && this.#module.kindOf(this.#describe(callee)) === 'global';
		if (kind && CAN_BE_GENERATORS.has(kind) && !isBuiltin) this.#add(id, 'iterate', tokenOf(node), isAsync, node);
	}

	/** `made`: the expression that is called, entered or gone through, where its arguments are what the code gets that runs. */
	#add(callee: ValueId | undefined, how: CallFacts['how'], at: Span, isAwaited: boolean, made?: Expression): void {
		if (callee === undefined) {
			if (how === 'call' || how === 'construct') this.#place.at.undescribed = (this.#place.at.undescribed ?? 0) + 1;
			return this.throws();
		}
		const { errors, isOnce, isKept, isOff, when } = this.#place.circumstances;
		const isCaught = errors === 'end' || (errors === 'inHandler' && !isAwaited);
		const node = how === 'call' && made?.type === 'Call' ? made : undefined;
		this.#place.at.calls.push({
			callee,
			how,
			at,
			...(isAwaited ? { isAwaited: true as const } : {}),
			...(isCaught ? { caught: 'thrown' as const } : {}),
			...(node ? this.#passed.functions(node, this.#place.scope) : {}),
			...(isOnce ? { once: true as const } : {}),
			...(isKept ? { kept: true as const } : {}),
			...(isOff ? { offByDefault: true as const } : {}),
			...(node && this.#neverWaits.has(node, this.#place.scope) ? { neverWaits: true as const } : {}),
			...(when ? { when } : {}),
			...(made?.type === 'Call' ? this.#passed.values(made, this.#place.scope) : {}),
		});
	}
}

/** Values that can be an instance of a class with properties. */
const HAS_GETTERS = new Set(['self', 'super', 'instance', 'call', 'entered', 'awaited']);

/** Values that can be a generator, or an instance that is gone through by its own code. */
const CAN_BE_GENERATORS = new Set(['awaited', 'call', 'either', 'entered', 'instance', 'parameter', 'self']);
