import { binding, enclosingFunction, keywordArgument, qualifiedName, type Call, type PythonNode } from '#python';
import { is, nodesIn } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** `done, pending = await asyncio.wait(…)` that returns early, and nothing looks after those that are pending. */
export function pendingTasks(context: Context, call: Call): void {
	const { source } = context;
	if (qualifiedName(source, call.func) !== 'asyncio.wait' || !is(call.parent, 'Await')) return;
	if (!returnsEarly(context, call) || isLookedAfter(context, call)) return;

	const statement = call.parent.parent;
	if (is(statement, 'Expr')) return context.report({ at: call.func, messageId: 'pending' });
	const target = is(statement, 'Assign') && statement.targets.length === 1 ? statement.targets[0] : undefined;
	const pending = is(target, 'Tuple') && target.elts.length === 2 ? target.elts[1] : undefined;
	if (!is(pending, 'Name')) return;
	const variable = binding(source, pending);
	const isRead = variable?.references.some(({ ctx }) => ctx === 'Load') ?? true;
	if (!isRead) context.report({ at: pending, messageId: 'pending' });
}

function returnsEarly({ source }: Context, call: Call): boolean {
	const timeout = keywordArgument(call, 'timeout')?.value;
	if (timeout && !(is(timeout, 'Constant') && timeout.value.kind === 'None')) return true;
	const when = keywordArgument(call, 'return_when')?.value;
	const name = when && qualifiedName(source, when);
	return (
		name === 'asyncio.FIRST_COMPLETED' ||
		(is(when, 'Constant') && when.value.kind === 'str' && when.value.text === 'FIRST_COMPLETED')
	);
}

/** True where the tasks are known by other names that are used again, after the wait or in the next turn of a loop. */
function isLookedAfter({ source }: Context, call: Call): boolean {
	const [tasks] = call.args;
	if (!tasks) return true;
	const around = enclosingFunction(call);
	return nodesIn(tasks).some(node => {
		// What is called makes the task.
		const isCallee = is(node.parent, 'Call') && node.parent.func === node;
		if (is(node, 'Attribute', 'Subscript')) return !isCallee;
		if (!is(node, 'Name') || isCallee || is(node.parent, 'Attribute')) return false;
		const variable = binding(source, node);
		if (!variable) return false;
		const own = nodesIn(tasks);
		// Another function's name outlives this one.
		if (variable.scope.node !== (around ?? source.ast)) return true;
		return variable.references.some(
			each => each.ctx === 'Load' && !own.includes(each) && (each.range[0] > call.range[1] || shareLoop(each, call)),
		);
	});
}

function shareLoop(node: PythonNode, call: Call): boolean {
	for (let at = call.parent; at.type !== 'Module'; at = at.parent) {
		if (is(at, 'While', 'For', 'AsyncFor') && at.range[0] <= node.range[0] && node.range[1] <= at.range[1]) return true;
		if (is(at, 'AsyncFunctionDef', 'FunctionDef', 'Lambda')) return false;
	}
	return false;
}
