import { binding, calleeName, type PythonNode, type Call } from '#python';
import { classAround, is, isFunctionDef, nodesOfScope } from '#program/python/ast.ts';
import { isFewName } from '../few.ts';
import { isPartMaker, isPartName } from '../names.ts';
import { givenToAttribute, isSelf } from './attribute-size.ts';
import type { Context } from './context.ts';

type Size = 'small' | 'input' | 'unknown';

/** Functions that give as many as they get. https://docs.python.org/3/library/functions.html */
const THROUGH = new Set(['enumerate', 'sorted', 'list', 'set', 'tuple', 'reversed', 'frozenset', 'dict', 'iter']);

/** How many items there are: as many as the code says, as many as an input has, or nobody knows. */
export function sizeOf(context: Context, node: PythonNode, depth = 0): Size {
	if (depth > 10) return 'unknown';
	const of = (each: PythonNode) => sizeOf(context, each, depth + 1);
	switch (node.type) {
		case 'List':
		case 'Tuple':
		case 'Set':
			return largest(node.elts.map(each => (is(each, 'Starred') ? of(each.value) : 'small')));
		case 'Dict':
			return node.keys.every(Boolean) ? 'small' : 'unknown';
		case 'Constant':
			return 'small';
		case 'Await':
			return of(node.value);
		case 'ListComp':
		case 'SetComp':
		case 'GeneratorExp':
			return largest(node.generators.map(({ iter }) => of(iter)));
		case 'IfExp':
			return largest([of(node.body), of(node.orelse)]);
		case 'BoolOp':
			return largest(node.values.map(of));
		case 'BinOp':
			return largest([of(node.left), of(node.right)]);
		case 'Subscript':
			if (!is(node.slice, 'Slice')) return 'unknown';
			return node.slice.upper || is(node.slice.lower, 'UnaryOp') ? 'small' : of(node.value);
		case 'Call':
			return ofCall(context, node, of);
		case 'Attribute':
			return ofAttribute(node, of);
		case 'Name':
			return ofName(context, node, of);
		default:
			return 'unknown';
	}
}

type Of = (node: PythonNode) => Size;

function ofCall(context: Context, { func, args, keywords }: Call, of: Of): Size {
	const { options } = context;
	const name = calleeName(func);
	const [first] = args;
	if (
		isPartMaker(name) ||
		keywords.some(({ arg }) =>
			/^(limit|page_size|per_page|count|batch_size|max_results|num_results|n_results|max_items|top_k)$/.test(arg ?? ''),
		)
	) {
		return 'small';
	}
	if (name === 'range') {
		const last = args[1] ?? first;
		if (is(last, 'Call') && calleeName(last.func) === 'len' && last.args[0]) return of(last.args[0]);
		const count = is(last, 'Constant') && last.value.kind === 'int' ? Number(last.value.digits) : undefined;
		return count === undefined ? 'unknown' : count > options.smallSize ? 'input' : 'small';
	}
	if (name === 'zip') return args.map(of).includes('small') ? 'small' : largest(args.map(of));
	if (name === 'map' || name === 'filter') return args[1] ? of(args[1]) : 'unknown';
	if (THROUGH.has(name)) return first ? of(first) : 'small';
	if (returnsFew(context, func, of)) return 'small';
	if (!is(func, 'Attribute')) return 'input';
	return /^(items|keys|values|copy)$/.test(func.attr) ? of(func.value) : 'input';
}

/** True for a function or method of this file that gives a few, whatever way it ends. */
function returnsFew({ source }: Context, func: PythonNode, of: Of): boolean {
	const definition = is(func, 'Name')
		? binding(source, func)?.definitions.map(({ node }) => node)
		: is(func, 'Attribute') && is(func.value, 'Name') && /^(self|cls)$/.test(func.value.id)
			? classAround(func)?.body.filter(each => isFunctionDef(each) && each.name === func.attr)
			: undefined;
	const [own, ...more] = definition ?? [];
	if (!isFunctionDef(own) || more.length) return false;
	const returned = nodesOfScope(own).filter(each => is(each, 'Return'));
	return returned.length > 0 && returned.every(({ value }) => value && of(value) === 'small');
}

function ofAttribute(node: PythonNode & { type: 'Attribute' }, of: Of): Size {
	const { attr, value } = node;
	if (isPartName(attr)) return 'small';
	if (isFewName(attr)) return 'unknown';
	if (isSelf(value)) {
		const given = givenToAttribute(node);
		return given.length ? largest(given.map(of)) : 'unknown';
	}
	const size = of(value);
	return size === 'small' ? 'unknown' : size;
}

function ofName({ source }: Context, node: PythonNode & { id: string }, of: Of): Size {
	const variable = binding(source, node as never);
	const [definition, ...more] = variable?.definitions ?? [];
	if (isPartName(node.id)) {
		const same = definition && !more.length ? sameAs(definition.node) : undefined;
		return same ? of(same) : 'small';
	}
	if (isFewName(node.id)) return 'unknown';
	if (!variable || !definition) return 'unknown';
	if (definition.kind === 'import') return 'small';
	if (definition.kind !== 'parameter' && definition.kind !== 'assignment') return 'unknown';
	const sizes = [definition, ...more].map(({ node: target, kind }): Size => {
		if (kind === 'parameter') return isVariadic(target) ? 'small' : 'input';
		const assign = target.parent;
		if (kind !== 'assignment' || !is(assign, 'Assign', 'AnnAssign') || !assign.value) return 'unknown';
		return of(assign.value);
	});
	const added = variable.references.flatMap(read => addedBy(read, definition.node, of));
	return largest([...sizes, ...added]);
}

/** `batch = urls`: only a name for all of them. */
function sameAs(target: PythonNode): PythonNode | undefined {
	const { parent } = target;
	return is(parent, 'Assign') && parent.targets[0] === target && is(parent.value, 'Name') ? parent.value : undefined;
}

/** `urls.append(x)`, `by_name[x] = y` in loops that the collection is older than. */
function addedBy(read: PythonNode, before: PythonNode, of: Of): Size[] {
	const member = read.parent;
	const isFilled = is(member, 'Subscript')
		? member.value === read && member.ctx === 'Store'
		: is(member, 'Attribute') && /^(append|add|extend|update)$/.test(member.attr);
	if (!isFilled) return [];
	const sizes: Size[] = [];
	for (let at: PythonNode = member; at.type !== 'Module' && !isFunctionDef(at); at = at.parent) {
		if (at.range[0] <= before.range[0] && before.range[1] <= at.range[1]) break;
		if (is(at, 'For')) sizes.push(of(at.iter));
		if (is(at, 'AsyncFor', 'While')) sizes.push(at.type === 'While' ? 'unknown' : 'input');
	}
	return sizes;
}

/** `*urls`: as many as are written at a call. */
function isVariadic(node: PythonNode): boolean {
	const list = node.parent;
	return is(list, 'arguments') && (list.vararg === node || list.kwarg === node);
}

function largest(sizes: readonly Size[]): Size {
	if (sizes.includes('input')) return 'input';
	return sizes.includes('unknown') ? 'unknown' : 'small';
}
