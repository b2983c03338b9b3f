import { testRule, together } from '#test';
import { bestEffort } from './cases/best-effort.cases.ts';
import { emptyCatch } from './cases/empty-catch.cases.ts';
import { leavesFinally } from './cases/leaves-finally.cases.ts';
import { namedHandler } from './cases/named-handler.cases.ts';
import { promiseHandler } from './cases/promise-handler.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonDefault } from './cases/python-default.cases.ts';
import { pythonGathered } from './cases/python-gathered.cases.ts';
import { pythonIntended } from './cases/python-intended.cases.ts';
import { settled } from './cases/settled.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: together(promiseHandler, namedHandler, emptyCatch, bestEffort, leavesFinally, settled),
	python: together(python, pythonDefault, pythonGathered, pythonIntended),
});
