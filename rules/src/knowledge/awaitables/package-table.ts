/** What of a package is asynchronous, made from its sources or stubs by `npm run generate:async-api`. */
export interface PackageTable {
	/** The name that it is imported by. */
	readonly name: string;
	readonly version: string;
	readonly documentation: string;
	/**
	 * An earlier release, still in use, had the same names without `async`, or the package itself runs them where no loop does:
	 * only a file with `async def` can mean coroutines.
	 */
	readonly wasSync?: true;
	/**
	 * Lines of names, without that of the package; a name of another package has a slash before it.
	 *
	 * - `def`: the functions that follow are those of the package.
	 * - `Class Base Other`: the members that follow are those of a class.
	 * - ` TYPE name name`: functions that give this type when they are called; with a dot before it, attributes that have it.
	 * - `= alias=name`: other paths to a class.
	 *
	 * A type is the name of a class, `[T]` for several of it, `(A,B)` for a tuple, `A|B`, `!T` for a coroutine that gives
	 * it, `@T` for a coroutine that `async with` takes as well, `%T` for what only `async with` takes, and `-` for nothing
	 * that is known or matters.
	 */
	readonly api: string;
}
