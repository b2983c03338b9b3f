import { testRule, together } from '#test';
import { leftLoop, pythonLeftLoop } from './cases/left-loop.cases.ts';
import { python } from './cases/python.cases.ts';
import { shifted } from './cases/shifted.cases.ts';
import { stale } from './cases/stale.cases.ts';
import { unchecked } from './cases/unchecked.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(stale, unchecked, shifted, leftLoop), python: together(python, pythonLeftLoop) });
