import { expect, test } from 'vitest';
import { quietInTests } from './in-tests.ts';

const messages = ['asynclint/no-blocking-call', 'asynclint/no-forgotten-await', null].map(ruleId => ({ ruleId }));
const count = (filePath: string) => quietInTests({ filePath, messages } as never, '/test/project');

test.each(['test/a.js', 'src/__tests__/a.ts', 'src/a.spec.tsx', 'src/a.test.mjs', 'pkg/test_a.py', 'pkg/a_test.py'])(
	'%s: only what the preset leaves out',
	path => expect(count(`/test/project/${path}`)).toBe(1),
);

test.each(['src/a.js', 'src/testing.ts', 'src/latest/a.ts', 'contest.py', 'src/a.tests.json'])('%s is no test', path =>
	expect(count(`/test/project/${path}`)).toBe(0),
);
