import { is, isNone } from '#program/python/ast.ts';
import { binding, childrenOf, type Name, type PythonNode, type PythonSource } from '#python';
import { itemOf, placeOf } from './place.ts';

const DEEPEST = 4;

/** The reads of a place whose value is in the value of an expression, directly or by way of local variables. */
export function readsCarried(source: PythonSource, node: PythonNode, key: string, depth = 0): PythonNode[] {
	if (depth > DEEPEST || is(node, 'Await', 'Yield', 'Lambda')) return [];
	if (placeOf(source, node)?.key === key) return [node];
	switch (node.type) {
		case 'Name': {
			const origin = originOf(source, node);
			return origin ? readsCarried(source, origin, key, depth + 1) : [];
		}
		case 'IfExp':
			return [node.body, node.orelse].flatMap(each => readsCarried(source, each, key, depth));
		case 'BoolOp': {
			// `old or await load()` has the old value only where nothing was loaded.
			const isDefault = node.op === 'Or' && node.values.some(each => is(each, 'Await'));
			const values = isDefault ? node.values.slice(-1) : node.values;
			return values.flatMap(each => readsCarried(source, each, key, depth));
		}
		case 'Compare':
			return [];
		case 'Attribute':
		case 'Call':
			// What a function made of it long before is another thing.
			if (depth) return [];
			break;
	}
	return childrenOf(node).flatMap(each => readsCarried(source, each, key, depth));
}

/** What a local variable that is bound once got its value from. */
function originOf(source: PythonSource, name: Name): PythonNode | undefined {
	const variable = binding(source, name);
	const [definition] = variable?.definitions ?? [];
	if (variable?.definitions.length !== 1 || definition?.kind !== 'assignment') return undefined;
	const { parent } = definition.node;
	if (is(parent, 'NamedExpr') || is(parent, 'AnnAssign')) return parent.value ?? undefined;
	return is(parent, 'Assign') ? parent.value : undefined;
}

/** The place that a condition found empty when it had an outcome: `not a`, `a is None`, `a == None`, `key not in a`. */
export function emptyAfter(source: PythonSource, test: PythonNode, is_: boolean): string | undefined {
	if (isOfLoop(test)) return undefined;
	if (!is(test, 'Compare')) return is_ ? undefined : checked(source, test);
	const [op, ...more] = test.ops;
	const [other] = test.comparators;
	if (!op || !other || more.length) return undefined;
	if (op === 'In' || op === 'NotIn') {
		const object = placeOf(source, other);
		return (op === 'NotIn') === is_ && object ? itemOf(source, object, test.left)?.key : undefined;
	}
	if (!isNone(other)) return undefined;
	if (op === 'Is' || op === 'Eq') return is_ ? checked(source, test.left) : undefined;
	return (op === 'IsNot' || op === 'NotEq') && !is_ ? checked(source, test.left) : undefined;
}

/** A loop looks again before its next turn. */
function isOfLoop(test: PythonNode): boolean {
	let whole = test;
	while (is(whole.parent, 'BoolOp', 'UnaryOp')) whole = whole.parent;
	return is(whole.parent, 'While') && whole.parent.test === whole;
}

function checked(source: PythonSource, value: PythonNode): string | undefined {
	if (is(value, 'NamedExpr')) return placeOf(source, value.value)?.key;
	if (!is(value, 'Name')) return placeOf(source, value)?.key;
	const first = binding(source, value)?.definitions[0];
	const parent = first?.kind === 'assignment' ? first.node.parent : undefined;
	const held = is(parent, 'Assign') && is(parent.value, 'Attribute', 'Subscript', 'Call') ? parent.value : undefined;
	return placeOf(source, held ?? value)?.key;
}

/** `None`, `False`, an empty display: who looks next finds nothing. */
export function isNothing(node: PythonNode): boolean {
	if (is(node, 'List', 'Tuple')) return !node.elts.length;
	if (is(node, 'Dict')) return !node.keys.length;
	return is(node, 'Constant') && (isNone(node) || (node.value.kind === 'bool' && !node.value.is));
}
