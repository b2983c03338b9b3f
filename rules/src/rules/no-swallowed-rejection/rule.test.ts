import { testRule, type Cases } from '#test';
import { bestEffort } from './cases/best-effort.cases.ts';
import { emptyCatch } from './cases/empty-catch.cases.ts';
import { leavesFinally } from './cases/leaves-finally.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonIntended } from './cases/python-intended.cases.ts';
import { promiseHandler } from './cases/promise-handler.cases.ts';
import { settled } from './cases/settled.cases.ts';
import rule from './rule.ts';

const all = (...parts: readonly Cases[]): Cases => ({
	valid: parts.flatMap(part => part.valid),
	invalid: parts.flatMap(part => part.invalid),
});

testRule(rule, {
	ecmascript: all(promiseHandler, emptyCatch, bestEffort, leavesFinally, settled),
	python: all(python, pythonIntended),
});
