import { testRule } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { inFinally } from './cases/in-finally.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: {
		valid: [...ecmascript.valid, ...inFinally.valid],
		invalid: [...ecmascript.invalid, ...inFinally.invalid],
	},
	python,
});
