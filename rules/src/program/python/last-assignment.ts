import { is, isFunctionDef, type Node } from './ast.ts';

/**
 * Of the places that bind a name, by the values they bind, the one that has given it what it holds where it is read: the
 * last assignment before, in the same list of statements or in one around, with nothing else that binds the name between
 * the two, nor later in a loop around the reading alone. Undefined where branches, loops or closures make it less sure.
 */
export function lastAssignment<Value extends Node>(read: Node, bound: readonly Value[]): Value | undefined {
	const [start] = read.range;
	let last: Value | undefined;
	for (const value of bound) if (value.range[1] <= start && (!last || value.range[0] > last.range[0])) last = value;
	const statement = last?.parent;
	if (!last || !is(statement, 'Assign', 'AnnAssign') || statement.value !== last) return undefined;

	let turns: Node | undefined;
	for (let child = read, at: Node | undefined = read.parent; at; child = at, at = at.parent) {
		if (at === statement.parent) {
			if (!areInOneList(at, statement, child)) return undefined;
			return turns && bound.some(each => isWithin(each, turns!) && each.range[0] > start) ? undefined : last;
		}
		if (isFunctionDef(at) || is(at, 'Lambda', 'ClassDef', 'GeneratorExp')) return undefined;
		if (is(at, 'For', 'AsyncFor', 'While')) turns = at;
	}
	return undefined;
}

/** The parameter that a name still is: of `store` in `store = store or Store()`. Undefined in a loop, and in a function inside. */
export function parameterBefore(read: Node, bound: readonly Node[]): Node | undefined {
	const parameter = bound.find(each => is(each, 'arg'));
	const [start] = read.range;
	if (!parameter || bound.some(each => each !== parameter && each.range[1] <= start)) return undefined;
	let at = read.parent;
	while (at && !isFunctionDef(at)) {
		if (is(at, 'For', 'AsyncFor', 'While', 'Lambda', 'ClassDef', 'GeneratorExp')) return undefined;
		at = at.parent;
	}
	return at && isWithin(parameter, at) ? parameter : undefined;
}

/** True for two statements that run one after the other, as far as the second runs: not for those of two branches. */
function areInOneList(owner: Node, first: Node, second: Node): boolean {
	return Object.values(owner).some(list => Array.isArray(list) && list.includes(first) && list.includes(second));
}

const isWithin = ({ range: [start, end] }: Node, { range: [outerStart, outerEnd] }: Node): boolean =>
	outerStart <= start && end <= outerEnd;
