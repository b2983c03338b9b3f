import {
	childrenOf,
	type Call,
	type ClassDef,
	type Expression,
	type FunctionNode,
	type Module,
	type PythonNode,
} from '#python';
import { is, isFunctionDef, isNone } from '../../python/ast.ts';
import type { Extraction } from '../extraction.ts';
import type { CallFacts, ClassFacts, FunctionFacts, ModuleFacts, Span, ValueId } from '../module-facts.ts';
import { callbackOf } from './callbacks.ts';
import { readClass } from './classes.ts';
import { Describer } from './describe.ts';
import { readExports } from './exports.ts';
import { functionFacts, type FunctionInProgress } from './functions.ts';
import { ModuleInProgress } from './module.ts';
import { neverWaits } from './never-waits.ts';

/** The facts of a Python tree. Never throws, also not on a tree of broken text. */
export function extractPython(tree: Module): Extraction<PythonNode> {
	const module = new ModuleInProgress(tree);
	const describer = new Describer(module);
	new Walk(module, describer).run();
	const facts: ModuleFacts = {
		language: 'python',
		values: module.table.values,
		...readExports(module, describer),
		functions: module.functions.map(each => each ?? UNREAD_FUNCTION),
		classes: module.classes.map(each => each ?? UNREAD_CLASS),
		imports: module.imports,
	};
	return { facts, describe: node => guarded(() => describer.describe(node)) };
}

const UNREAD_FUNCTION: FunctionFacts = {
	name: '',
	at: [0, 0],
	isAsync: false,
	isGenerator: false,
	parameters: [],
	calls: [],
	returns: [null],
	endsWithout: true,
};

const UNREAD_CLASS: ClassFacts = { name: '', at: [0, 0], bases: [null], members: {}, isOpen: true };

/** One walk over the tree: functions with what their bodies run, classes, imports. */
class Walk {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;
	/** The function whose body is being walked. */
	#at: FunctionInProgress = { id: 0, calls: [], returns: [], isGenerator: false };

	constructor(module: ModuleInProgress, describer: Describer) {
		this.#module = module;
		this.#describer = describer;
	}

	run(): void {
		for (const statement of this.#module.tree.body) guarded(() => this.#visit(statement));
		const nowhere = { isAsync: false, isGenerator: false, parameters: [], returns: [], endsWithout: true };
		this.#module.functions[0] = { name: 'module', at: [0, 0], ...nowhere, calls: this.#at.calls };
	}

	#visit(node: PythonNode): void {
		switch (node.type) {
			case 'FunctionDef':
			case 'AsyncFunctionDef':
			case 'Lambda':
				return this.#function(node);
			case 'ClassDef':
				return this.#class(node);
			case 'Import':
				for (const { name } of node.names) this.#module.addImport(name, 0);
				return;
			case 'ImportFrom':
				this.#module.addImport(node.module ?? '', node.level);
				return;
			case 'Return':
				if (node.value) {
					this.#at.returns.push(isNone(node.value) ? undefined : (this.#describer.describe(node.value) ?? null));
				} else this.#at.returns.push(undefined);
				break;
			case 'Yield':
			case 'YieldFrom':
				this.#at.isGenerator = true;
				if (node.type === 'YieldFrom') this.#iterate(node.value, false);
				break;
			case 'Call':
				this.#children(node);
				return this.#call(node);
			case 'Attribute':
				this.#read(node);
				break;
			case 'With':
			case 'AsyncWith':
				for (const { context_expr: manager } of node.items) {
					this.#visit(manager);
					this.#add(this.#describer.describe(manager), 'enter', tokenOf(manager), node.type === 'AsyncWith');
				}
				for (const { optional_vars: target } of node.items) if (target) this.#visit(target);
				for (const statement of node.body) this.#visit(statement);
				return;
			case 'For':
			case 'AsyncFor':
				this.#iterate(node.iter, node.type === 'AsyncFor');
				break;
			case 'comprehension':
				this.#iterate(node.iter, Boolean(node.is_async));
				break;
			case 'AnnAssign':
				// The annotation does not run in a function, and elsewhere it only names things.
				if (node.value) this.#visit(node.value);
				this.#visit(node.target);
				return;
		}
		this.#children(node);
	}

