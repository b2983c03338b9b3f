import { testRule } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { packages } from './cases/packages.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonPackages } from './cases/python-packages.cases.ts';
import { unknown } from './cases/unknown.cases.ts';
import { uses } from './cases/uses.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: {
		valid: [...ecmascript.valid, ...packages.valid, ...unknown.valid, ...uses.valid],
		invalid: [...ecmascript.invalid, ...packages.invalid, ...unknown.invalid, ...uses.invalid],
	},
	python: {
		valid: [...python.valid, ...pythonPackages.valid],
		invalid: [...python.invalid, ...pythonPackages.invalid],
	},
});
