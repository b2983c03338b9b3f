import { isSame, resolutionOrder } from './inheritance.ts';
import type { Linker } from './linker.ts';
import { eitherOf, type Value } from './value.ts';

/** What something is that is known to be `of`, and that a test has found to be `to`. */
export function narrowed(linker: Linker, of: Value | undefined, to: Value | undefined): Value | undefined {
	if (!to || !IS_OF_CLASS.has(to.kind)) return of;
	const all = of?.kind === 'either' ? of.of : of ? [of] : [];
	const own = all.filter(each => isWithin(linker, each, to));
	if (own.length) return eitherOf(own, of?.kind === 'either' && of.isChoice);
	// Of both, what the project has says more: a class of its own that is a library's, too.
	const isOwn = of?.kind === 'instance' && to.kind !== 'instance' && to.kind !== 'plain';
	return isOwn ? of : to;
}

const IS_OF_CLASS: ReadonlySet<Value['kind']> = new Set([
	'instance',
	'externalInstance',
	'promised',
	'plain',
	'either',
]);

/** True for an instance of a class, or of one that extends it. */
function isWithin(linker: Linker, each: Value, to: Value): boolean {
	if (each.kind !== 'instance') return false;
	if (to.kind === 'either') return to.of.some(one => isWithin(linker, each, one));
	return to.kind === 'instance' && resolutionOrder(linker, each.of).some(above => isSame(above, to.of));
}
