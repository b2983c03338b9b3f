/** Every virtual environment has this file at its top: https://docs.python.org/3/library/venv.html */
export const VENV_MARK = 'pyvenv.cfg';

/** Code that a tool has squeezed: nobody reads findings in it. This is by the name. */
export const isMinified = (name: string): boolean => /[.-]min\.[cm]?js$/i.test(name);

/** Shorter texts, and lines, are written by people, too: in a short text only lines that go far beyond what they write count. */
const SQUEEZED = { text: 5_000, line: 200 };
const SQUEEZED_SHORT = { text: 1_000, line: 500 };

/** The same by the text, whatever the file is called: half of its lines and more are longer than anybody writes, notices of licenses apart. */
export function isSqueezed(path: string, text: string): boolean {
	const { line } = text.length < SQUEEZED.text ? SQUEEZED_SHORT : SQUEEZED;
	if (text.length < SQUEEZED_SHORT.text || !/\.[cm]?js$/i.test(path)) return false;
	const lengths = text
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.split('\n')
		.flatMap(each => each.trim().length || [])
		.sort((a, b) => a - b);
	return (lengths[Math.floor(lengths.length / 2)] ?? 0) > line;
}
