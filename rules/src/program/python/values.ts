/** What a name of a library stands for, where its knowledge is sure. */
export type LibraryValue =
	| Awaitable
	/** A function, a class or a module, by its dotted path. */
	| { readonly kind: 'external'; readonly path: string }
	| { readonly kind: 'externalInstance'; readonly path: string }
	| { readonly kind: 'tuple'; readonly of: readonly (LibraryValue | undefined)[] };

interface Awaitable {
	readonly kind: 'coroutine' | 'future' | 'task';
	/** What `await` gives, where it is known. */
	readonly result?: LibraryValue;
}
