import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';

/** What `namespace Name { export … }` has, all blocks of the name together; undefined where there is none. */
export function namespaceOf(module: ModuleInProgress, describer: Describer, variable: Variable): ValueId | undefined {
	const members: Record<string, ValueId> = {};
	let isThere = false;
	for (const { node } of variable.defs) {
		if (node.type !== 'TSModuleDeclaration' || node.id.type !== 'Identifier' || !node.body) continue;
		isThere = true;
		for (const statement of node.body.body) {
			for (const each of exportedBy(module, statement)) {
				const value = describer.variable(each);
				if (value !== undefined && each.name !== '__proto__') members[each.name] = value;
			}
		}
	}
	return isThere ? describer.add({ kind: 'object', members }) : undefined;
}

/** The same for what a declaration declares. */
export function namespaceBeside(
	module: ModuleInProgress,
	describer: Describer,
	node: TSESTree.Node,
): ValueId | undefined {
	const [variable] = module.source.scopeManager.getDeclaredVariables(node);
	return variable?.defs.some(isNamespace) ? namespaceOf(module, describer, variable) : undefined;
}

/** One block of a namespace among what a name stands for. */
export const isNamespace = ({ node }: Variable['defs'][number]): boolean => node.type === 'TSModuleDeclaration';

/** The names that a statement of a namespace gives to others. */
function exportedBy({ source }: ModuleInProgress, statement: TSESTree.Statement): readonly Variable[] {
	const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
	if (!declaration) return [];
	const declarations = declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration];
	return declarations.flatMap(each => source.scopeManager.getDeclaredVariables(each));
}
