/**
 * What belongs to the thread that the loop runs in: elsewhere there is no loop to find, and nothing tells it of a change.
 * https://docs.python.org/3/library/asyncio-dev.html#concurrency-and-multithreading
 */
const OF_LIBRARIES: ReadonlySet<string> = new Set([
	'all_tasks',
	'create_task',
	'create_task_group',
	'current_task',
	'ensure_future',
	'gather',
	'get_cancelled_exc_class',
	'get_event_loop',
	'get_running_loop',
	'open_nursery',
	'shield',
	'start_soon',
]);

/** The same, of methods of loops, tasks, futures, events and queues. */
const OF_OBJECTS: ReadonlySet<string> = new Set([
	'add_done_callback',
	'add_reader',
	'add_signal_handler',
	'add_writer',
	'call_at',
	'call_later',
	'call_soon',
	'cancel',
	'create_future',
	'create_task',
	'get_nowait',
	'notify',
	'notify_all',
	'put_nowait',
	'release',
	'remove_reader',
	'remove_writer',
	'set',
	'set_exception',
	'set_result',
	'start_soon',
]);

/** True for the key of what must not be called in another thread than the loop's. */
export function isBoundToLoop(key: string): boolean {
	const [library, ...path] = key.split('.');
	const name = path.at(-1);
	if (name === undefined || !LIBRARIES.has(library!)) return false;
	return path.length === 1 ? OF_LIBRARIES.has(name) : OF_OBJECTS.has(name);
}

const LIBRARIES: ReadonlySet<string> = new Set(['anyio', 'asyncio', 'trio']);
