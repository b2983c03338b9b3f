import { testRule, together } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { intervals } from './cases/intervals.cases.ts';
import { listeners } from './cases/listeners.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(ecmascript, listeners, intervals), python });
