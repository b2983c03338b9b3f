import type { ConstantValue, PythonNode } from '#python';
import type { Cpython } from './cpython.ts';

/** Nodes that CPython gives no position. */
const WITHOUT_PLACE = new Set(['Module', 'arguments', 'comprehension', 'withitem', 'match_case']);

/** Our tree in the words of `serialize.py`. Columns are UTF-8 bytes there and UTF-16 units here. */
export function dumpOurs(text: string, root: PythonNode, fields: Cpython['fields']): string {
	const place = places(text);
	const loose = text.includes('\\N{');

	const dump = (node: unknown): string => {
		if (Array.isArray(node)) return `[${node.map(dump).join(',')}]`;
		if (typeof node === 'string') return asciiJson(node);
		if (typeof node !== 'object' || node === null) return JSON.stringify(node ?? null);
		const { type, range } = node as PythonNode;
		const where = WITHOUT_PLACE.has(type) ? '' : `@${place(range[0])}-${place(range[1])}`;
		const parts = fields[type]!.map(key => {
			const value = (node as Record<string, unknown>)[
				type === 'ExceptHandler' && key === 'type' ? 'exceptionType' : key
			];
			if (key === 'value' && (type === 'Constant' || type === 'MatchSingleton'))
				return constant(value as ConstantValue, loose);
			return OPERATORS.has(key) ? operators(value) : dump(value);
		});
		return `${type}${where}(${parts.join(',')})`;
	};
	return dump(root);
}

const OPERATORS = new Set(['op', 'ops', 'ctx']);

const operators = (value: unknown): string => (Array.isArray(value) ? `[${value.join(',')}]` : String(value));

function constant(value: ConstantValue, loose: boolean): string {
	switch (value.kind) {
		case 'str':
			return loose ? 'str' : `str ${asciiJson(value.text)}`;
		case 'bytes':
			return `bytes ${Buffer.from(value.bytes, 'latin1').toString('hex')}`;
		case 'int':
			return `int ${value.digits}`;
		case 'bool':
			return `bool ${value.is}`;
		case 'float':
		case 'complex': {
			const bytes = Buffer.alloc(8);
			bytes.writeDoubleBE(value.number);
			return `${value.kind} ${bytes.toString('hex')}`;
		}
		default:
			return value.kind;
	}
}

/** JSON as Python writes it: everything outside ASCII is escaped. */
const asciiJson = (text: string): string =>
	JSON.stringify(text).replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Gives `line:column` with CPython's columns. */
function places(text: string): (offset: number) => string {
	const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(match => match.index + match[0].length)];
	const isAscii = !/[^\x00-\x7f]/.test(text);
	return offset => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		const start = starts[low]!;
		return `${low + 1}:${isAscii ? offset - start : Buffer.byteLength(text.slice(start, offset))}`;
	};
}
