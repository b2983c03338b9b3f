/** Escapes of one character. https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences */
const SIMPLE: Readonly<Record<string, string>> = {
	'\n': '',
	'\\': '\\',
	"'": "'",
	'"': '"',
	a: '\x07',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v',
};

const IN_BYTES = /\\(?:([\n\\'"abfnrtv])|([0-7]{1,3})|x([0-9a-fA-F]{2}))/g;
const IN_TEXT =
	/\\(?:([\n\\'"abfnrtv])|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}]*)\})/g;

/** The text of a string literal. A character that is named (`\N{DASH}`) is left as it is written: only CPython has the table. */
export function decodeText(written: string, raw: boolean): string {
	if (raw || !written.includes('\\')) return written;
	return written.replace(IN_TEXT, (whole, simple?: string, octal?: string, x?: string, u?: string, U?: string) => {
		if (simple !== undefined) return SIMPLE[simple]!;
		if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
		const code = Number.parseInt(x ?? u ?? U ?? '', 16);
		return Number.isNaN(code) || code > 0x10_ff_ff ? whole : String.fromCodePoint(code);
	});
}

/** The bytes of a bytes literal, one character each. */
export function decodeBytes(written: string, raw: boolean): string {
	if (raw || !written.includes('\\')) return written;
	return written.replace(IN_BYTES, (_, simple?: string, octal?: string, x?: string) => {
		if (simple !== undefined) return SIMPLE[simple]!;
		return String.fromCharCode(octal === undefined ? Number.parseInt(x!, 16) : Number.parseInt(octal, 8) & 0xff);
	});
}
