import type { BlockingEntry } from '#knowledge/blocking/entry.ts';
import { ecmascriptBlocking } from '#knowledge/blocking/ecmascript.ts';
import { pythonEntry } from '#knowledge/blocking/python.ts';
import type { Options } from './options.ts';
import type { Leaf } from './report.ts';

/** What a key of JavaScript's knowledge means when it is called: `fs:readFileSync`, `better-sqlite3:().prepare`. */
export function ecmascriptLeaf(key: string, more: Options['blocking'] = []): Leaf | undefined {
	const name = shownInEcmascript(key);
	const module = key.slice(0, key.lastIndexOf(':'));
	const entry =
		declared(name, more) ??
		ecmascriptBlocking.get(key) ??
		(module && !key.endsWith(')') ? ecmascriptBlocking.get(`${module}:*`) : undefined);
	return entry && { entry, name };
}

/** What a key of Python's knowledge means when it is called: `time.sleep`, `pathlib.Path.read_text`. */
export function pythonLeaf(key: string, more: Options['blocking'] = []): Leaf | undefined {
	const shown = key
		.replace(/^builtins\.|^io\.TextIOWrapper\.|\.__iter__$/g, '')
		.replace(/^asyncio\.AbstractEventLoop/, 'loop');
	const added = declared(shown, more);
	if (added) return { entry: added, name: shown };

	const entry = pythonEntry(key);
	return entry && { entry, name: key.startsWith('io.TextIOWrapper.') ? `file.${shown}` : shown };
}

function declared(name: string, more: Options['blocking']): BlockingEntry | undefined {
	const added = more.find(each => each.name === name);
	return added && { tier: 'sleep', ...(added.instead ? { instead: added.instead } : {}) };
}

/** `fs:readFileSync` → `fs.readFileSync`, `:Deno.statSync` → `Deno.statSync`, `execa:execaSync` → `execa.execaSync`. */
const shownInEcmascript = (key: string): string =>
	key
		.replace(/^:/, '')
		.replace(/:$/, '')
		// The last one: `bun:sqlite` has one of its own.
		.replace(/:(\(\))?\.?([^:]*)$/, '$1.$2')
		.replace(/\.$/, '');
