import { binding, qualifiedName, type PythonNode, type PythonSource } from '#python';
import { pythonMakes } from '#knowledge/timeouts/python.ts';
import { classAround, is, nodesIn } from '#program/python/ast.ts';

/** The class of a value, where the file tells: by what makes it, or by an annotation. Undefined where it tells two things. */
export function classOf(source: PythonSource, node: PythonNode): string | undefined {
	if (is(node, 'Name')) {
		const definitions = binding(source, node)?.definitions ?? [];
		const all = definitions.map(({ kind, node: each }) => {
			if (kind === 'parameter')
				return is(each, 'arg') && each.annotation ? annotated(source, each.annotation) : undefined;
			return kind === 'assignment' ? classOfTarget(source, each) : undefined;
		});
		return agreed(all);
	}
	if (!is(node, 'Attribute') || !is(node.value, 'Name') || node.value.id !== 'self') return undefined;
	const around = classAround(node);
	if (!around) return undefined;
	const targets = nodesIn(around).filter(
		each => is(each, 'Attribute') && each.ctx === 'Store' && each.attr === node.attr && is(each.value, 'Name'),
	);
	return agreed(targets.filter(each => !isNone(each)).map(each => classOfTarget(source, each)));
}

/** `event = asyncio.Event()`, `reader, writer = await asyncio.open_connection(…)`, `event: asyncio.Event`. */
function classOfTarget(source: PythonSource, target: PythonNode): string | undefined {
	const parent = target.parent as PythonNode | undefined;
	if (is(parent, 'AnnAssign')) return annotated(source, parent.annotation);
	const isFirst = is(parent, 'Tuple') && parent.elts[0] === target;
	const assign = is(parent, 'Tuple') ? parent.parent : parent;
	if (!is(assign, 'Assign') || (is(parent, 'Tuple') && !isFirst)) return undefined;
	const value = is(assign.value, 'Await') ? assign.value.value : assign.value;
	const name = is(value, 'Call') ? qualifiedName(source, value.func) : undefined;
	const made = name === undefined ? undefined : pythonMakes.get(name);
	// A pair is known by the function that gives it alone.
	return isFirst ? made : (made ?? name);
}

/** `asyncio.Event`, `asyncio.Queue[int]`, `asyncio.Event | None`. */
function annotated(source: PythonSource, node: PythonNode): string | undefined {
	if (is(node, 'Subscript')) return annotated(source, node.value);
	if (is(node, 'BinOp')) return annotated(source, node.left);
	return qualifiedName(source, node);
}

function isNone(target: PythonNode): boolean {
	const assign = target.parent as PythonNode | undefined;
	return is(assign, 'Assign') && is(assign.value, 'Constant');
}

function agreed(names: readonly (string | undefined)[]): string | undefined {
	const [first, ...rest] = names;
	return rest.every(each => each === first) ? first : undefined;
}
