/** Node's core modules that people use as a bare name. https://nodejs.org/api/module.html#modulebuiltinmodules */
const CORE_MODULES = new Set([
	'assert',
	'async_hooks',
	'buffer',
	'child_process',
	'cluster',
	'crypto',
	'dgram',
	'dns',
	'events',
	'fs',
	'http',
	'http2',
	'https',
	'net',
	'os',
	'path',
	'perf_hooks',
	'readline',
	'stream',
	'timers',
	'tls',
	'tty',
	'url',
	'util',
	'v8',
	'vm',
	'worker_threads',
	'zlib',
]);

/** True for a core module by its bare name, without `node:`. */
export const isCoreModule = (name: string): boolean => CORE_MODULES.has(name);
