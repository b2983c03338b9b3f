import type { ClassDef, FunctionNode, Module } from '#python';
import type { ClassFacts, ClassId, FunctionFacts, FunctionId, ImportFrom } from '../module-facts.ts';
import { ValueTable } from '../value-table.ts';

/** What is being found out about one module, and the numbers by which its parts speak of each other. */
export class ModuleInProgress {
	readonly tree: Module;
	readonly table = new ValueTable();
	/** The module's own top level is function 0. */
	readonly functions: (FunctionFacts | undefined)[] = [undefined];
	readonly classes: (ClassFacts | undefined)[] = [];
	readonly #functionIds = new Map<FunctionNode, FunctionId>();
	readonly #classIds = new Map<ClassDef, ClassId>();
	readonly #imports = new Map<string, ImportFrom>();

	constructor(tree: Module) {
		this.tree = tree;
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
}
