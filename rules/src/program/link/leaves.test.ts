import { expect, test } from 'vitest';
import { leavesBefore } from './leaves.ts';

const answer = (code: string): boolean => leavesBefore(code, code.indexOf('serve'), code.indexOf('load'));

test.each([
	'if (a) { serve(); return; } load();',
	'if (a) { serve(); return go({ b: [1] }); } load();',
	'if (a) { if (b) { serve(); } throw c } load();',
	'if (a) { serve(() => { go(); }); process.exit(1); } load();',
	'if (a) { go(serve()); return } else load();',
])('left: %s', code => expect(answer(code)).toBe(true));

test.each([
	'serve(); load();',
	'if (a) { serve(); } load();',
	'if (a) { serve(); if (b) { return; } go(); } load();',
	'serve(() => { return; }); load();',
	'if (a) { serve(); load(); return; }',
])('not left: %s', code => expect(answer(code)).toBe(false));
