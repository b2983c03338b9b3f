import type { ClassDef, FunctionNode, Module } from '#python';
import type {
	ClassFacts,
	ClassId,
	FunctionFacts,
	FunctionId,
	ImportFrom,
	ValueFacts,
	ValueId,
} from '../module-facts.ts';
import { ValueTable } from '../value-table.ts';
import { collectScopes, type Scopes } from './collect-scopes.ts';

/** What is being found out about one module, and the numbers by which its parts speak of each other. */
export class ModuleInProgress {
	readonly tree: Module;
	readonly scopes: Scopes;
	readonly table = new ValueTable();
	/** The module's own top level is function 0. */
	readonly functions: (FunctionFacts | undefined)[] = [undefined];
	readonly classes: (ClassFacts | undefined)[] = [];
	readonly #functionIds = new Map<FunctionNode, FunctionId>();
	readonly #classIds = new Map<ClassDef, ClassId>();
	readonly #imports = new Map<string, ImportFrom>();
	readonly #paths: (string | null)[] = [];

	constructor(tree: Module) {
		this.tree = tree;
		this.scopes = collectScopes(tree);
	}

	functionId(node: FunctionNode): FunctionId {
		let id = this.#functionIds.get(node);
		if (id === undefined) {
			id = this.functions.push(undefined) - 1;
			this.#functionIds.set(node, id);
		}
		return id;
	}

	classId(node: ClassDef): ClassId {
		let id = this.#classIds.get(node);
		if (id === undefined) {
			id = this.classes.push(undefined) - 1;
			this.#classIds.set(node, id);
		}
		return id;
	}

	addImport(specifier: string, level: number): void {
		this.#imports.set(`${level}:${specifier}`, { specifier, level });
	}

	get imports(): ImportFrom[] {
		return [...this.#imports.values()];
	}

	kindOf(id: ValueId | undefined): ValueFacts['kind'] | undefined {
		return id === undefined ? undefined : this.table.values[id]!.kind;
	}

	/**
	 * The dotted path of what stands outside the module, as knowledge writes it: `functools.partial`, `builtins.map`.
	 * Undefined for what the module defines itself, for relative imports and for what is called on the way.
	 */
	pathOf(id: ValueId | undefined): string | undefined {
		if (id === undefined) return undefined;
		let path = this.#paths[id];
		if (path === undefined) this.#paths[id] = path = this.#path(this.table.values[id]!) ?? null;
		return path ?? undefined;
	}

	#path(value: ValueFacts): string | undefined {
		switch (value.kind) {
			case 'global':
				return `builtins.${value.name}`;
			case 'import':
				if (value.level) return undefined;
				return value.name === undefined ? value.specifier : `${value.specifier}.${value.name}`;
			case 'member': {
				const of = this.pathOf(value.of);
				return of === undefined || of.startsWith('builtins.') ? undefined : `${of}.${value.name}`;
			}
			case 'either': {
				// The same thing from one place or another, such as `typing` and `typing_extensions`: the first tells.
				const paths = value.of.map(each => this.pathOf(each));
				const last = paths[0]?.slice(paths[0].lastIndexOf('.'));
				return !value.isOpen && last !== undefined && paths.every(path => path?.endsWith(last)) ? paths[0] : undefined;
			}
			default:
				return undefined;
		}
	}
}
