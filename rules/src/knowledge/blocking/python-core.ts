import { group, type BlockingEntry } from './entry.ts';

const shell: BlockingEntry = { tier: 'process', instead: 'asyncio.create_subprocess_shell', offload: true };
const exec: BlockingEntry = { tier: 'process', instead: 'asyncio.create_subprocess_exec', offload: true };
const input: BlockingEntry = { tier: 'input', offload: true };

/** Time, processes, people, and threads of Python's standard library. */
export const pythonCore: readonly [string, BlockingEntry][] = [
	// https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep: the twin is the loop library's own `sleep`.
	['time.sleep', { tier: 'sleep', twin: { kind: 'sibling', name: 'sleep' } }],

	// https://docs.python.org/3/library/subprocess.html, https://docs.python.org/3/library/asyncio-subprocess.html
	...group('subprocess.', 'run call check_call check_output', exec),
	...group('subprocess.', 'getoutput getstatusoutput', exec),
	['subprocess.Popen', { tier: 'process', instead: 'asyncio.create_subprocess_exec' }],
	...group('subprocess.Popen.', 'wait communicate', { tier: 'process', instead: 'asyncio.create_subprocess_exec' }),
	// https://docs.python.org/3/library/os.html#process-management
	...group('os.', 'system popen', shell),
	...group('os.', 'wait wait3 wait4 waitid waitpid', { tier: 'process', instead: 'process.wait' }),
	...group('os.', 'spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe posix_spawn posix_spawnp', exec),

	// https://docs.python.org/3/library/functions.html#input, https://docs.python.org/3/library/getpass.html
	...group('subprocess.Popen.stdout.', 'read readline readlines', {
		tier: 'process',
		instead: 'asyncio.create_subprocess_exec',
	}),
	['builtins.input', input],
	['getpass.getpass', input],
	...group('sys.stdin.', 'read readline readlines buffer.read buffer.readline', input),

	// https://docs.python.org/3/library/threading.html. A lock belongs to the thread that takes it, so no thread helps.
	...group('threading.', 'Lock.acquire RLock.acquire Condition.acquire', { tier: 'thread', instead: 'asyncio.Lock' }),
	...group('threading.', 'Semaphore.acquire BoundedSemaphore.acquire', {
		tier: 'thread',
		instead: 'asyncio.Semaphore',
	}),
	['threading.Event.wait', { tier: 'thread', instead: 'asyncio.Event', offload: true }],
	['threading.Condition.wait', { tier: 'thread', instead: 'asyncio.Condition' }],
	['threading.Barrier.wait', { tier: 'thread', instead: 'asyncio.Barrier' }],
	['threading.Thread.join', { tier: 'thread', offload: true }],
	// https://docs.python.org/3/library/queue.html
	...group('queue.', 'Queue.get LifoQueue.get PriorityQueue.get SimpleQueue.get', {
		tier: 'thread',
		instead: 'asyncio.Queue',
		offload: true,
	}),
	...group('queue.', 'Queue.put LifoQueue.put PriorityQueue.put', {
		tier: 'thread',
		instead: 'asyncio.Queue',
		offload: true,
	}),
	...group('queue.', 'Queue.join LifoQueue.join PriorityQueue.join', {
		tier: 'thread',
		instead: 'asyncio.Queue',
		offload: true,
	}),
	// https://docs.python.org/3/library/concurrent.futures.html
	...group('concurrent.futures.Future.', 'result exception', { tier: 'thread', instead: 'asyncio.wrap_future' }),
	['concurrent.futures.wait', { tier: 'thread', instead: 'asyncio.wait' }],
	['concurrent.futures.as_completed', { tier: 'thread', instead: 'asyncio.as_completed', lazy: true }],
	// https://docs.python.org/3/library/multiprocessing.html
	...group('multiprocessing.', 'Process.join Event.wait Queue.get JoinableQueue.get SimpleQueue.get', {
		tier: 'thread',
		offload: true,
	}),
	...group('multiprocessing.', 'JoinableQueue.join Barrier.wait Condition.wait', { tier: 'thread', offload: true }),
	...group('multiprocessing.', 'Lock.acquire RLock.acquire Semaphore.acquire BoundedSemaphore.acquire', {
		tier: 'thread',
	}),
	...group('multiprocessing.Pool.', 'apply map starmap join', { tier: 'thread', instead: 'loop.run_in_executor' }),
	['multiprocessing.pool.AsyncResult.get', { tier: 'thread', offload: true }],
];
