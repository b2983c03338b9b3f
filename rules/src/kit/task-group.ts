import { binding, qualifiedName, type PythonSource } from '#python';
import { is, nodesIn, type Call, type Node } from '#program/python/ast.ts';
import { expectedErrors } from '#program/python/expected-errors.ts';
import { startsTask } from '#program/python/task-start.ts';
import { isBefore } from '#program/python/versions.ts';
import type { RuleContext } from './rule-context.ts';

type Context = Pick<RuleContext<string, object, PythonSource>, 'source' | 'host' | 'path' | 'program'>;

/**
 * True where `async with asyncio.TaskGroup()` may stand: the project's Python has it, and nobody around expects an error
 * itself, which an `ExceptionGroup` would hide. https://docs.python.org/3/library/asyncio-task.html#task-groups
 */
export const mayUseGroup = ({ source, host, path }: Context, at: Node): boolean =>
	!isBefore(11, host, path) && !expectedErrors(source, at).length;

/** A group takes coroutines alone: a future or a task raises TypeError. */
export function mayBeCoroutine({ program, source }: Context, call: Call): boolean {
	if (program) {
		const [nearest] = program.types([call])[0]?.names ?? [];
		if (nearest) return nearest.name === 'Coroutine';
	}
	return (
		!startsTask(source, call) &&
		!/^asyncio\.(?:shield|gather|ensure_future|wrap_future)$/.test(qualifiedName(source, call.func) ?? '')
	);
}

/** True where a name means something already, at a statement or anywhere in the file. */
export const isNameTaken = (source: PythonSource, statement: Node, name: string): boolean =>
	nodesIn(source.ast).some(node => is(node, 'Name') && node.id === name && binding(source, node) !== undefined) ||
	source.scopes.of(statement).resolve(name) !== undefined;
