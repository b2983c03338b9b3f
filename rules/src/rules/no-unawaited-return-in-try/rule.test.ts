import { testRule, together } from '#test';
import { callers } from './cases/callers.cases.ts';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { python } from './cases/python.cases.ts';
import { using } from './cases/using.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(ecmascript, callers, using), python });
