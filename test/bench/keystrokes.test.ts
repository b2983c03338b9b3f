import { expect, test } from 'vitest';
import { keystrokes, lastLine } from './keystrokes.ts';

const script = { file: 'a.py', languageId: 'python', below: ['def second', 'pass'] } as const;
const TEXT = 'def first():\n    pass\ndef second():\n    pass\n# end\n';

test('each change, applied where it says, gives its text', () => {
	let text = TEXT;
	for (const { line, character, inserted, text: after } of keystrokes(TEXT, {
		...script,
		typed: '\n    call("a", [1])\n    x',
	})) {
		const lines = text.split('\n');
		lines[line] = lines[line]!.slice(0, character) + inserted + lines[line]!.slice(character);
		text = lines.join('\n');
		expect(after).toBe(text);
	}
	expect(text).toBe('def first():\n    pass\ndef second():\n    pass\n    call("a", [1])\n    x\n# end\n');
});

test('a line break brings its indentation, brackets close, and what is closed is typed over', () => {
	const strokes = keystrokes(TEXT, { ...script, typed: '\n    f("")' });
	expect(strokes.map(({ inserted }) => inserted)).toEqual(['\n    ', 'f', '()', '""']);
	expect(lastLine(strokes)).toBe(4);
});

test('a place that is not there is said, and none is made up', () => {
	expect(() => keystrokes(TEXT, { ...script, below: ['def third', 'pass'], typed: 'x' })).toThrow(/not in the text/);
	expect(() => keystrokes(TEXT, { ...script, below: ['def second', 'fail'], typed: 'x' })).toThrow(/not in the text/);
});
