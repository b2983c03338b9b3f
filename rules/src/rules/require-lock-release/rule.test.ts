import { testRule } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { inFinally } from './cases/in-finally.cases.ts';
import { inTests } from './cases/in-tests.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonNeverReleased } from './cases/python-never-released.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: {
		valid: [...ecmascript.valid, ...inFinally.valid],
		invalid: [...ecmascript.invalid, ...inFinally.invalid],
	},
	python: {
		valid: [...python.valid, ...pythonNeverReleased.valid, ...inTests.valid],
		invalid: [...python.invalid, ...pythonNeverReleased.invalid, ...inTests.invalid],
	},
});
