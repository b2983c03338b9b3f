import { testRule } from '#test';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, { python });
