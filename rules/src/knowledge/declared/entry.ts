/** What a host's own declarations say of the functions of a module, in the spelling of the linker. */
export interface DeclaredModule {
	/** Without `node:`; empty for globals. */
	readonly module: string;
	/** The first major version that has these names, of the oldest one that we look at on. */
	readonly since?: number;
	/** Functions whose every overload gives a promise, separated by spaces; `()` is what a call or `new` gives, awaited. */
	readonly promises?: string;
	/** Functions that call themselves `…Sync`. */
	readonly synchronous?: string;
}

/** The keys of one kind: `fs/promises:readFile`. */
export const declaredKeys = (modules: readonly DeclaredModule[], kind: 'promises' | 'synchronous'): string[] =>
	modules.flatMap(({ module, [kind]: names = '' }) =>
		names
			.split(' ')
			.filter(Boolean)
			.map(name => `${module}:${name}`),
	);
