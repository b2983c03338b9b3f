import { testRule } from '#test';
import { lookedAfter } from './cases/looked-after.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	python: { valid: [...python.valid, ...lookedAfter.valid], invalid: [...python.invalid, ...lookedAfter.invalid] },
});
