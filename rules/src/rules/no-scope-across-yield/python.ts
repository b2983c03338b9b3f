import { calleeName, enclosingFunction, isFunction, type PythonNode } from '#python';
import type { Python } from '#kit/rule-context.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { givesOne, isContextManager, mayBeEntered } from './python/context-manager.ts';
import { isHarmless, isScope } from './python/scope.ts';

/** https://peps.python.org/pep-0789/: why a scope must not be left between two items. */
export const python: Python<MessageId, Options> = context => ({
	Yield(node) {
		const { source, options } = context;
		const around = enclosingFunction(node);
		if (around?.type !== 'AsyncFunctionDef' || isContextManager(source, around)) return;
		const isGenerator = !givesOne(source, around);
		if (!isGenerator && (!options.checkContextManagers || mayBeEntered(source, around))) return;

		const managers = [...managersAround(node)];
		const at = { range: [node.range[0], node.range[0] + 'yield'.length] as const };
		const scope = managers.find(each => isScope(source, each));
		if (scope) return context.report({ at, messageId: 'scope', data: { scope: nameOf(scope) } });
		const manager =
			options.checkContextManagers && isGenerator ? managers.find(each => !isHarmless(source, each)) : undefined;
		if (manager) context.report({ at, messageId: 'manager', data: { manager: nameOf(manager) } });
	},
});

/** The context managers that are entered where a node runs, the innermost first. */
function* managersAround(node: PythonNode): Generator<PythonNode> {
	for (let child = node, at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
		if ((at.type === 'With' || at.type === 'AsyncWith') && child.type !== 'withitem') {
			for (const { context_expr } of at.items) yield context_expr;
		}
		if (at.type === 'Module') return;
	}
}

const nameOf = (node: PythonNode): string => (node.type === 'Call' ? calleeName(node.func) : calleeName(node));
