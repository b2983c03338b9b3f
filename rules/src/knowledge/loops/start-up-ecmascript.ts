/** What an object is told once before it does its work, as methods of frameworks and of most projects are called. */
export const START_UP_NAMES: ReadonlySet<string> = new Set([
	'boot',
	'bootstrap',
	'init',
	'initialise',
	'initialize',
	'setup',
	'setUp',
	'start',
	'startup',
	'startUp',
]);

/** Calls that take what is run before a program serves, as they are usually written. */
export const START_UP_CALLS: ReadonlySet<string> = new Set([
	'Meteor.startup', // https://docs.meteor.com/api/meteor.html#Meteor-startup
	'app.whenReady().then', // https://www.electronjs.org/docs/latest/api/app#appwhenready
	'electron.app.whenReady().then',
]);

/** Events at the start and at the end of a program, by the method that takes their listener: its receiver and the event. */
export const START_UP_EVENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	['on', 'once', 'addListener'].map(method => [
		method,
		new Set([
			// https://www.electronjs.org/docs/latest/api/app#event-ready
			...['ready', 'before-quit', 'will-quit', 'quit'].map(event => `app ${event}`),
			// https://nodejs.org/api/process.html#signal-events, https://nodejs.org/api/process.html#event-exit
			...['SIGINT', 'SIGTERM', 'SIGQUIT', 'exit', 'beforeExit', 'uncaughtException'].map(event => `process ${event}`),
		]),
	]),
);

/** Methods of classes that a framework calls once, when it starts or stops. https://docs.nestjs.com/fundamentals/lifecycle-events */
export const START_UP_METHODS: ReadonlySet<string> = new Set([
	'onModuleInit',
	'onApplicationBootstrap',
	'onModuleDestroy',
	'beforeApplicationShutdown',
	'onApplicationShutdown',
]);
