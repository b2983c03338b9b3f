/** What becomes of the coroutine that a function gives, when an async one is passed. */
export type PythonFate =
	/** It is dropped, so the body of the function does not run. */
	| { readonly kind: 'dropped' }
	/** It is given back as if it were the value. */
	| { readonly kind: 'given' }
	/** It is taken for a value, and what follows from that. */
	| { readonly kind: 'misread'; readonly as: string; readonly so: string };

/** Where the function stands: an index, or a keyword. */
export interface PythonPlace {
	readonly at?: number;
	/** One keyword, or several with a function each, separated by spaces. */
	readonly keyword?: string;
}

export interface PythonCallback extends PythonPlace {
	/** Dotted paths, as the documentation names them; `**` stands for what a chain of calls has between its ends. */
	readonly names: readonly string[];
	readonly fate: PythonFate;
	readonly documentation: string;
}

const DROPPED: PythonFate = { kind: 'dropped' };
const GIVEN: PythonFate = { kind: 'given' };
const ANSWER: PythonFate = { kind: 'misread', as: 'an answer', so: 'it is always true' };
const KEY: PythonFate = { kind: 'misread', as: 'a key', so: 'comparing raises `TypeError`' };
const GROUP: PythonFate = { kind: 'misread', as: 'a key', so: 'no two are equal' };
const ITEM: PythonFate = { kind: 'misread', as: 'a value', so: 'the next turn gets no value' };

/** The names that an entry writes in one line, with a space between them. */
export const words = (text: string): readonly string[] => text.split(' ');

export const PYTHON_CALLBACKS: readonly PythonCallback[] = [
	{
		names: words('threading.Thread multiprocessing.Process multiprocessing.context.Process'),
		at: 1,
		keyword: 'target',
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/threading.html#threading.Thread',
	},
	{
		names: ['threading.Timer'],
		at: 1,
		keyword: 'function',
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/threading.html#threading.Timer',
	},
	{
		names: words('signal.signal weakref.finalize weakref.ref'),
		at: 1,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/signal.html#signal.signal',
	},
	{
		names: ['atexit.register'],
		at: 0,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/atexit.html#atexit.register',
	},
	{
		names: words('sys.settrace sys.setprofile threading.settrace'),
		at: 0,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/sys.html#sys.settrace',
	},
	{
		names: words('contextlib.ExitStack.callback contextlib.AsyncExitStack.callback'),
		at: 0,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/contextlib.html#contextlib.AsyncExitStack.push_async_callback',
	},
	{
		names: words(
			'apscheduler.schedulers.background.BackgroundScheduler.add_job apscheduler.schedulers.blocking.BlockingScheduler.add_job',
		),
		at: 0,
		fate: DROPPED,
		documentation:
			'https://apscheduler.readthedocs.io/en/3.x/userguide.html#choosing-the-right-scheduler-job-store-s-executor-s-and-trigger-s',
	},
	{
		names: words(
			'asyncio.AbstractEventLoop.call_soon asyncio.AbstractEventLoop.call_soon_threadsafe asyncio.AbstractEventLoop.set_exception_handler',
		),
		at: 0,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_soon',
	},
	{
		names: words('call_at call_later add_reader add_writer').map(name => `asyncio.AbstractEventLoop.${name}`),
		at: 1,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_later',
	},
	{
		names: ['asyncio.AbstractEventLoop.add_signal_handler'],
		at: 1,
		fate: { kind: 'misread', as: 'a callback', so: 'it raises `TypeError`' },
		documentation: 'https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.add_signal_handler',
	},
	{
		names: ['asyncio.AbstractEventLoop.run_in_executor'],
		at: 1,
		fate: GIVEN,
		documentation: 'https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_in_executor',
	},
	{
		names: words(
			'asyncio.to_thread anyio.to_thread.run_sync anyio.to_process.run_sync trio.to_thread.run_sync ' +
				'starlette.concurrency.run_in_threadpool fastapi.concurrency.run_in_threadpool',
		),
		at: 0,
		fate: GIVEN,
		documentation: 'https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread',
	},
	{
		names: words('ThreadPoolExecutor ProcessPoolExecutor Executor InterpreterPoolExecutor').flatMap(name =>
			words('submit map').map(method => `concurrent.futures.${name}.${method}`),
		),
		at: 0,
		fate: GIVEN,
		documentation: 'https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Executor.submit',
	},
	{
		names: words('anyio.from_thread.run_sync trio.from_thread.run_sync'),
		at: 0,
		fate: GIVEN,
		documentation: 'https://anyio.readthedocs.io/en/stable/threads.html#calling-synchronous-code-from-worker-threads',
	},
	{
		names: words('multiprocessing.Pool multiprocessing.pool.Pool multiprocessing.pool.ThreadPool').flatMap(pool =>
			words('apply apply_async imap imap_unordered map map_async starmap starmap_async').map(name => `${pool}.${name}`),
		),
		at: 0,
		fate: GIVEN,
		documentation: 'https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.Pool.apply',
	},
	{
		names: words('concurrent.futures.ThreadPoolExecutor concurrent.futures.ProcessPoolExecutor'),
		keyword: 'initializer',
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.ThreadPoolExecutor',
	},
	{
		names: words('sched.scheduler.enter sched.scheduler.enterabs'),
		at: 2,
		keyword: 'action',
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/sched.html#sched.scheduler.enterabs',
	},
	{
		names: words('re.sub re.subn'),
		at: 1,
		keyword: 'repl',
		fate: { kind: 'misread', as: 'a text', so: 'it raises `TypeError`' },
		documentation: 'https://docs.python.org/3/library/re.html#re.sub',
	},
	{
		names: ['tkinter', 'tkinter.ttk'].flatMap(module =>
			words('Button Checkbutton Radiobutton Scale').map(name => `${module}.${name}`),
		),
		keyword: 'command',
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/tkinter.html#how-do-i-what-option-is',
	},
	{
		names: words('tkinter.Tk.after tkinter.Tk.protocol'),
		at: 1,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/tkinter.html#threading-model',
	},
	{
		names: ['schedule.every.**.do'],
		at: 0,
		fate: DROPPED,
		documentation: 'https://schedule.readthedocs.io/en/stable/asyncio.html',
	},
	{
		names: ['sqlalchemy.event.listen'],
		at: 2,
		keyword: 'fn',
		fate: DROPPED,
		documentation:
			'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#using-events-with-the-asyncio-extension',
	},
	{
		names: ['websocket.WebSocketApp'],
		keyword: 'on_open on_message on_error on_close on_ping on_pong on_data',
		fate: DROPPED,
		documentation: 'https://websocket-client.readthedocs.io/en/latest/app.html',
	},
	{
		names: words('builtins.filter itertools.filterfalse itertools.takewhile itertools.dropwhile'),
		at: 0,
		fate: ANSWER,
		documentation: 'https://docs.python.org/3/library/functions.html#filter',
	},
	{
		names: words('builtins.sorted builtins.min builtins.max heapq.nlargest heapq.nsmallest'),
		keyword: 'key',
		fate: KEY,
		documentation: 'https://docs.python.org/3/library/functions.html#sorted',
	},
	{
		names: ['itertools.groupby'],
		at: 1,
		keyword: 'key',
		fate: GROUP,
		documentation: 'https://docs.python.org/3/library/itertools.html#itertools.groupby',
	},
	{
		names: words('functools.reduce itertools.accumulate'),
		at: 0,
		fate: ITEM,
		documentation: 'https://docs.python.org/3/library/functools.html#functools.reduce',
	},
];

