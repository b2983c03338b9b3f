import { expect, test } from 'vitest';
import { mentionsIn } from './mentions.ts';

test('a name is found where code says it, and not in comments, strings and imports', () => {
	const text = "import { load } from './load';\n// load\nconst text = 'load';\nawait load();\nreload(load);\n";
	expect(mentionsIn(text, 'load').map(({ at }) => text.slice(at - 6, at + 5))).toEqual(['await load(', 'eload(load)']);
});

test('what has no name is said nowhere', () => {
	expect(mentionsIn('load();', '')).toEqual([]);
});
