import { variableOf } from './scopes.ts';
import type { EcmascriptSource } from './source.ts';
import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** A variable that only this file can read: no parameter, nothing exported, no global of a classic script. */
export function privateVariable(source: EcmascriptSource, identifier: TSESTree.Identifier): Variable | undefined {
	const variable = variableOf(source, identifier);
	const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
	if (definition?.type !== 'Variable') return undefined;

	const declaration = definition.parent;
	if (declaration?.type !== 'VariableDeclaration' || declaration.parent.type.startsWith('Export')) return undefined;
	if (declaration.kind === 'using' || declaration.kind === 'await using') return undefined;
	const isScriptGlobal = declaration.kind === 'var' && declaration.parent.type === 'Program';
	return isScriptGlobal ? undefined : variable;
}

/** The places that read a variable. What TypeScript's types say about it is no reading. */
export const readsOf = (variable: Variable): Reference[] => variable.references.filter(reference => reference.isRead());
