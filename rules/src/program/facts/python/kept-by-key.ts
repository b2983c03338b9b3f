import type { Expression, PythonNode } from '#python';
import { is, isFunctionDef, isNone } from '../../python/ast.ts';
import { eachChild } from './each-child.ts';
import type { Scope } from './scopes.ts';

type Try = Extract<PythonNode, { type: 'Try' }>;

/** Names for names of a mapping: further than anybody writes. */
const DEEPEST = 3;

/** Statements of one list, the last one included. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/**
 * What runs once for each key: the code that finds what a mapping keeps, one of the module, of a class or of the receiver,
 * when it has nothing there. What comes after the mapping is filled is no part of it: it may save the mapping, say.
 */
export class KeptByKey {
	/** True for an expression that is a class or a module, so that its attributes last. */
	readonly #lasts: (node: Expression) => boolean;

	constructor(lasts: (node: Expression) => boolean) {
		this.#lasts = lasts;
	}

	/** `if key not in found: found[key] = …`, `value = found.get(key)` and `if value is None: found[key] = …`. */
	inBranch({ test, body }: Extract<PythonNode, { type: 'If' }>, scope: Scope): Stretch | undefined {
		return this.#untilFilled(body, 0, this.#missingIn(test, scope), scope);
	}

	/** `try: return found[key]`, `except KeyError:` and then `found[key] = …`. */
	inHandler({ body, handlers }: Pick<Try, 'body' | 'handlers'>, scope: Scope): Stretch | undefined {
		const [only, ...more] = body;
		const [handler] = handlers;
		if (more.length || handlers.length !== 1 || !is(handler?.exceptionType, 'Name')) return undefined;
		if (handler.exceptionType.id !== 'KeyError') return undefined;
		const read = is(only, 'Return') || is(only, 'Assign') ? only.value : undefined;
		const place = is(read, 'Subscript') ? this.#placeOf(read.value, scope) : undefined;
		return this.#untilFilled(handler.body, 0, place, scope);
	}

	/** `if key in found: return found[key]` and then `found[key] = …`. */
	restOf(body: readonly PythonNode[], scope: Scope): Stretch | undefined {
		for (const [index, statement] of body.entries()) {
			if (!is(statement, 'If') || statement.orelse.length || !is(statement.body.at(-1), 'Return')) continue;
			const found = this.#untilFilled(body, index + 1, this.#presentIn(statement.test, scope), scope);
			if (found) return found;
		}
		return undefined;
	}

	#untilFilled(
		body: readonly PythonNode[],
		from: number,
		place: string | undefined,
		scope: Scope,
	): Stretch | undefined {
		if (place === undefined) return undefined;
		const to = body.findIndex((each, index) => index >= from && this.#fills(each, place, scope));
		return to < 0 ? undefined : { from, to };
	}

	#missingIn(test: Expression, scope: Scope): string | undefined {
		if (is(test, 'UnaryOp')) return test.op === 'Not' ? this.#presentIn(test.operand, scope) : undefined;
		if (!is(test, 'Compare') || test.ops.length !== 1) return undefined;
		if (test.ops[0] === 'NotIn') return this.#placeOf(test.comparators[0]!, scope);
		return test.ops[0] === 'Is' && isNone(test.comparators[0]!) ? this.#readBy(test.left, scope) : undefined;
	}

	#presentIn(test: Expression, scope: Scope): string | undefined {
		if (!is(test, 'Compare')) return this.#readBy(test, scope);
		if (test.ops.length !== 1) return undefined;
		if (test.ops[0] === 'In') return this.#placeOf(test.comparators[0]!, scope);
		return test.ops[0] === 'IsNot' && isNone(test.comparators[0]!) ? this.#readBy(test.left, scope) : undefined;
	}

	/** The mapping of `found.get(key)`, written there or given a name. */
	#readBy(node: Expression, scope: Scope): string | undefined {
		const asked = is(node, 'NamedExpr') ? node.value : is(node, 'Name') ? firstValueOf(node.id, scope) : node;
		if (!is(asked, 'Call') || !is(asked.func, 'Attribute') || asked.func.attr !== 'get') return undefined;
		const [, fallback] = asked.args;
		return !fallback || isNone(fallback) ? this.#placeOf(asked.func.value, scope) : undefined;
	}

	#fills(node: PythonNode, place: string, scope: Scope): boolean {
		if (isFunctionDef(node) || is(node, 'Lambda', 'ClassDef')) return false;
		if (is(node, 'Assign') && node.targets.some(each => is(each, 'Subscript') && this.#is(each.value, place, scope)))
			return true;
		let found = false;
		eachChild(node, child => {
			found ||= this.#fills(child, place, scope);
		});
		return found;
	}

	#is(node: Expression, place: string, scope: Scope): boolean {
		return this.#placeOf(node, scope) === place;
	}

	/** What two mentions of one mapping have in common; undefined for what does not last. */
	#placeOf(node: Expression, scope: Scope, depth = 0): string | undefined {
		if (depth > DEEPEST) return undefined;
		// The mapping of another key: `found[folder][name]`.
		if (is(node, 'Subscript')) return this.#placeOf(node.value, scope, depth + 1);
		if (is(node, 'Attribute')) {
			const isReceiver = is(node.value, 'Name') && scope.receiver !== undefined && node.value.id === scope.receiver;
			return isReceiver || this.#lasts(node.value) ? `.${node.attr}` : undefined;
		}
		if (!is(node, 'Name')) return undefined;
		const variable = scope.find(node.id);
		if (variable?.scope.kind === 'module') return variable.bindings.length ? node.id : undefined;
		const value = firstValueOf(node.id, scope);
		return value && this.#placeOf(value, scope, depth + 1);
	}
}

/** What a name of a function is given first, where that is by a plain assignment. */
function firstValueOf(name: string, scope: Scope): Expression | undefined {
	const variable = scope.find(name);
	const [first] = variable?.bindings ?? [];
	if (variable?.scope.kind !== 'function' || first?.kind !== 'assign' || first.path.length) return undefined;
	return first.value ?? undefined;
}
