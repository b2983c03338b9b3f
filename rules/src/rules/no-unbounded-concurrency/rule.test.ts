import { testRule } from '#test';
import { bounded } from './cases/bounded.cases.ts';
import { reported } from './cases/reported.cases.ts';
import { suggested } from './cases/suggested.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: {
		valid: [...bounded.valid, ...reported.valid, ...suggested.valid],
		invalid: [...bounded.invalid, ...reported.invalid, ...suggested.invalid],
	},
	python,
});
