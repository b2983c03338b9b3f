import { expect, test } from 'vitest';
import { indentStep } from './indent-step.ts';

test.each([
	['def a():\n  b()\n  if c:\n    d()\n', '  ', '  '],
	['def a():\n    b()\n    if c:\n        d()\n', '    ', '    '],
	['def a():\n\tb()\n', '', '\t'],
	['def a():\n    b()\nclass B:\n\tpass\n', '\t', '\t'],
	['/**\n * A text.\n *   - in it\n */\nif (a) {\n    b();\n}\n', '', '    '],
	['a()\n', '', '    '],
])('%j after %j goes in by %j', (text, indent, step) => {
	expect(indentStep(text, indent)).toBe(step);
});
