import { binding, calleeName, enclosingFunction, type Call, type Name, type PythonNode } from '#python';
import { is, isRead, nodesIn } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * True for a task that its turn of a loop leaves behind: dropped, or only put aside where no code of this function waits
 * for it. What goes into a list of this function is seen where the list is waited for.
 */
export function isLeftBehind(context: Context, call: Call): boolean {
	const { parent } = call;
	if (is(parent, 'Expr')) return true;
	if (is(parent, 'Attribute')) return parent.attr === 'add_done_callback' && isStatement(parent.parent);
	if (isPutAside(context, call)) return true;
	if (!is(parent, 'Assign') || parent.value !== call || parent.targets.length !== 1) return false;
	const [target] = parent.targets;
	if (is(target, 'Subscript')) return isElsewhere(context, target.value);
	const variable = is(target, 'Name') ? binding(context.source, target) : undefined;
	const reads = variable?.references.filter(isRead) ?? [];
	return reads.length > 0 && reads.every(read => isAboutEnd(read) || isPutAside(context, read));
}

/** `task.add_done_callback(…)`, `task.set_name(…)`. */
const isAboutEnd = ({ parent }: Name): boolean =>
	is(parent, 'Attribute') && /^(add_done_callback|set_name)$/.test(parent.attr) && isStatement(parent.parent);

const isStatement = (node: PythonNode): boolean => is(node, 'Call') && is(node.parent, 'Expr');

/** `background.add(task)`, `self.tasks[key] = task`, where the collection is older than this function. */
function isPutAside(context: Context, node: PythonNode): boolean {
	const { parent } = node as Exclude<PythonNode, { type: 'Module' }>;
	if (is(parent, 'Assign')) return is(parent.targets[0], 'Subscript') && isElsewhere(context, parent.targets[0].value);
	if (!is(parent, 'Call') || !is(parent.func, 'Attribute') || !is(parent.parent, 'Expr')) return false;
	return /^(add|append)$/.test(parent.func.attr) && isElsewhere(context, parent.func.value);
}

/** True for an attribute, or a name that another function or the module binds, that this function does not wait for. */
function isElsewhere(context: Context, node: PythonNode): boolean {
	const around = enclosingFunction(node);
	if (!around) return false;
	const text = context.source.text.slice(...node.range);
	const isOwn =
		is(node, 'Name') &&
		binding(context.source, node)?.definitions.some(each => enclosingFunction(each.node) === around);
	if (isOwn || !is(node, 'Name', 'Attribute')) return false;
	// `if len(tasks) > 10: await asyncio.wait(tasks)`
	return !nodesIn(around).some(each => {
		if (!is(each, 'Call') || (each.range[0] <= node.range[0] && node.range[1] <= each.range[1])) return false;
		// How many there are is only told where nothing hangs on it.
		if (calleeName(each.func) === 'len' && !isTested(context, each)) return false;
		return each.args.some(argument => {
			const value = is(argument, 'Starred') ? argument.value : argument;
			return context.source.text.slice(...value.range) === text;
		});
	});
}

/** In the head of an `if` or a `while` that waits, ends or goes on: `if len(tasks) > 10: await …`, also through a variable. */
function isTested(context: Context, node: PythonNode, seen = new Set<PythonNode>()): boolean {
	// `count = count + len(tasks)` leads to itself.
	if (seen.has(node)) return false;
	seen.add(node);
	for (let at = node; at.type !== 'Module'; at = at.parent) {
		const { parent } = at;
		if (is(parent, 'If', 'While') && parent.test === at) {
			return [...parent.body, ...parent.orelse].some(statement =>
				nodesIn(statement).some(each => is(each, 'Await', 'Return', 'Raise', 'Break', 'Continue')),
			);
		}
		if (is(parent, 'Assign')) {
			const [target] = parent.targets;
			const variable = is(target, 'Name') ? binding(context.source, target) : undefined;
			return !variable || variable.references.some(read => isRead(read) && isTested(context, read, seen));
		}
		if (is(parent, 'Expr')) return false;
	}
	return false;
}
