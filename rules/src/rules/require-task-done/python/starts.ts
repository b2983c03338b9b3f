import { binding, enclosingFunction, type Expression, type PythonNode, type PythonSource } from '#python';
import { is, isFunctionDef, type FunctionDef } from '#program/python/ast.ts';

/**
 * How often a node runs when the code around it runs once, by the loops and comprehensions around it. Undefined where the
 * text does not tell: a condition, a `while`, a collection that comes from elsewhere.
 */
export function timesOf(source: PythonSource, node: PythonNode): number | undefined {
	let times: number | undefined = 1;
	for (let child = node, at = node.parent; !is(at, 'Module') && !isFunctionDef(at); child = at, at = at.parent) {
		if (is(at, 'While', 'AsyncFor', 'If', 'IfExp', 'ExceptHandler', 'Lambda', 'ClassDef')) return undefined;
		if (is(at, 'For') && (at.orelse as readonly PythonNode[]).includes(child)) return undefined;
		if (is(at, 'For') && at.iter !== child) times = product(times, lengthOf(source, at.iter));
		if (is(at, 'ListComp', 'SetComp', 'GeneratorExp') && at.elt === child) {
			if (at.generators.some(({ ifs }) => ifs.length)) return undefined;
			for (const { iter } of at.generators) times = product(times, lengthOf(source, iter));
		}
	}
	return times;
}

/** How often a function of the file is called or started, everywhere in it. */
export function startsOf(source: PythonSource, node: FunctionDef): number | undefined {
	const uses = source.scopes.of(node).resolve(node.name)?.references ?? [];
	if (!uses.length) return undefined;
	let sum: number | undefined = 0;
	for (const use of uses) {
		const isCalled = is(use.parent, 'Call') && use.parent.func === use;
		const around = isCalled ? enclosingFunction(use) : undefined;
		// What a helper starts, it starts each time that somebody calls it.
		const outer = around && around !== node && isFunctionDef(around) ? outerTimes(source, around) : 1;
		sum = isCalled ? sumOf(sum, product(outer, timesOf(source, use))) : undefined;
	}
	return sum;
}

/** A function that is called at most once, as `main` is, runs once. */
function outerTimes(source: PythonSource, around: FunctionDef): number | undefined {
	const uses = source.scopes.of(around).resolve(around.name)?.references ?? [];
	return uses.length > 1 ? undefined : uses.length === 1 ? timesOf(source, uses[0]!) : 1;
}

function lengthOf(source: PythonSource, node: Expression, depth = 0): number | undefined {
	if (depth > 3) return undefined;
	if (is(node, 'List', 'Tuple', 'Set'))
		return node.elts.some(each => is(each, 'Starred')) ? undefined : node.elts.length;
	if (is(node, 'Call') && is(node.func, 'Name') && node.func.id === 'range' && node.args.length === 1) {
		return numberOf(source, node.args[0]!);
	}
	if (is(node, 'ListComp')) {
		return node.generators.reduce<number | undefined>(
			(times, { iter, ifs }) => (ifs.length ? undefined : product(times, lengthOf(source, iter, depth + 1))),
			1,
		);
	}
	const given = is(node, 'Name') ? onlyValue(source, node) : undefined;
	return given && lengthOf(source, given, depth + 1);
}

function numberOf(source: PythonSource, node: Expression): number | undefined {
	if (is(node, 'Constant')) return node.value.kind === 'int' ? Number(node.value.digits) : undefined;
	const given = is(node, 'Name') ? onlyValue(source, node) : undefined;
	return given && is(given, 'Constant') ? numberOf(source, given) : undefined;
}

/** What a name was given, where that happens once and nobody adds to it. */
function onlyValue(source: PythonSource, name: Expression & { type: 'Name' }): Expression | undefined {
	const variable = binding(source, name);
	const [definition, ...more] = variable?.definitions ?? [];
	if (!definition || more.length || !is(definition.node.parent, 'Assign')) return undefined;
	const grows = variable!.references.some(
		({ parent }) => is(parent, 'Attribute') && /^(append|add|extend|insert|pop|remove|clear)$/.test(parent.attr),
	);
	return grows || definition.node.parent.targets[0] !== definition.node ? undefined : definition.node.parent.value;
}

const product = (a: number | undefined, b: number | undefined) =>
	a === undefined || b === undefined ? undefined : a * b;
const sumOf = (a: number | undefined, b: number | undefined) =>
	a === undefined || b === undefined ? undefined : a + b;
