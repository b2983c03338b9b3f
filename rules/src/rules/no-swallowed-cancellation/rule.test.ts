import { testRule, together } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { goesOn } from './cases/goes-on.cases.ts';
import { cancellationInTests, ownStop, valueLost } from './cases/own-stop.cases.ts';
import { pythonCaller } from './cases/python-caller.cases.ts';
import { pythonChild } from './cases/python-child.cases.ts';
import { pythonOthers } from './cases/python-others.cases.ts';
import { pythonQuietEnd } from './cases/python-quiet-end.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript,
	python: together(
		python,
		pythonChild,
		pythonOthers,
		pythonQuietEnd,
		pythonCaller,
		goesOn,
		ownStop,
		valueLost,
		cancellationInTests,
	),
});
