import { isFunctionDef } from '../../python/ast.ts';
import { isPlaceholder } from './collect-scopes.ts';
import type { Binding, Place, Scope } from './scopes.ts';
import { isOverload, methodKind } from './signatures.ts';

export interface Meant {
	readonly bindings: readonly Binding[];
	/** Branches define them, and any of these may run. */
	readonly isChoice: boolean;
}

const ALONE: Meant = { bindings: [], isChoice: false };

/** The bindings of a name that tell what it is for those who read it later. */
export function meantBindings(all: readonly Binding[], owner: Scope): Meant {
	if (all.length === 1) return isPlaceholder(all[0]!) ? ALONE : { bindings: all, isChoice: false };
	const bindings = withoutReplaced(
		withoutFallbacks(all.filter(each => !isPlaceholder(each) && !isBeside(each))),
		owner,
	);
	if (!bindings.length) {
		const signatures = all.filter(each => !isPlaceholder(each));
		return { bindings: signatures, isChoice: false };
	}
	return { bindings, isChoice: bindings.length > 1 && bindings.every(isDefinition) };
}

const isDefinition = ({ kind }: Binding): boolean =>
	kind === 'function' || kind === 'class' || kind === 'import' || kind === 'importFrom';

/** An overload or a setter stands beside the function that is meant. */
const isBeside = ({ kind, ...binding }: Binding): boolean => {
	const node = kind === 'function' && 'node' in binding ? binding.node : undefined;
	return isFunctionDef(node) && (isOverload(node) || methodKind(node) === 'setter');
};

/** `try: import a; except ImportError: a = None`, `if TYPE_CHECKING: import a; else: a = Any`: the first is what is meant. */
function withoutFallbacks(all: readonly Binding[]): readonly Binding[] {
	const tried = all.filter(({ kind, place }) => place && (kind === 'import' || kind === 'importFrom'));
	if (!tried.length) return all;
	return all.filter(
		({ place }) => !placesOf(place).some(at => at.isFallback && tried.some(each => isFirstPart(each.place, at))),
	);
}

const isFirstPart = (place: Place | undefined, { at }: Place): boolean =>
	placesOf(place).some(each => each.at === at && each.part === 0);

function placesOf(place: Place | undefined): readonly Place[] {
	const found: Place[] = [];
	for (let at = place; at; at = at.outer) found.push(at);
	return found;
}

/** A definition that always runs replaces those before it. */
function withoutReplaced(all: readonly Binding[], owner: Scope): readonly Binding[] {
	const last = all.findLastIndex(each => isDefinition(each) && !each.place && each.scope === owner);
	return last <= 0 ? all : all.filter((each, index) => index >= last || !isDefinition(each));
}
