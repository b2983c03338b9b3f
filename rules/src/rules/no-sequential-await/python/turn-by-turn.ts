import { binding, isFunction, type Await, type Call, type For, type PythonNode, type PythonSource } from '#python';
import { nodesIn } from '#program/python/ast.ts';

export interface Turn {
	readonly wait: Await;
	readonly call: Call;
}

/**
 * The one wait of a loop whose turns pass nothing on: it makes names of its own, waits for a call with its item, and
 * collects what that gives. Leaving early, catching errors, changing what is outside, and anything else that is done in
 * order makes a loop somebody's intention.
 */
export function turnByTurn(source: PythonSource, loop: For): Turn | undefined {
	if (loop.orelse.length || !loop.body.every(statement => isPlain(source, loop, statement))) return undefined;
	const own = loop.body.flatMap(statement => nodesIn(statement, node => !isFunction(node)));
	const [wait, another] = own.filter((node): node is Await => node.type === 'Await');
	if (!wait || another || wait.value.type !== 'Call') return undefined;
	const call = wait.value;
	const items = new Set(nodesIn(loop.target).flatMap(node => (node.type === 'Name' ? [node.id] : [])));
	const usesItem = [...call.args, ...call.keywords].some(each =>
		nodesIn(each).some(node => node.type === 'Name' && items.has(node.id)),
	);
	return usesItem ? { wait, call } : undefined;
}

/** A name of the loop's own, a bare wait, or `list.append(…)`. */
function isPlain(source: PythonSource, loop: For, statement: PythonNode): boolean {
	if (statement.type === 'Assign') {
		const [target] = statement.targets;
		return statement.targets.length === 1 && target?.type === 'Name' && isOwn(source, loop, target);
	}
	if (statement.type !== 'Expr') return false;
	const { value } = statement;
	if (value.type === 'Await') return true;
	return (
		value.type === 'Call' &&
		value.func.type === 'Attribute' &&
		value.func.attr === 'append' &&
		value.func.value.type === 'Name'
	);
}

/** True for a name that is used in the loop alone. */
function isOwn(source: PythonSource, { range }: For, target: Parameters<typeof binding>[1]): boolean {
	const variable = binding(source, target);
	const isInside = (node: PythonNode) => node.range[0] >= range[0] && node.range[1] <= range[1];
	return (
		variable !== undefined &&
		variable.references.every(isInside) &&
		variable.definitions.every(({ node }) => isInside(node))
	);
}
