/** What a name of a library stands for, where its knowledge is sure. */
export type LibraryValue =
	| Awaitable
	/** A function, a class or a module, by its dotted path. */
	| { readonly kind: 'external'; readonly path: string }
	| { readonly kind: 'externalInstance'; readonly path: string }
	| { readonly kind: 'items'; readonly of?: LibraryValue }
	| { readonly kind: 'tuple'; readonly of: readonly (LibraryValue | undefined)[] }
	/** One of these, and nothing else. */
	| { readonly kind: 'either'; readonly of: readonly LibraryValue[] }
	/** What `async with` enters, and what `as` then gets. */
	| { readonly kind: 'manager'; readonly gives?: LibraryValue };

interface Awaitable {
	/** An `awaitable` is an object of its own that does its work when it is awaited. */
	readonly kind: 'coroutine' | 'future' | 'task' | 'awaitable';
	/** What `await` gives, where it is known. */
	readonly result?: LibraryValue;
	/** `async with` takes it as well, so that to keep it or to give it back is no mistake. */
	readonly isManager?: true;
}
