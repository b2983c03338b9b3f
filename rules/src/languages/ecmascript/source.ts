import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** Every ESTree node type with its node, TypeScript's and JSX's included: the keys of a rule's visitor. */
export type EcmascriptNodes = { [Node in TSESTree.Node as `${Node['type']}`]: Node };

/** One JavaScript or TypeScript text as rules see it, whoever parsed it. Every node but the root has a `parent`. */
export interface EcmascriptSource {
	readonly text: string;
	readonly ast: TSESTree.Program;
	readonly scopeManager: ScopeManager;
	readonly comments: readonly TSESTree.Comment[];
	/** Tokens without comments, in order. Made when first asked for: only fixes need them. */
	readonly tokens: () => readonly TSESTree.Token[];
}
