import { testRule, together } from '#test';
import { python } from './cases/python.cases.ts';
import { signals } from './cases/signals.cases.ts';
import { waits } from './cases/waits.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(waits, signals), python });
