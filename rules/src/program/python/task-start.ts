import { binding, qualifiedName, type Call, type Expression, type PythonNode, type PythonSource } from '#python';
import type { FileProgram } from '../link/file-program.ts';
import type { ProgramHost } from '../program-host.ts';
import { bindingsOfName } from './bindings.ts';
import { functionText } from './function-text.ts';

/** https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task, https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future */
const STARTERS = new Set(['asyncio.create_task', 'asyncio.ensure_future']);
/** https://docs.python.org/3/library/asyncio-eventloop.html#obtaining-the-event-loop */
const LOOPS = new Set(['asyncio.get_event_loop', 'asyncio.get_running_loop', 'asyncio.new_event_loop']);
/** What people call an event loop, as a variable, a parameter or an attribute. */
const LOOP_NAMES = new Set(['_event_loop', '_loop', 'event_loop', 'loop', 'main_loop']);
/** A function whose tasks are a group's waits for nothing that its caller has to look after. */
const GROUP = /(?:group|nursery|\btg)\w*\.(?:create_task|start_soon)\(/i;

/** True for a call that starts a task and gives it. A task group's `create_task` keeps what it starts. */
export function startsTask(source: PythonSource, node: PythonNode): boolean {
	if (node.type !== 'Call') return false;
	const { func } = node;
	const name = qualifiedName(source, func);
	if (name !== undefined) return STARTERS.has(name);
	return func.type === 'Attribute' && func.attr === 'create_task' && isLoop(source, func.value);
}

/** What a rule has at hand to look behind a call. */
interface Place {
	readonly source: PythonSource;
	readonly host: ProgramHost | undefined;
	readonly program: FileProgram | undefined;
}

/** As `startsTask`, also through functions of the project that give the task which they have started. */
export const givesTask = (place: Place, node: PythonNode): boolean =>
	startsTask(place.source, node) || (node.type === 'Call' && startersBehind(place, node) !== undefined);

/**
 * The coroutine that a call starts as a task, as it is: `load(x)` of `create_task(load(x))`, and of `keep(load(x))` where
 * `keep` is a function of the project that starts its parameter and gives the task.
 */
export function startedBy(place: Place, call: Call): Expression | undefined {
	const [first] = call.args;
	if (!first || startsTask(place.source, call)) return first;
	return startersBehind(place, call)?.every(text => STARTS_ITS_OWN.test(text)) ? first : undefined;
}

/** `keep(coro: Coroutine) -> Task: … create_task(coro`, from the name on. */
const STARTS_ITS_OWN =
	/^\w+(?:\[[^\]]*\])?\(\s*(?:(?:self|cls)\s*,\s*)?(\w+)\s*[,:)][\s\S]*?\b(?:create_task|ensure_future)\(\s*(?:coro\s*=\s*)?\1\s*[,)]/;

/** The texts of the functions of the project that a call may run, where each of them gives a task that it starts. */
function startersBehind({ host, program }: Place, { func }: Call): string[] | undefined {
	if (!program || isEntered(func)) return undefined;
	const [nearest] = program.types([func.parent])[0]?.names ?? [];
	if (nearest?.name !== 'Task' || nearest.from !== 'lib') return undefined;
	const texts = (program.targets(func) ?? []).map(target => {
		const text = target.kind === 'function' && !target.isAsync ? host?.readFile(target.path) : undefined;
		return text !== undefined && target.kind === 'function' ? functionText(text, target.at[0]) : '';
	});
	return texts.length && texts.every(startsIn) ? texts : undefined;
}

/** `async with group as tasks: tasks.start(…)`: what is entered looks after its tasks when it is left, whatever it is called. */
const isEntered = (callee: Expression): boolean =>
	callee.type === 'Attribute' &&
	callee.value.type === 'Name' &&
	bindingsOfName(callee.value).some(({ kind }) => kind === 'with');

const startsIn = (body: string): boolean => /create_task\(|ensure_future\(/.test(body) && !GROUP.test(body);

function isLoop(source: PythonSource, node: Expression): boolean {
	if (node.type === 'Call') return LOOPS.has(qualifiedName(source, node.func) ?? '');
	if (node.type === 'Attribute') return LOOP_NAMES.has(node.attr);
	if (node.type !== 'Name') return false;
	const [definition, ...others] = binding(source, node)?.definitions ?? [];
	if (!definition || others.length) return LOOP_NAMES.has(node.id);
	const { parent } = definition.node;
	if (definition.kind === 'assignment' && parent.type === 'Assign') {
		return parent.value.type === 'Call' ? isLoop(source, parent.value) : LOOP_NAMES.has(node.id);
	}
	return definition.kind === 'parameter' && LOOP_NAMES.has(node.id);
}
