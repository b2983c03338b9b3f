import type { BlockingEntry, BlockingTable } from './entry.ts';
import { pythonCore } from './python-core.ts';
import { pythonData } from './python-data.ts';
import { pythonFiles } from './python-files.ts';
import { pythonNetwork } from './python-network.ts';
import { pythonOrm } from './python-orm.ts';
import { pythonPreparing, pythonServices } from './python-services.ts';

/**
 * What blocks in Python, by qualified name; `Class.method` for a value of that class, `Class.*` for all its methods,
 * `Class.**.method` for its own method and those of the parts that it has as attributes.
 */
const blocking: BlockingTable = new Map([
	...pythonCore,
	...pythonNetwork,
	...pythonFiles,
	...pythonData,
	...pythonOrm,
	...pythonServices,
]);

/** The dotted names that the table speaks of. */
export const pythonBlockingKeys = (): readonly string[] => [...blocking.keys()];

/** First words of the keys with `**`: most names need not be looked through. */
const DEEP = new Set([...blocking.keys()].filter(key => key.includes('.**.')).map(firstWord));

/** The entry of a qualified name. */
export function pythonEntry(key: string): BlockingEntry | undefined {
	const known = blocking.get(key);
	if (known || pythonPreparing.has(key)) return known;
	const dot = key.lastIndexOf('.');
	return blocking.get(`${key.slice(0, dot)}.*`) ?? (DEEP.has(firstWord(key)) ? deepEntry(key, dot) : undefined);
}

function deepEntry(key: string, last: number): BlockingEntry | undefined {
	const method = key.slice(last + 1);
	for (let dot = last; dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
		const entry = blocking.get(`${key.slice(0, dot)}.**.${method}`);
		if (entry) return entry;
	}
	return undefined;
}

function firstWord(key: string): string {
	const dot = key.indexOf('.');
	return dot < 0 ? key : key.slice(0, dot);
}
