import type { Variable } from '@typescript-eslint/scope-manager';
import type { FunctionNode } from './functions.ts';
import { variableOf } from './scopes.ts';
import type { EcmascriptSource } from './source.ts';

/** The variable that a function is called by: its own name, or the one that it is the first value of. */
export function functionVariable(source: EcmascriptSource, { id, parent }: FunctionNode): Variable | undefined {
	const name = id ?? (parent.type === 'VariableDeclarator' ? parent.id : undefined);
	return name?.type === 'Identifier' ? variableOf(source, name) : undefined;
}
