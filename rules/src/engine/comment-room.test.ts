import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { describe, expect, test } from 'vitest';
import { parseEcmascript } from '../languages/ecmascript/parse.ts';
import { commentRoomAt } from './comment-room.ts';

/** The room at the start of the line that holds `§`; the mark itself is taken out first. */
function roomOf(marked: string): string {
	const at = marked.indexOf('§');
	const text = marked.replace('§', '');
	const { source } = parseEcmascript(text, 'case.tsx');
	return commentRoomAt(source.ast, visitorKeys, text, text.lastIndexOf('\n', at - 1) + 1);
}

describe('commentRoomAt', () => {
	test.each([
		['at the start of the file', '§load();'],
		['between statements', 'a();\n\t§load();'],
		['inside a call over several lines', 'a(\n\tb,\n\t§load(),\n);'],
		['among attributes', 'const a = <A\n\tb={1}\n\t§c={load()}\n/>;'],
		['inside braces of JSX', 'const a = <A>{\n\t§load()\n}</A>;'],
		['after a template literal that ended', 'const a = `\n`;\n§load();'],
	])('is code %s', (_, text) => expect(roomOf(text)).toBe('code'));

	test.each([
		['between elements', 'const a = <p>\n\t<b/>\n\t§<A b={() => { load(); }}/>\n</p>;'],
		['before an expression', 'const a = <p>\n§{load()}\n</p>;'],
		['in a fragment', 'const a = <>\n\t§{load()}\n</>;'],
		['where text ends with its line', 'const a = <p>\n\tHello\n\t§{load()}\n</p>;'],
	])('is JSX %s', (_, text) => expect(roomOf(text)).toBe('jsx'));

	test.each([
		['inside a template literal', 'const a = `\n\t§${load()}\n`;'],
		['at the very start of a template line', 'const a = `\n§${load()}`;'],
		['between two lines of JSX text', 'const a = <p>\n\tHello\n\t§world {load()}\n</p>;'],
		['after a backslash', "const a = 'b\\\n§c' + load();"],
		['inside an attribute over two lines', 'const a = <A b="c\n§d" e={load()} />;'],
	])('is none %s', (_, text) => expect(roomOf(text)).toBe('none'));
});
