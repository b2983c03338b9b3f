import { testRule, together } from '#test';
import { declared } from './cases/declared.cases.ts';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { python } from './cases/python.cases.ts';
import { statements } from './cases/statements.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(ecmascript, declared, statements), python });
