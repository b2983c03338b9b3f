import type { ClassDef, Expression, FunctionNode, Module, PythonNode } from '#python';
import { is, isFunctionDef, isNone } from '../../python/ast.ts';
import type { Extraction } from '../extraction.ts';
import type { ModuleFacts, ValueId } from '../module-facts.ts';
import { guarded, UNREAD_CLASS, UNREAD_FUNCTION } from '../unread.ts';
import { furtherIn, NO_CIRCUMSTANCES, type Circumstances } from './circumstances.ts';
import type { PathOf } from './callbacks.ts';
import { readClass } from './classes.ts';
import type { ComprehensionNode } from './collect-scopes.ts';
import { Conditions, not } from './conditions.ts';
import { Describer } from './describe.ts';
import { eachChild } from './each-child.ts';
import { readExports } from './exports.ts';
import { FilledOnce, runsOnce } from './filled-once.ts';
import { KeptByKey, type Stretch } from './kept-by-key.ts';
import { functionFacts, type FunctionInProgress } from './functions.ts';
import { endsErrors, isCancelled, isSuppress } from './errors.ts';
import { ModuleInProgress } from './module.ts';
import { OffByDefault } from './off-by-default.ts';
import { Passed } from './passed.ts';
import { Runs, type Place } from './runs.ts';
import { Switches } from './switches.ts';
import { scopeOf } from './scope-of.ts';
import type { Scope } from './scopes.ts';

/** The facts of a Python tree. Never throws, also not on a tree of broken text. */
export function extractPython(tree: Module): Extraction<PythonNode> {
	const module = new ModuleInProgress(tree);
	const describer = new Describer(module);
	const switches = new Switches(
		module.scopes.root,
		node => module.scopes.of(node as FunctionNode),
		(node, scope) => module.pathOf(describer.describe(node, scope)),
	);
	new Walk(module, describer, switches).run();
	const facts: ModuleFacts = {
		language: 'python',
		values: module.table.values,
		...readExports(module, describer),
		...switchesIn(module, switches),
		functions: module.functions.map(each => each ?? UNREAD_FUNCTION),
		classes: module.classes.map(each => each ?? UNREAD_CLASS),
		imports: module.imports,
	};
	return { facts, describe: node => guarded(() => describer.describe(node, scopeOf(module.scopes, node))) };
}

/** What the environment turns on, for other modules to ask: of one that can read it. */
function switchesIn(module: ModuleInProgress, switches: Switches): Pick<ModuleFacts, 'switches'> {
	if (!module.imports.some(({ specifier }) => /^os\b/.test(specifier))) return {};
	const found = guarded(() => switches.all) ?? {};
	return Object.keys(found).length ? { switches: found } : {};
}

/** One walk over the tree: functions, classes, imports. It is the place itself of which {@link Runs} writes down what runs there. */
class Walk implements Place {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;
	at: FunctionInProgress = { id: 0, calls: [], returns: new Set(), isGenerator: false };
	scope: Scope;
	circumstances = NO_CIRCUMSTANCES;
	readonly #offByDefault: OffByDefault;
	readonly #conditions: Conditions;
	readonly #runs: Runs;
	readonly #filledOnce = new FilledOnce(node => this.#lasts(node));
	readonly #keptByKey = new KeptByKey(node => this.#lasts(node));
	readonly #pathOf: PathOf = node => this.#module.pathOf(this.#describe(node));

