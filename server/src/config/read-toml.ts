import { parse } from 'smol-toml';
import { escapePointer } from './read-json.ts';

const TABLE = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}/;
const KEY = /^\s*("[^"]*"|'[^']*'|[\w-]+(?:\.[\w-]+)*)\s*=/;

/** The value of a TOML text. Throws smol-toml's `TomlError`, which knows its line. */
export const readToml = (text: string): Record<string, unknown> => parse(text);

/**
 * The lines (from one) of keys and tables, by JSON pointer. Keys inside inline tables and arrays have none: the parser
 * tells no positions, and the line of the key before them is near enough.
 */
export function tomlLines(text: string): ReadonlyMap<string, number> {
	const lines = new Map<string, number>();
	const tableCounts = new Map<string, number>();
	let table = '';
	text.split(/\r\n?|\n/).forEach((line, index) => {
		const header = TABLE.exec(line);
		if (header) {
			table = pointerOf(header[1]!);
			if (line.trimStart().startsWith('[[')) {
				const count = tableCounts.get(table) ?? 0;
				tableCounts.set(table, count + 1);
				table += `/${count}`;
			}
			if (!lines.has(table)) lines.set(table, index + 1);
			return;
		}
		const key = KEY.exec(line);
		const place = key && table + pointerOf(key[1]!);
		if (place && !lines.has(place)) lines.set(place, index + 1);
	});
	return lines;
}

const pointerOf = (dotted: string): string =>
	[...dotted.matchAll(/"([^"]*)"|'([^']*)'|([^\s."']+)/g)]
		.map(([, double, single, bare]) => `/${escapePointer(double ?? single ?? bare!)}`)
		.join('');
