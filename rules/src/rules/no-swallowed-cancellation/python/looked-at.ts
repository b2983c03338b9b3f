import { binding, calleeName, qualifiedName, type ExceptHandler, type PythonSource } from '#python';
import { is, nodesRunWith, type Node } from '#program/python/ast.ts';

/** Ways to ask whose cancellation it was, or to pass it on. */
const ASKS = /^(?:cancelling|uncancel|cancelled|cancel_called|cancelled_caught|done|cancel|is_cancelled|_must_cancel)$/;

/**
 * True where a handler asks whose cancellation it was, or passes it on. To cancel another task (`worker.cancel()`, also
 * `if not worker.done()`) is neither, unless the handler then waits for it: then its cancellation comes up.
 */
export function isLookedAt(source: PythonSource, { body }: ExceptHandler): boolean {
	const nodes = nodesRunWith(body);
	const asks = nodes.flatMap(node => (is(node, 'Attribute') && ASKS.test(node.attr) ? [node] : []));
	const others = new Set(
		asks.flatMap(({ attr, value }) =>
			attr === 'cancel' && is(value, 'Name') && isAnother(source, value) ? [value.id] : [],
		),
	);
	const isOfAnother = ({ attr, value }: (typeof asks)[number]): boolean =>
		(attr === 'cancel' || attr === 'done') && is(value, 'Name') && others.has(value.id);
	return !asks.every(isOfAnother) || (asks.length > 0 && nodes.some(node => isRaising(source, node)));
}

/** True for a variable of the function that holds another task: one that it started, or that a loop goes through. */
function isAnother(source: PythonSource, name: Extract<Node, { type: 'Name' }>): boolean {
	const variable = binding(source, name);
	return (
		variable !== undefined &&
		variable.definitions.length > 0 &&
		variable.definitions.every(
			({ node }) => is(node, 'Name') && !/scope|group|current|this/i.test(node.id) && isHeld(node),
		)
	);
}

function isHeld(target: Node): boolean {
	const { parent } = target as { readonly parent: Node };
	if (is(parent, 'For', 'comprehension')) return parent.target === target;
	if (!is(parent, 'Assign', 'AnnAssign', 'NamedExpr') || !parent.value) return false;
	const made = is(parent.value, 'Await') ? parent.value.value : parent.value;
	return is(made, 'Constant') || (is(made, 'Call') && MAKES.test(calleeName(made.func).split('.').at(-1)!));
}

/** https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task */
const MAKES = /^(?:create_task|ensure_future|create_future|Future|Task)$/;

/** What was cancelled raises where it is awaited; `asyncio.wait()` and `gather(…, return_exceptions=True)` do not. */
function isRaising(source: PythonSource, node: Node): boolean {
	if (!is(node, 'Await')) return false;
	const { value } = node;
	if (!is(value, 'Call')) return true;
	const name = qualifiedName(source, value.func);
	if (name === 'asyncio.wait') return false;
	return !value.keywords.some(({ arg }) => arg === 'return_exceptions');
}
