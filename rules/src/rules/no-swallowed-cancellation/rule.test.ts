import { testRule, type Cases } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { cancellationInTests, ownStop, valueLost } from './cases/own-stop.cases.ts';
import { pythonCaller } from './cases/python-caller.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

const together = (...all: readonly Cases[]): Cases => ({
	valid: all.flatMap(({ valid }) => valid),
	invalid: all.flatMap(({ invalid }) => invalid),
});

testRule(rule, { ecmascript, python: together(python, pythonCaller, ownStop, valueLost, cancellationInTests) });
