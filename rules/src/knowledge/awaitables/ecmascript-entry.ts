/**
 * Calls that give a promise, whatever they are given: for code without types. Paths are spelled as `callPath` does:
 * `()` stands for what a call, a construction or an `await` of either gives. A path that ends in `.*` takes any method.
 *
 * Only the language's own promise counts: what starts when it is awaited (a query builder, say) is dropped for reasons
 * of its own.
 */
export interface AwaitableCalls {
	/** Several that have the same calls, `''` for globals. */
	readonly modules: string;
	readonly calls: string;
	/** With a function as its last argument it calls that, and gives nothing. */
	readonly takesCallback?: true;
	/** With an object as its only argument it gives a function that has these options, and no promise. */
	readonly bindsOptions?: true;
	readonly documentation: string;
}

/** The same members of one thing: `each('open()', 'read write')` is `open().read open().write`. */
export const each = (prefix: string, names: string): string =>
	names
		.split(' ')
		.map(name => `${prefix}.${name}`)
		.join(' ');

/** How a body is read, of a request and of a response. https://fetch.spec.whatwg.org/#body-mixin */
export const BODY = 'arrayBuffer blob bytes formData json text';
