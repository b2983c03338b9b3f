import type { TSESTree } from '@typescript-eslint/types';
import { propertyName, variableOf } from '#ecmascript';
import type { ModuleInProgress } from './module.ts';

/** `@@asyncDispose` for `[Symbol.asyncDispose]`. https://tc39.es/ecma262/#sec-well-known-symbols */
export function symbolName(
	{ source }: ModuleInProgress,
	{ key, computed }: { readonly key: TSESTree.Node; readonly computed: boolean },
): string | undefined {
	if (!computed || key.type !== 'MemberExpression' || key.object.type !== 'Identifier') return undefined;
	const name = key.object.name === 'Symbol' && !variableOf(source, key.object) ? propertyName(key) : undefined;
	return name && `@@${name}`;
}
