/** Where an import leads. Paths are absolute and real: a symbolic link has been followed. */
export type Resolved =
	/** A source file of the project, or of a package that ships sources or stubs which we read. */
	| { readonly kind: 'file'; readonly path: string }
	/** A namespace package of Python: a folder without `__init__.py`. It holds modules and says nothing itself. */
	| { readonly kind: 'folder'; readonly path: string }
	/** Outside: the package or core module, as knowledge names it: `fs`, `@scope/x`; for Python the dotted name. */
	| { readonly kind: 'external'; readonly name: string };

/** A file of the project, by its absolute and real path. */
export const file = (path: string): Resolved => ({ kind: 'file', path });
/** A package or core module, by the name that knowledge has for it. */
export const external = (name: string): Resolved => ({ kind: 'external', name });
