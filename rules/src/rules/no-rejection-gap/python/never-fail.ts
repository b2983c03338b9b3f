import { binding, type Call, type Name, type PythonNode } from '#python';
import type { Context } from './context.ts';

/** True where all tasks of a list run functions of the project that see to their own errors: none has one to lose. */
export function neverFail(context: Context, tasks: Name): boolean {
	const written = binding(context.source, tasks)?.definitions[0]?.node.parent;
	const value = written?.type === 'Assign' || written?.type === 'AnnAssign' ? written.value : undefined;
	const started = value?.type === 'ListComp' ? [value.elt] : value?.type === 'List' ? value.elts : [];
	const works = started.map(workOf);
	return works.length > 0 && works.every(each => each && neverFails(context, each));
}

/** The call of a coroutine function that a task is started with: `create_task(work())`. */
function workOf(task: PythonNode): Call | undefined {
	const work = task.type === 'Call' ? task.args[0] : undefined;
	return work?.type === 'Call' ? work : undefined;
}

function neverFails({ program }: Context, { func }: Call): boolean {
	const targets = program?.targets(func) ?? [];
	return targets.length > 0 && targets.every(each => each.kind === 'function' && each.neverRejects);
}
