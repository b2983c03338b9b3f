import { words } from './python.ts';

/** Decorators that call the function themselves, or have it called. */
export interface DecoratorEntry {
	/** Dotted paths; those of a class stand for the methods of its objects. */
	readonly names: readonly string[];
	/** The coroutine is dropped, so the body does not run; or it is given as if it were the value. */
	readonly fate: 'dropped' | 'given';
	/** Roots of decorators, or one without a module, that may stand between it and the function and change nothing. */
	readonly through?: readonly string[];
	readonly documentation: string;
}

const CELERY_SIGNALS =
	'after_task_publish beat_init before_task_publish celeryd_init setup_logging task_failure task_postrun task_prerun ' +
	'task_retry task_success worker_init worker_process_init worker_process_shutdown worker_ready worker_shutdown';

export const DECORATORS: readonly DecoratorEntry[] = [
	{
		names: ['atexit.register'],
		fate: 'dropped',
		documentation: 'https://docs.python.org/3/library/atexit.html#atexit-example',
	},
	{
		names: words('click.command click.group click.Group.command click.Group.group'),
		fate: 'dropped',
		through: ['click'],
		documentation: 'https://click.palletsprojects.com/en/stable/api/#click.Context.invoke',
	},
	{
		names: words('typer.Typer.command typer.Typer.callback'),
		fate: 'dropped',
		documentation: 'https://typer.tiangolo.com/tutorial/commands/',
	},
	{
		names: words('celery.shared_task celery.Celery.task'),
		fate: 'given',
		documentation: 'https://docs.celeryq.dev/en/stable/userguide/tasks.html#basics',
	},
	{
		names: words(CELERY_SIGNALS).map(name => `celery.signals.${name}.connect`),
		fate: 'dropped',
		documentation: 'https://docs.celeryq.dev/en/stable/userguide/signals.html#basics',
	},
	{
		names: ['sqlalchemy.event.listens_for'],
		fate: 'dropped',
		documentation:
			'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#using-events-with-the-asyncio-extension',
	},
	{
		names: words(
			'apscheduler.schedulers.background.BackgroundScheduler.scheduled_job ' +
				'apscheduler.schedulers.blocking.BlockingScheduler.scheduled_job',
		),
		fate: 'dropped',
		documentation: 'https://apscheduler.readthedocs.io/en/3.x/userguide.html#adding-jobs',
	},
	{
		names: words('pydantic.field_validator pydantic.model_validator pydantic.validator pydantic.root_validator'),
		fate: 'given',
		through: ['classmethod'],
		documentation: 'https://docs.pydantic.dev/latest/concepts/validators/',
	},
	{
		names: ['sqlalchemy.orm.validates'],
		fate: 'given',
		documentation: 'https://docs.sqlalchemy.org/en/20/orm/mapped_attributes.html#simple-validators',
	},
];

/** Methods of classes that extend one of a library's, which calls them and does not await what they give. */
export const OVERRIDDEN_METHODS: readonly {
	readonly bases: readonly string[];
	readonly methods: readonly string[];
	readonly documentation: string;
}[] = [
	{
		bases: words('threading.Thread multiprocessing.Process multiprocessing.context.Process'),
		methods: ['run'],
		documentation: 'https://docs.python.org/3/library/threading.html#threading.Thread.run',
	},
	{
		bases: words(
			'asyncio.BaseProtocol asyncio.Protocol asyncio.BufferedProtocol asyncio.DatagramProtocol asyncio.SubprocessProtocol',
		),
		methods: words(
			'connection_made connection_lost pause_writing resume_writing data_received eof_received buffer_updated ' +
				'datagram_received error_received pipe_data_received pipe_connection_lost process_exited',
		),
		documentation: 'https://docs.python.org/3/library/asyncio-protocol.html#protocols',
	},
	{
		bases: words('logging.Handler logging.StreamHandler logging.FileHandler'),
		methods: words('emit flush close handle'),
		documentation: 'https://docs.python.org/3/library/logging.html#logging.Handler.emit',
	},
	{
		bases: words(
			'socketserver.BaseRequestHandler socketserver.StreamRequestHandler socketserver.DatagramRequestHandler',
		),
		methods: words('setup handle finish'),
		documentation: 'https://docs.python.org/3/library/socketserver.html#socketserver.BaseRequestHandler.handle',
	},
	{
		bases: words('http.server.BaseHTTPRequestHandler http.server.SimpleHTTPRequestHandler'),
		methods: words('do_GET do_POST do_PUT do_PATCH do_DELETE do_HEAD do_OPTIONS'),
		documentation: 'https://docs.python.org/3/library/http.server.html#http.server.BaseHTTPRequestHandler',
	},
	{
		bases: words(
			'watchdog.events.FileSystemEventHandler watchdog.events.PatternMatchingEventHandler ' +
				'watchdog.events.RegexMatchingEventHandler',
		),
		methods: words('on_any_event on_closed on_created on_deleted on_modified on_moved on_opened'),
		documentation: 'https://python-watchdog.readthedocs.io/en/stable/api.html#watchdog.events.FileSystemEventHandler',
	},
	{
		bases: words('django.core.management.base.BaseCommand django.core.management.BaseCommand'),
		methods: words('add_arguments handle'),
		documentation:
			'https://docs.djangoproject.com/en/stable/howto/custom-management-commands/#django.core.management.BaseCommand.handle',
	},
];
