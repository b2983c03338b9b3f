import { dialectOf } from '#catalogue';

/** How a file's text lies on the disk. */
export interface Encoding {
	readonly name: 'utf-8' | 'latin-1';
	readonly hasBom: boolean;
}

export type Decoded =
	{ readonly text: string; readonly encoding: Encoding } | { readonly text: undefined; readonly reason: string };

const BOM = '\uFEFF';
/** Git's own measure of what is binary: a zero byte near the start. */
const LOOKED_AT_BYTES = 8000;

/** https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations */
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;
const UTF_8 = /^(?:utf[-_]?8(?:[-_]sig)?|us-ascii|ascii|u8|cp65001)$/i;
const LATIN_1 = /^(?:latin[-_]?1|iso[-_]?8859[-_]1|iso[-_]latin[-_]1|l1|cp819|8859)$/i;

/** The text of a file, without its byte order mark. Strict: a byte that is no text is a reason, never a `\uFFFD`. */
export function decode(path: string, bytes: Buffer): Decoded {
	const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	if (isUtf16(bytes)) return { text: undefined, reason: 'its encoding is UTF-16; asynclint reads UTF-8' };
	if (bytes.subarray(0, LOOKED_AT_BYTES).includes(0)) return { text: undefined, reason: 'it is binary' };

	const cookie = !hasBom && dialectOf(path) === 'python' ? cookieOf(bytes) : undefined;
	if (cookie !== undefined && LATIN_1.test(cookie)) {
		return { text: bytes.toString('latin1'), encoding: { name: 'latin-1', hasBom: false } };
	}
	if (cookie !== undefined && !UTF_8.test(cookie)) {
		return { text: undefined, reason: `its encoding is ${cookie}; asynclint reads UTF-8 and latin-1` };
	}
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: { name: 'utf-8', hasBom } };
	} catch {
		return { text: undefined, reason: 'it is not valid UTF-8' };
	}
}

/** The bytes of a text as the file had them; undefined when its encoding lacks a character. */
export function encode(text: string, { name, hasBom }: Encoding): Buffer | undefined {
	if (name === 'utf-8') return Buffer.from(hasBom ? BOM + text : text, 'utf8');
	const bytes = Buffer.from(text, 'latin1');
	return bytes.toString('latin1') === text ? bytes : undefined;
}

const isUtf16 = ([first, second]: Buffer): boolean =>
	(first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The encoding that a comment on one of the first two lines names; on the second only under a blank line or a comment. */
function cookieOf(bytes: Buffer): string | undefined {
	const [first = '', second = ''] = bytes
		.subarray(0, 1024)
		.toString('latin1')
		.split(/\r\n?|\n/, 2);
	return COOKIE.exec(first)?.[1] ?? (BLANK.test(first) ? COOKIE.exec(second)?.[1] : undefined);
}
