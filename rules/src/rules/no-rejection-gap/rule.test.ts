import { testRule, type Cases } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { python } from './cases/python.cases.ts';
import { inPythonTests, inTests } from './cases/tests.cases.ts';
import rule from './rule.ts';

const both = (one: Cases, other: Cases): Cases => ({
	valid: [...one.valid, ...other.valid],
	invalid: [...one.invalid, ...other.invalid],
});

testRule(rule, { ecmascript: both(ecmascript, inTests), python: both(python, inPythonTests) });
