/** A JSON text with the place of each key and item, by JSON pointer (RFC 6901); the offset is that of the key. */
export interface LocatedJson {
	readonly value: unknown;
	readonly places: ReadonlyMap<string, number>;
}

/** Where a text stops being JSON. */
export class JsonError extends Error {
	readonly offset: number;

	constructor(message: string, offset: number) {
		super(message);
		this.offset = offset;
	}
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

/** Deeper nesting is nobody's configuration, and would overflow the stack. */
const DEEPEST = 200;

/**
 * Reads JSON as `JSON.parse` does and says where things are: its own messages differ between versions of Node, and
 * tell no line for a key. Throws a `JsonError`.
 */
export function readJson(text: string): LocatedJson {
	const places = new Map<string, number>();
	let at = 0;

	const take = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		at += found?.length ?? 0;
		return found;
	};
	const fail = (expected: string): never => {
		if (text.startsWith('//', at) || text.startsWith('/*', at)) throw new JsonError('JSON has no comments', at);
		throw new JsonError(at >= text.length ? `the file ends where ${expected} should be` : `expected ${expected}`, at);
	};
	/** Steps over a separator; true when it was the closing one. */
	const isClosed = (close: ',]' | ',}'): boolean => {
		take(SPACE);
		const found = text[at];
		if (found !== close[0] && found !== close[1]) return fail(`"," or "${close[1]}"`);
		at++;
		return found === close[1];
	};
	const readValue = (pointer: string, depth: number): void => {
		take(SPACE);
		if (depth > DEEPEST) fail('less nesting');
		if (text[at] === '{') return readObject(pointer, depth);
		if (text[at] === '[') return readArray(pointer, depth);
		if (take(STRING) === undefined && take(LITERAL) === undefined) fail('a value');
	};
	const readObject = (pointer: string, depth: number): void => {
		at++;
		take(SPACE);
		if (text[at] === '}') {
			at++;
			return;
		}
		do {
			take(SPACE);
			const start = at;
			const key = take(STRING) ?? fail('a key in double quotes');
			const place = `${pointer}/${escapePointer(JSON.parse(key) as string)}`;
			places.set(place, start);
			take(SPACE);
			if (text[at] !== ':') fail('":"');
			at++;
			readValue(place, depth + 1);
		} while (!isClosed(',}'));
	};
	const readArray = (pointer: string, depth: number): void => {
		at++;
		take(SPACE);
		if (text[at] === ']') {
			at++;
			return;
		}
		let index = 0;
		do {
			take(SPACE);
			places.set(`${pointer}/${index}`, at);
			readValue(`${pointer}/${index++}`, depth + 1);
		} while (!isClosed(',]'));
	};

	readValue('', 0);
	take(SPACE);
	if (at < text.length) fail('the end of the file');
	return { value: JSON.parse(text), places };
}

/** A key as a step of a JSON pointer. */
export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