	constructor(module: ModuleInProgress, describer: Describer, switches: Switches) {
		this.#module = module;
		this.#describer = describer;
		this.#offByDefault = new OffByDefault(module.scopes, switches, (node, scope) =>
			module.pathOf(describer.describe(node, scope)),
		);
		this.#conditions = new Conditions(
			node => module.functionId(node),
			(node, scope) => describer.describe(node, scope),
			id => {
				const value = module.table.values[id]!;
				return value.kind === 'member' ? module.kindOf(value.of) === 'import' : value.kind === 'import';
			},
		);
		this.#runs = new Runs(module, describer, new Passed(module, describer, this.#conditions), this);
		this.scope = module.scopes.root;
	}

	run(): void {
		this.#body(this.#module.tree.body);
		const nowhere = { isAsync: false, isGenerator: false, parameters: [], returns: [], endsWithout: true };
		this.#module.functions[0] = { name: 'module', at: [0, 0], ...nowhere, calls: this.at.calls };
	}

	/** What one `yield` gives; null where it is not described. */
	#yielded(node: Extract<PythonNode, { type: 'Yield' | 'YieldFrom' }>): ValueId | null {
		if (node.type === 'YieldFrom') return null;
		return (node.value ? this.#describe(node.value) : this.#describer.add({ kind: 'plain' })) ?? null;
	}

	/** Statements, each by itself: what one of them loses takes nothing from the others. */
	#body(body: readonly PythonNode[], keptHere?: Stretch): void {
		const [at, scope, around] = [this.at, this.scope, this.circumstances];
		const first = this.#filledOnce.restOf(body, scope) ?? Infinity;
		const firstOff = this.#offByDefault.restOf(body, scope) ?? Infinity;
		const kept = keptHere ?? this.#keptByKey.restOf(body, scope);
		for (const [index, each] of body.entries()) {
			if (index === first) this.circumstances = furtherIn(this.circumstances, { isOnce: true });
			if (index === firstOff) this.circumstances = furtherIn(this.circumstances, { isOff: true });
			const own = this.circumstances;
			if (kept && index >= kept.from && index <= kept.to) this.circumstances = furtherIn(own, { isKept: true });
			guarded(() => this.#visit(each));
			[this.at, this.scope, this.circumstances] = [at, scope, own];
			const when = is(each, 'If', 'Assert') ? guarded(() => this.#conditions.after(each, scope)) : undefined;
			if (when) this.circumstances = furtherIn(this.circumstances, { when });
		}
		this.circumstances = around;
	}

	#describe(node: PythonNode): ValueId | undefined {
		return this.#describer.describe(node, this.scope);
	}

	readonly #visit = (node: PythonNode): void => {
		switch (node.type) {
			case 'Name':
			case 'Constant':
				return;
			case 'FunctionDef':
			case 'AsyncFunctionDef':
			case 'Lambda':
				return this.#function(node);
			case 'ClassDef':
				return this.#class(node);
			case 'If': {
				this.#visit(node.test);
				const [then, otherwise] = this.#branches(node.test);
				const isOnce = this.#filledOnce.inBranch(node, this.scope);
				const kept = this.#keptByKey.inBranch(node, this.scope);
				this.#within({ ...then, isOnce }, () => this.#body(node.body, kept));
				return this.#within(otherwise, () => this.#body(node.orelse));
			}
			case 'IfExp': {
				this.#visit(node.test);
				const [then, otherwise] = this.#branches(node.test);
				this.#within(then, () => this.#visit(node.body));
				return this.#within(otherwise, () => this.#visit(node.orelse));
			}
			case 'BoolOp':
				return this.#operands(node);
			case 'Try':
			case 'TryStar':
				return this.#try(node);
			case 'Raise':
			case 'Assert':
				this.#runs.throws();
				break;
			case 'Subscript':
				if (node.ctx !== 'Store') this.#runs.throws();
				break;
			case 'Await':
				if (node.value.type !== 'Call') this.#runs.throws();
				break;
			case 'Import':
				this.#runs.throws();
				for (const { name } of node.names) this.#module.addImport(name, 0);
				return;
			case 'ImportFrom':
				this.#runs.throws();
				return this.#module.addImport(node.module ?? '', node.level);
			case 'Return':
				if (node.value) this.#visit(node.value);
				this.at.returns.add(node.value && !isNone(node.value) ? (this.#describe(node.value) ?? null) : undefined);
				return;
			case 'Yield':
			case 'YieldFrom':
				this.at.isGenerator = true;
				eachChild(node, this.#visit);
				if (node.type === 'YieldFrom') this.#runs.iterate(node.value, false);
				(this.at.yields ??= new Set()).add(this.#yielded(node));
				return;
			case 'Call':
				eachChild(node, this.#visit);
				return this.#runs.call(node);
			case 'Attribute':
				this.#visit(node.value);
				return this.#runs.read(node);
			case 'Starred':
				this.#visit(node.value);
				if (node.ctx === 'Load') this.#runs.iterate(node.value, false);
				return;
			case 'With':
			case 'AsyncWith':
				for (const { context_expr: manager, optional_vars: target } of node.items) {
					this.#visit(manager);
					if (!this.#suppresses(manager)) this.#runs.enter(manager, node.type === 'AsyncWith');
					if (target) this.#visit(target);
				}
				return this.#within(node.items.some(each => this.#suppresses(each.context_expr)) ? { errors: 'end' } : {}, () =>
					this.#body(node.body),
				);
			case 'For':
			case 'AsyncFor':
				if (node.type === 'AsyncFor') this.#runs.throws();
				this.#visit(node.iter);
				this.#runs.iterate(node.iter, node.type === 'AsyncFor');
				this.#visit(node.target);
				this.#body(node.body);
				return this.#body(node.orelse);
			case 'ListComp':
			case 'SetComp':
			case 'DictComp':
			case 'GeneratorExp':
				return this.#comprehension(node);
			case 'AnnAssign':
				// The annotation does not run in a function, and elsewhere it only names things.
				if (node.value) this.#visit(node.value);
				return this.#visit(node.target);
			case 'TypeAlias':
				return;
		}
		eachChild(node, this.#visit);
	};

	/** What stands around the two branches of a test. */
	#branches(test: Expression): readonly [then: Partial<Circumstances>, otherwise: Partial<Circumstances>] {
		const outcome = this.#offByDefault.outcomeOf(test, this.scope);
		const when = this.#conditions.of(test, this.scope);
		return [
			{ isOff: outcome === false, when },
			{ isOff: outcome === true, when: not(when) },
		];
	}

	/** `path and open(path)`: each runs when those before it do not decide. */
	#operands({ op, values }: Extract<PythonNode, { type: 'BoolOp' }>): void {
		const around = this.circumstances;
		for (const [index, each] of values.entries()) {
			this.#visit(each);
			if (index === values.length - 1 || is(each, 'Constant')) continue;
			const when = this.#conditions.of(each, this.scope);
			this.circumstances = furtherIn(this.circumstances, { when: op === 'And' ? when : not(when) });
		}
		this.circumstances = around;
	}

	#function(node: FunctionNode): void {
		// Decorators and default values run where the function is defined.
		if (isFunctionDef(node)) for (const each of node.decorator_list) this.#visit(each);
		for (const each of [...node.args.defaults, ...node.args.kw_defaults]) if (each) this.#visit(each);
		const [outer, around, circumstances] = [this.at, this.scope, this.circumstances];
		this.circumstances = NO_CIRCUMSTANCES;
		const id = this.#module.functionId(node);
		const inner: FunctionInProgress = { id, calls: [], returns: new Set(), isGenerator: false };
		const scope = (this.scope = this.#module.scopes.of(node));
		this.at = inner;
		if (isFunctionDef(node)) this.#body(node.body);
		else {
			this.#visit(node.body);
			inner.returns.add(this.#describe(node.body) ?? null);
		}
		const once = isFunctionDef(node)
			? runsOnce(node, scope.ownerClass, each => this.#decorator(each, around))
			: undefined;
		if (once === 'always') inner.isRunOnce = true;
		if (once === 'forEachArgument') inner.isCached = true;
		this.#module.functions[id] = functionFacts(this.#module, this.#describer, node, scope, inner);
		[this.at, this.scope, this.circumstances] = [outer, around, circumstances];
	}

	#try({ body, handlers, orelse, finalbody }: Extract<PythonNode, { type: 'Try' | 'TryStar' }>): void {
		const around = this.circumstances.errors;
		const inHandler = around === 'end' ? 'end' : 'inHandler';
		const errors = handlers.some(each => endsErrors(each, this.#pathOf)) ? 'end' : around;
		this.#within({ errors }, () => this.#body(body));
		const kept = this.#keptByKey.inHandler({ body, handlers }, this.scope);
		for (const each of handlers) {
			if (each.exceptionType) this.#visit(each.exceptionType);
			this.#within({ errors: isCancelled(each) ? 'end' : inHandler }, () => this.#body(each.body, kept));
		}
		this.#body(orelse);
		this.#within({ errors: inHandler }, () => this.#body(finalbody));
	}

	#within(inner: Partial<Circumstances>, step: () => void): void {
		const around = this.circumstances;
		this.circumstances = furtherIn(around, inner);
		step();
		this.circumstances = around;
	}

	/** True for a class or a module: its attributes last as long as the program does. */
	#lasts(node: Expression): boolean {
		const value = this.#module.table.values[this.#describe(node) ?? -1];
		return value?.kind === 'class' || value?.kind === 'import' || (value?.kind === 'self' && value.isStatic);
	}

	/** The dotted path of a decorator, with or without arguments. */
	#decorator(node: Expression, scope: Scope): string | undefined {
		return this.#module.pathOf(this.#describer.describe(is(node, 'Call') ? node.func : node, scope));
	}

	#suppresses(manager: Expression): boolean {
		return is(manager, 'Call') && isSuppress(manager, this.#pathOf);
	}

	#class(node: ClassDef): void {
		for (const each of node.decorator_list) this.#visit(each);
		for (const each of node.bases) this.#visit(each);
		for (const { value } of node.keywords) this.#visit(value);
		const around = this.scope;
		this.scope = this.#module.scopes.of(node);
		this.#body(node.body);
		this.scope = around;
		readClass(this.#module, this.#describer, node);
	}

	#comprehension(node: ComprehensionNode): void {
		const outer = this.scope;
		const inner = this.#module.scopes.of(node);
		for (const { iter, ifs, is_async } of node.generators) {
			this.#visit(iter);
			if (is_async) this.#runs.throws();
			this.#runs.iterate(iter, Boolean(is_async));
			this.scope = inner;
			for (const each of ifs) this.#visit(each);
		}
		if (node.type === 'DictComp') {
			this.#visit(node.key);
			this.#visit(node.value);
		} else this.#visit(node.elt);
		this.scope = outer;
	}
}
