/** How what an acquiring call takes is given back. */
export interface Acquisition {
	/**
	 * `value`: by a method of what the call gives. `function`: what the call gives is a function that does it.
	 * `pair`: it gives a pair, whose second item is that function. `receiver`: by a method of what it is called on.
	 */
	readonly by: 'function' | 'pair' | 'receiver' | 'value';
	readonly methods: readonly string[];
	/** Its own methods that get it ready, and that people call before their `try`: where one fails, nothing is held. */
	readonly readies?: readonly string[];
}

const FUNCTION: Acquisition = { by: 'function', methods: [] };

/** It takes its connection when it is first used. https://typeorm.io/docs/query-runner */
const QUERY_RUNNER: Acquisition = { by: 'value', methods: ['release'], readies: ['connect', 'startTransaction'] };

/** Methods that give at once what takes a place of a pool later: nobody awaits them. */
export const LAZY_PLACES: ReadonlySet<string> = new Set(['createQueryRunner']);

/**
 * What takes a lock or a place of a pool until it is given back, by the linker's name. For these a function that never
 * gives back what it takes is certain to forget it; of others one is told by code that gives back on some way only.
 */
export const acquisitions: Readonly<Record<string, Acquisition>> = {
	// https://github.com/DirtyHairy/async-mutex#api
	'async-mutex:Mutex().acquire': FUNCTION,
	'async-mutex:Semaphore().acquire': { by: 'pair', methods: [] },
	// https://www.npmjs.com/package/await-semaphore
	'await-semaphore:Mutex().acquire': FUNCTION,
	'await-semaphore:Semaphore().acquire': FUNCTION,
	// https://github.com/moxystudio/node-proper-lockfile#lockfile-options
	'proper-lockfile:lock': FUNCTION,
	// https://github.com/vercel/async-sema#api
	'async-sema:Sema().acquire': { by: 'receiver', methods: ['release'] },
	'async-sema:().acquire': { by: 'receiver', methods: ['release'] },
	// https://www.npmjs.com/package/semaphore-async-await
	'semaphore-async-await:().acquire': { by: 'receiver', methods: ['release', 'signal'] },
	// https://node-postgres.com/apis/pool#poolconnect
	'pg:Pool().connect': { by: 'value', methods: ['release'] },
	// https://sidorares.github.io/node-mysql2/docs/examples/connections/create-pool
	'mysql2/promise:createPool().getConnection': { by: 'value', methods: ['destroy', 'release'] },
	'mysql2:createPool().promise().getConnection': { by: 'value', methods: ['destroy', 'release'] },
	// https://mariadb.com/docs/connectors/mariadb-connector-nodejs/connector-nodejs-promise-api
	'mariadb:createPool().getConnection': { by: 'value', methods: ['destroy', 'end', 'release'] },
	'typeorm:DataSource().createQueryRunner': QUERY_RUNNER,
	'typeorm:getConnection().createQueryRunner': QUERY_RUNNER,
	// https://github.com/porsager/postgres#reserve
	'postgres:().reserve': { by: 'value', methods: ['release'] },
	// https://mongoosejs.com/docs/transactions.html
	'mongoose:startSession': { by: 'value', methods: ['endSession'] },
	// https://github.com/mike-marcacci/node-redlock#usage
	'redlock:().acquire': { by: 'value', methods: ['release', 'unlock'] },
	// https://es-toolkit.dev/reference/promise/Mutex.html, https://es-toolkit.dev/reference/promise/Semaphore.html
	'es-toolkit:Mutex().acquire': { by: 'receiver', methods: ['release'] },
	'es-toolkit:Semaphore().acquire': { by: 'receiver', methods: ['release'] },
	// https://github.com/coopernurse/node-pool#poolacquire
	'generic-pool:createPool().acquire': { by: 'receiver', methods: ['release', 'destroy'] },
	// https://www.npmjs.com/package/await-lock
	'await-lock:().acquireAsync': { by: 'receiver', methods: ['release'] },
};
