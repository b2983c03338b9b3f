import { calleeName, type Name } from '#python';
import { is, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import { isRunThrough, mentionsOf } from './collected.ts';
import { isCollecting, NAMES_COROUTINE } from './takes.ts';

/**
 * True where a variable is stored in a place whose name says nothing of coroutines, and that the function gives to nobody
 * who runs what is in it: `found.append(page)`, `self.page = page`, `pages[name] = page`. No proof by itself: one may store coroutines for later.
 */
export function isStored(mention: Name): boolean {
	const { parent } = mention as { readonly parent: Node };
	if (isCollecting(parent)) {
		const { func } = parent;
		return is(func, 'Attribute') && parent.args.includes(mention) && !isRunFrom(func.value);
	}
	if (!is(parent, 'Assign') || parent.value !== mention) return false;
	return parent.targets.every(target => {
		if (!is(target, 'Attribute', 'Subscript')) return false;
		const place = is(target, 'Subscript') ? target.value : target;
		return !NAMES_COROUTINE.test(calleeName(place)) && !isRunFrom(place);
	});
}

/** True where the function runs what is in a list of its own. */
function isRunFrom(collection: Node): boolean {
	if (!is(collection, 'Name')) return false;
	const [bound] = lookup(collection.id, collection)?.bindings ?? [];
	const mentions = bound?.kind === 'assign' && is(bound.node, 'Name') ? mentionsOf(bound.node) : undefined;
	return !mentions || mentions.some(each => isRunThrough(each, ['item']));
}
