import type { Call, ClassDef, Expression, PythonNode } from '#python';
import { is, isFunctionDef, isNone, nodesIn, type FunctionDef } from '../../python/ast.ts';
import { eachChild } from './each-child.ts';
import type { Scope } from './scopes.ts';
import { parametersOf } from './signatures.ts';

/**
 * What runs once: the code that fills a place which lasts as long as the program does, a `global` or an attribute of a
 * class, or as long as the receiver, when a test has found it empty.
 */
export class FilledOnce {
	/** True for an expression that is a class or a module, so that its attributes last. */
	readonly #lasts: (node: Expression) => boolean;

	constructor(lasts: (node: Expression) => boolean) {
		this.#lasts = lasts;
	}

	/** True for `if store is None: store = …`: its branch runs once. */
	inBranch({ test, body }: Extract<PythonNode, { type: 'If' }>, scope: Scope): boolean {
		if (isAfterFork(test)) return true;
		const place = this.#emptyIn(test, scope);
		return place !== undefined && body.some(each => this.#fills(each, place, scope));
	}

	/** `if store: return store` and then `store = …`: the index of the first statement that runs once. */
	restOf(body: readonly PythonNode[], scope: Scope): number | undefined {
		for (const [index, statement] of body.entries()) {
			if (!is(statement, 'If') || statement.orelse.length || !is(statement.body.at(-1), 'Return')) continue;
			const place = this.#fullIn(statement.test, scope);
			if (place === undefined) continue;
			if (body.slice(index + 1).some(each => this.#fills(each, place, scope))) return index + 1;
		}
		return undefined;
	}

	#emptyIn(test: Expression, scope: Scope): string | undefined {
		if (is(test, 'UnaryOp') && test.op === 'Not' && is(test.operand, 'Call')) return this.#asked(test.operand, scope);
		if (is(test, 'UnaryOp')) return test.op === 'Not' ? this.#placeOf(test.operand, scope) : undefined;
		if (is(test, 'BoolOp') && test.op === 'And') {
			for (const each of test.values) {
				const place = this.#emptyIn(each, scope);
				if (place !== undefined) return place;
			}
			return undefined;
		}
		if (is(test, 'BoolOp')) return onlyOne(test.values.map(each => this.#emptyIn(each, scope)));
		return this.#compared(test, EQUAL, scope) ?? this.#counted(test, NONE_IN_IT, scope);
	}

	#fullIn(test: Expression, scope: Scope): string | undefined {
		if (is(test, 'BoolOp'))
			return test.op === 'And' ? onlyOne(test.values.map(each => this.#fullIn(each, scope))) : undefined;
		return (
			this.#placeOf(test, scope) ??
			this.#asked(test, scope) ??
			this.#compared(test, UNEQUAL, scope) ??
			this.#counted(test, SOME_IN_IT, scope)
		);
	}

	/** `hasattr(self, 'store')`, `getattr(self, 'store', None)`. */
	#asked(test: Expression, scope: Scope): string | undefined {
		if (!is(test, 'Call') || !is(test.func, 'Name') || scope.find(test.func.id)) return undefined;
		const { func, args } = test;
		const [of, name, fallback] = args;
		if (func.id !== 'hasattr' && (func.id !== 'getattr' || !fallback || !isNone(fallback))) return undefined;
		if (!of || !is(name, 'Constant') || name.value.kind !== 'str') return undefined;
		return this.#attributeOf(of, name.value.text, scope);
	}

	/** The place that is compared with `None`. */
	#compared(test: Expression, operators: ReadonlySet<string>, scope: Scope): string | undefined {
		if (!is(test, 'Compare') || test.ops.length !== 1 || !isNone(test.comparators[0]!)) return undefined;
		if (!operators.has(test.ops[0]!)) return undefined;
		return this.#placeOf(test.left, scope) ?? this.#asked(test.left, scope);
	}

	/** The place whose length is compared with a number: `len(stores) == 0`. */
	#counted(test: Expression, comparisons: ReadonlySet<string>, scope: Scope): string | undefined {
		if (!is(test, 'Compare') || test.ops.length !== 1 || !is(test.left, 'Call')) return undefined;
		const [number] = test.comparators;
		const { func, args } = test.left;
		if (!is(func, 'Name') || func.id !== 'len' || scope.find('len') || args.length !== 1) return undefined;
		if (!is(number, 'Constant') || number.value.kind !== 'int') return undefined;
		return comparisons.has(`${test.ops[0]} ${number.value.digits}`) ? this.#placeOf(args[0]!, scope) : undefined;
	}

	#fills(node: PythonNode, place: string, scope: Scope): boolean {
		if (isFunctionDef(node) || is(node, 'Lambda', 'ClassDef')) return false;
		if (is(node, 'Assign')) return node.targets.some(each => this.#placeOf(each, scope) === place);
		if (is(node, 'AnnAssign', 'NamedExpr')) return this.#placeOf(node.target, scope) === place;
		if (is(node, 'Call') && this.#isFilledBy(node, place, scope)) return true;
		let found = false;
		eachChild(node, child => {
			found ||= this.#fills(child, place, scope);
		});
		return found;
	}

	/** `self.load()`, where that method fills the place of the same receiver. */
	#isFilledBy({ func }: Call, place: string, { receiver, method }: Scope): boolean {
		if (!method || !is(func, 'Attribute') || !is(func.value, 'Name') || func.value.id !== receiver) return false;
		const name = place.slice(place.indexOf('.') + 1);
		if (place !== `${receiver}.${name}`) return false;
		const called = method.class.body.find(each => isFunctionDef(each) && each.name === func.attr);
		return nodesIn(called ?? func).some(
			each =>
				is(each, 'Assign') &&
				each.targets.some(
					target =>
						is(target, 'Attribute') && target.attr === name && is(target.value, 'Name') && target.value.id === receiver,
				),
		);
	}

	/** What two mentions of one place have in common; undefined for what does not last. */
	#placeOf(node: Expression, scope: Scope): string | undefined {
		if (is(node, 'Name')) return scope.elsewhere.get(node.id)?.kind === 'module' ? node.id : undefined;
		return is(node, 'Attribute') ? this.#attributeOf(node.value, node.attr, scope) : undefined;
	}

	#attributeOf(of: Expression, name: string, scope: Scope): string | undefined {
		const isReceiver = is(of, 'Name') && scope.receiver !== undefined && of.id === scope.receiver;
		if (!isReceiver && !this.#lasts(of)) return undefined;
		return is(of, 'Name') ? `${of.id}.${name}` : `its class.${name}`;
	}
}

/** `if self.pid != os.getpid()`: a copy of the program asks once whether it is one. https://docs.python.org/3/library/os.html#os.fork */
function isAfterFork(test: Expression): boolean {
	if (!is(test, 'Compare') || test.ops.length !== 1 || !UNEQUAL.has(test.ops[0]!)) return false;
	return [test.left, test.comparators[0]!].some(
		side =>
			is(side, 'Call') &&
			!side.args.length &&
			(is(side.func, 'Attribute') ? side.func.attr : is(side.func, 'Name') ? side.func.id : '') === 'getpid',
	);
}

const EQUAL = new Set(['Is', 'Eq']);
const UNEQUAL = new Set(['IsNot', 'NotEq']);
/** Of a length. */
const NONE_IN_IT = new Set(['Eq 0', 'Lt 1']);
const SOME_IN_IT = new Set(['NotEq 0', 'Gt 0', 'GtE 1']);

/** They keep one result for each set of arguments. https://docs.python.org/3/library/functools.html#functools.cache */
const CACHES = new Set(['functools.cache', 'functools.lru_cache']);

/** A property that keeps its first value in the instance. https://docs.python.org/3/library/functools.html#functools.cached_property */
const isCachedProperty = (path: string | undefined): boolean =>
	path !== undefined && /(^|\.)cached_property$/.test(path);

/**
 * `always` for a cached function whose result depends on no argument, the receiver apart, and for a cached property;
 * `forEachArgument` for one that keeps a result for each set of arguments.
 */
export function runsOnce(
	node: FunctionDef,
	owner: ClassDef | undefined,
	pathOf: (decorator: Expression) => string | undefined,
): 'always' | 'forEachArgument' | undefined {
	if (!node.decorator_list.length) return undefined;
	const paths = node.decorator_list.map(pathOf);
	if (owner && paths.some(isCachedProperty)) return 'always';
	if (!paths.some(path => path !== undefined && CACHES.has(path))) return undefined;
	return parametersOf(node, owner !== undefined).length ? 'forEachArgument' : 'always';
}

/** `not hasattr(Store, 'one') or Store.one is None`: the place that all parts of a test speak of. */
const onlyOne = ([first, ...rest]: readonly (string | undefined)[]): string | undefined =>
	rest.every(each => each === first) ? first : undefined;
