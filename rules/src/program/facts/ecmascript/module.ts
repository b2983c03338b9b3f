import type { TSESTree } from '@typescript-eslint/types';
import type { EcmascriptSource, FunctionNode } from '#ecmascript';
import type { ClassFacts, ClassId, FunctionFacts, FunctionId, ImportFrom } from '../module-facts.ts';
import { ValueTable } from '../value-table.ts';

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
/** What says which members there are, and has no code. */
export type InterfaceNode = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeLiteral;

/** True for a class with a body, declared or as an expression. */
export const isClass = (node: TSESTree.Node): node is ClassNode =>
	node.type === 'ClassDeclaration' || node.type === 'ClassExpression';

/** The name that people know a class by: its own, or its variable's. */
export function className({ id, parent }: ClassNode): string {
	if (id) return id.name;
	return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : 'class';
}

/** What is being found out about one module, and the numbers by which its parts speak of each other. */
export class ModuleInProgress {
	readonly source: EcmascriptSource;
	readonly table = new ValueTable();
	/** The module's own top level is function 0. */
	readonly functions: (FunctionFacts | undefined)[] = [undefined];
	readonly classes: (ClassFacts | undefined)[] = [];
	readonly #functionIds = new Map<TSESTree.Node, FunctionId>();
	readonly #classIds = new Map<TSESTree.Node, ClassId>();
	readonly #imports = new Map<string, ImportFrom>();

	constructor(source: EcmascriptSource) {
		this.source = source;
		this.#functionIds.set(source.ast, 0);
	}

	functionId(node: FunctionNode | TSESTree.Program): FunctionId {
		let id = this.#functionIds.get(node);
		if (id === undefined) {
			id = this.functions.push(undefined) - 1;
			this.#functionIds.set(node, id);
		}
		return id;
	}

	classId(node: ClassNode | InterfaceNode | TSESTree.TSIntersectionType): ClassId {
		let id = this.#classIds.get(node);
		if (id === undefined) {
			id = this.classes.push(undefined) - 1;
			this.#classIds.set(node, id);
		}
		return id;
	}

	/** A number for a function that nobody wrote: what a class without a constructor does when it is made. */
	addFunction(facts: FunctionFacts): FunctionId {
		return this.functions.push(facts) - 1;
	}

	addImport(specifier: string): void {
		this.#imports.set(specifier, { specifier });
	}

	get imports(): ImportFrom[] {
		return [...this.#imports.values()];
	}
}
