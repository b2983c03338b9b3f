/**
 * What programs call in passing and what neither throws nor gives a promise that rejects, for the arguments that programs
 * pass. Keys as the linker spells them: `:name` for a global, `()` behind what is constructed.
 */
const HARMLESS: ReadonlySet<string> = new Set([
	// https://tc39.es/ecma262/#sec-constructor-properties-of-the-global-object
	':AbortController()',
	':Boolean',
	':Date()',
	':Error()',
	':Map()',
	':Number',
	':Set()',
	':String',
	':TypeError()',
	':RangeError()',
	':WeakMap()',
	':WeakSet()',
	':isNaN',
	':parseFloat',
	':parseInt',
	':Array.isArray',
	':Date.now',
	':Number.isInteger',
	':Object.freeze',
	':Promise.resolve',
	// Gives the outcomes and never rejects. https://tc39.es/ecma262/#sec-promise.allsettled
	':Promise.allSettled',
	// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html
	':clearInterval',
	':clearTimeout',
	':queueMicrotask',
	':requestAnimationFrame',
	':setInterval',
	':setTimeout',
	':performance.now',
	// https://nodejs.org/api/timers.html
	':clearImmediate',
	':setImmediate',
	'timers:clearTimeout',
	'timers:setTimeout',
	'timers/promises:setTimeout',
	'timers/promises:setImmediate',
	// https://nodejs.org/api/process.html
	':process.exit',
	':process.hrtime.bigint',
	':process.nextTick',
	':process.stderr.write',
	':process.stdout.write',
	':process.uptime',
	'process:exit',
	'process:nextTick',
]);

/** https://console.spec.whatwg.org/, https://tc39.es/ecma262/#sec-math-object and collections that were made there. */
const FAMILIES = /^:(console\.\w+|Math\.\w+|(Map|Set|WeakMap|WeakSet|Date|AbortController)\(\)\.\w+)$/;

/**
 * Methods of arrays and strings by which values are read and kept, and of loggers, whatever their package.
 * https://tc39.es/ecma262/#sec-array.prototype.push, https://console.spec.whatwg.org/
 */
const METHODS: ReadonlySet<string> = new Set(
	(
		'push unshift pop shift slice concat join includes indexOf map filter forEach some every find findIndex sort ' +
		'debug info warn trim split toLowerCase toUpperCase startsWith endsWith padStart padEnd replace replaceAll toFixed'
	).split(' '),
);

/** "It will not throw or return any data". https://tanstack.com/query/latest/docs/reference/QueryClient#queryclientprefetchquery */
const PREFETCHING = /^@tanstack\/(?:\w+-)?query(?:-core)?:QueryClient\(\)\.prefetch(?:Infinite)?Query$/;

/** True for what does not throw for the arguments that programs pass, by its key as the linker spells it. */
export const isHarmless = (key: string): boolean => HARMLESS.has(key) || FAMILIES.test(key) || PREFETCHING.test(key);
/** True for a method of data or of a logger, by its name: for a receiver that nobody knows. */
export const isMethodOfData = (name: string): boolean => METHODS.has(name);