/** Methods that only one kind of object has. */
export const PYTHON_METHODS: readonly PythonCallback[] = [
	{
		names: ['add_done_callback'],
		at: 0,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.add_done_callback',
	},
	{
		names: ['addCleanup', 'addClassCleanup'],
		at: 0,
		fate: DROPPED,
		documentation: 'https://docs.python.org/3/library/unittest.html#unittest.IsolatedAsyncioTestCase.addAsyncCleanup',
	},
	{
		names: ['basic_consume'],
		keyword: 'on_message_callback',
		fate: DROPPED,
		documentation: 'https://pika.readthedocs.io/en/stable/modules/channel.html#pika.channel.Channel.basic_consume',
	},
	{
		names: ['sort'],
		keyword: 'key',
		fate: KEY,
		documentation: 'https://docs.python.org/3/library/stdtypes.html#list.sort',
	},
];

/** Decorators that keep what a function gives: a coroutine can be awaited once. https://docs.python.org/3/library/functools.html#functools.lru_cache */
export const KEEPING_DECORATORS: ReadonlySet<string> = new Set(
	words(
		'functools.lru_cache functools.cache functools.cached_property django.utils.functional.cached_property ' +
			'cachetools.func.ttl_cache cachetools.func.lru_cache cachetools.func.lfu_cache cachetools.cached',
	),
);

const TYPE_ERROR = 'Python raises `TypeError`';
const NOT_RUN = 'its body does not run';

/** What Python does with the coroutine of a special method. https://docs.python.org/3/reference/datamodel.html#special-method-names */
export const SPECIAL_METHODS: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		words(
			'__init__ __len__ __str__ __repr__ __hash__ __bool__ __format__ __index__ __int__ __float__ __iter__ __aiter__ __next__',
		).map(name => [name, TYPE_ERROR]),
	),
	...Object.fromEntries(
		words(
			'__del__ __setattr__ __setitem__ __delattr__ __delitem__ __post_init__ __init_subclass__ __set_name__ __set__',
		).map(name => [name, NOT_RUN]),
	),
	...Object.fromEntries(
		words('__contains__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __exit__').map(name => [
			name,
			'its coroutine is always true',
		]),
	),
};
