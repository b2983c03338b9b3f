import type { IoEntry } from './entry.ts';
import { hosts } from './hosts.ts';
import { IoTable } from './lookup.ts';
import { nodeCore } from './node-core.ts';
import { nodePackages } from './node-packages.ts';

const table = new IoTable([...hosts, ...nodeCore, ...nodePackages]);

/** What a pipeline is told is kept, and goes out at once with `exec()`. https://redis.io/docs/latest/develop/using-commands/pipelining/ */
const KEPT = /\.(pipeline|multi|batch|initialize(Uno|O)rderedBulkOp)\(\)(\.[\w$]+\(\))*\.(?!exec|commit)[\w$]+$/;

/** The asynchronous I/O behind a key of the linker: `:fetch`, `fs/promises:readFile`, `pg:Pool().query`. */
export function ecmascriptIo(key: string): IoEntry | undefined {
	if (KEPT.test(key)) return undefined;
	const colon = key.indexOf(':');
	return table.find(key.slice(0, colon), key.slice(colon + 1));
}
