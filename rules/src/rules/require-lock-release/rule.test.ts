import { testRule, together } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { handedOn } from './cases/handed-on.cases.ts';
import { inFinally } from './cases/in-finally.cases.ts';
import { inTests } from './cases/in-tests.cases.ts';
import { neverReleased } from './cases/never-released.cases.ts';
import { ownLocks } from './cases/own-locks.cases.ts';
import { packages } from './cases/packages.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonNeverReleased } from './cases/python-never-released.cases.ts';
import { pythonSlot } from './cases/python-slot.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: together(ecmascript, neverReleased, handedOn, packages, inFinally, ownLocks),
	python: together(python, pythonNeverReleased, pythonSlot, inTests),
});
