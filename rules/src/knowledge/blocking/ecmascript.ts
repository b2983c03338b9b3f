import { denoAndBun } from './deno-bun.ts';
import type { BlockingTable } from './entry.ts';
import { nodeCore } from './node-core.ts';
import { nodeFiles } from './node-files.ts';
import { nodePackages } from './node-packages.ts';
import { packageCpu } from './packages-cpu.ts';
import { packageFiles } from './packages-files.ts';

/**
 * What blocks in JavaScript. Keys are `module:name`, `:name` for a global, `module:*` for all of a module.
 * `()` stands for what a call or a construction gives: `better-sqlite3:().prepare().all`.
 */
export const ecmascriptBlocking: BlockingTable = new Map([
	...nodeFiles,
	...nodeCore,
	...nodePackages,
	...packageFiles,
	...packageCpu,
	...denoAndBun,
]);
