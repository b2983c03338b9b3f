const ids = new WeakMap<object, string>();
let count = 0;

/** A short name for a thing that has none of its own, as long as it lives: two scopes may have a variable `a` each. */
export function idOf(thing: object): string {
	let id = ids.get(thing);
	if (id === undefined) ids.set(thing, (id = `#${count++}`));
	return id;
}
