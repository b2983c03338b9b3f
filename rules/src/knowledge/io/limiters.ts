/**
 * Packages whose objects let only so many calls run at a time. What they make is the limiter (`p-limit:()`), not the call
 * that makes it (`p-limit:`).
 */
const PACKAGES = new Set([
	// https://github.com/sindresorhus/p-limit, https://github.com/sindresorhus/p-queue, https://github.com/sindresorhus/p-throttle
	'p-limit',
	'p-queue',
	'p-throttle',
	// https://github.com/vercel/async-sema
	'async-sema',
	// https://github.com/SGrondin/bottleneck
	'bottleneck',
	// https://github.com/ForbesLindesay/throat
	'throat',
	// https://github.com/DirtyHairy/async-mutex
	'async-mutex',
	// https://github.com/rogierschouten/async-lock
	'async-lock',
	// https://github.com/jhurliman/node-rate-limiter
	'limiter',
	// https://github.com/mcollina/fastq
	'fastq',
	// https://github.com/featurist/promise-limit
	'promise-limit',
	// https://github.com/natesilva/p-ratelimit
	'p-ratelimit',
	// https://github.com/notenoughneon/await-semaphore
	'await-semaphore',
	// https://github.com/jsoendermann/semaphore-async-await
	'semaphore-async-await',
	// https://github.com/supercharge/promise-pool
	'@supercharge/promise-pool',
	// https://github.com/josdejong/workerpool, https://github.com/piscinajs/piscina, https://github.com/tinylibs/tinypool
	'workerpool',
	'piscina',
	'tinypool',
	// https://github.com/coopernurse/node-pool
	'generic-pool',
	// https://github.com/Vincit/tarn.js
	'tarn',
	// https://github.com/animir/node-rate-limiter-flexible
	'rate-limiter-flexible',
]);

/** https://caolan.github.io/async/v3/docs.html#queue, https://es-toolkit.dev/reference/promise/Semaphore.html */
const PATHS =
	/^(async:(queue|priorityQueue|cargo)\(\)|es-toolkit(\/promise|\/async)?:(Semaphore|Mutex|limitAsync)\(\))/;

/** True for the call of something that limits how many run at once. */
export const isEcmascriptLimiter = (key: string): boolean =>
	PATHS.test(key) || (PACKAGES.has(key.slice(0, key.indexOf(':'))) && key.includes('()'));