	#children(node: PythonNode): void {
		for (const child of childrenOf(node)) this.#visit(child);
	}

	#function(node: FunctionNode): void {
		// Decorators and default values run where the function is defined.
		if (isFunctionDef(node)) for (const each of node.decorator_list) this.#visit(each);
		for (const each of [...node.args.defaults, ...node.args.kw_defaults]) if (each) this.#visit(each);
		const outer = this.#at;
		const id = this.#module.functionId(node);
		const inner: FunctionInProgress = { id, calls: [], returns: [], isGenerator: false };
		if (is(node, 'Lambda') && callbackOf(node.parent) === node) inner.runsIn = outer.id;
		this.#at = inner;
		if (isFunctionDef(node)) for (const statement of node.body) this.#visit(statement);
		else {
			this.#visit(node.body);
			inner.returns.push(this.#describer.describe(node.body) ?? null);
		}
		this.#module.functions[id] = functionFacts(this.#module, this.#describer, node, inner);
		this.#at = outer;
	}

	#class(node: ClassDef): void {
		for (const each of [...node.decorator_list, ...node.bases]) this.#visit(each);
		for (const { value } of node.keywords) this.#visit(value);
		for (const statement of node.body) this.#visit(statement);
		readClass(this.#module, this.#describer, node);
	}

	#call(node: Call): void {
		const at = tokenOf(node.func);
		const callback = callbackOf(node);
		if (callback) this.#add(this.#describer.describe(callback), 'call', at, false);
		const isPartial = this.#isBound(node);
		if (isPartial) return;
		this.#add(this.#describer.describe(node.func), 'call', at, node.parent.type === 'Await', node);
	}

	/** `partial(f, …)` only makes a function. */
	#isBound(node: Call): boolean {
		const id = this.#describer.describe(node);
		return id !== undefined && this.#module.table.values[id]!.kind === 'bound';
	}

	#read(node: Extract<PythonNode, { type: 'Attribute' }>): void {
		if (node.ctx !== 'Load' || (node.parent.type === 'Call' && node.parent.func === node)) return;
		const of = this.#describer.describe(node.value);
		if (of === undefined || !HAS_GETTERS.has(this.#module.table.values[of]!.kind)) return;
		this.#add(this.#describer.add({ kind: 'member', of, name: node.attr }), 'get', lastWord(node), false);
	}

	#iterate(node: Expression, isAsync: boolean): void {
		const id = this.#describer.describe(node);
		const kind = id === undefined ? undefined : this.#module.table.values[id]!.kind;
		if (kind === 'call' || kind === 'self' || kind === 'instance') this.#add(id, 'iterate', tokenOf(node), isAsync);
	}

	#add(callee: ValueId | undefined, how: CallFacts['how'], at: Span, isAwaited: boolean, node?: Call): void {
		if (callee === undefined) return;
		const args = node ? this.#arguments(node) : [];
		const keywords = node ? this.#keywords(node) : undefined;
		this.#at.calls.push({
			callee,
			how,
			at,
			...(isAwaited ? { isAwaited: true as const } : {}),
			...(args.length ? { arguments: args } : {}),
			...(keywords ? { keywords } : {}),
			...(node && neverWaits(node) ? { neverWaits: true as const } : {}),
		});
	}

	#arguments({ args }: Call): (ValueId | null)[] {
		const found: (ValueId | null)[] = [];
		for (const each of args) {
			if (each.type === 'Starred') break;
			found.push(FOLLOWED.has(each.type) ? (this.#describer.describe(each) ?? null) : null);
		}
		while (found.length && found.at(-1) === null) found.pop();
		return found;
	}

	#keywords({ keywords }: Call): Record<string, ValueId> | undefined {
		const found: Record<string, ValueId> = {};
		for (const { arg, value } of keywords) {
			const id = arg !== null && FOLLOWED.has(value.type) ? this.#describer.describe(value) : undefined;
			if (id !== undefined) found[arg!] = id;
		}
		return Object.keys(found).length ? found : undefined;
	}
}

/** Values that can be an instance of a class with properties. */
const HAS_GETTERS = new Set(['self', 'super', 'instance', 'call', 'entered', 'awaited']);

/** Expressions that can be functions which somebody passes on. */
const FOLLOWED = new Set<string>(['Attribute', 'Call', 'IfExp', 'Lambda', 'Name']);

/** The last word of what is called, entered or gone through. */
function tokenOf(node: Expression): Span {
	if (node.type === 'Call') return tokenOf(node.func);
	if (node.type === 'Await') return tokenOf(node.value);
	return node.type === 'Attribute' ? lastWord(node) : [...node.range];
}

const lastWord = ({ range: [, end], attr }: { range: Span; attr: string }): Span => [end - attr.length, end];

/** A tree of broken text misses parts that `ast` promises: what stands there is left out. */
function guarded<Result>(step: () => Result): Result | undefined {
	try {
		return step();
	} catch {
		return undefined;
	}
}
