import type { Scope, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { EcmascriptSource } from './source.ts';

/** The innermost scope that a node lies in. */
export function scopeOf(source: EcmascriptSource, node: TSESTree.Node): Scope {
	const inner = node.type !== 'Program';
	for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
		const scope = source.scopeManager.acquire(at, inner);
		if (!scope) continue;
		return scope.type === 'function-expression-name' ? scope.childScopes[0]! : scope;
	}
	return source.scopeManager.scopes[0]!;
}

/** By file: every rule asks what the same names mean. */
const variables = new WeakMap<object, Map<TSESTree.Identifier, Variable | undefined>>();

/** The variable that an identifier means where it stands; undefined for a global that nothing declares. */
export function variableOf(source: EcmascriptSource, identifier: TSESTree.Identifier): Variable | undefined {
	let known = variables.get(source.scopeManager);
	if (!known) variables.set(source.scopeManager, (known = new Map<TSESTree.Identifier, Variable | undefined>()));
	const found = known.get(identifier);
	if (found || known.has(identifier)) return found;
	const variable = findVariable(source, identifier);
	known.set(identifier, variable);
	return variable;
}

function findVariable(source: EcmascriptSource, identifier: TSESTree.Identifier): Variable | undefined {
	let scope: Scope | null = scopeOf(source, identifier);
	for (; scope; scope = scope.upper) {
		const variable = scope.set.get(identifier.name);
		// A variable with no definition is one that the host lists as a global: nothing in the text binds it.
		if (variable) return variable.defs.length ? variable : undefined;
	}
	return undefined;
}

/** True when nothing in the file declares the name, so that it means the global one. */
export const isGlobalName = (source: EcmascriptSource, identifier: TSESTree.Identifier): boolean =>
	!variableOf(source, identifier);

/** The initialiser of a variable that is declared once and never assigned again. */
export function constantInitializer(variable: Variable): TSESTree.VariableDeclarator | undefined {
	const [definition] = variable.defs;
	if (variable.defs.length !== 1 || definition?.node.type !== 'VariableDeclarator') return undefined;
	if (variable.references.some(reference => reference.isWrite() && !reference.init)) return undefined;
	return definition.node;
}
