import { testRule } from '#test';
import { bounded } from './cases/bounded.cases.ts';
import { clients } from './cases/clients.cases.ts';
import { reported } from './cases/reported.cases.ts';
import { sizes } from './cases/sizes.cases.ts';
import { suggested } from './cases/suggested.cases.ts';
import { pythonIdle } from './cases/python-idle.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: {
		valid: [...bounded.valid, ...reported.valid, ...suggested.valid, ...sizes.valid, ...clients.valid],
		invalid: [...bounded.invalid, ...reported.invalid, ...suggested.invalid, ...sizes.invalid, ...clients.invalid],
	},
	python: {
		valid: [...python.valid, ...pythonIdle.valid],
		invalid: [...python.invalid, ...pythonIdle.invalid],
	},
});
