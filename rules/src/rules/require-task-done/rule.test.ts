import { testRule, together } from '#test';
import { handedOn } from './cases/handed-on.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, { python: together(python, handedOn) });
