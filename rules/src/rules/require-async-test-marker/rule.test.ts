import { testRule, together } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { playwright } from './cases/playwright.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonMocks } from './cases/python-mocks.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(ecmascript, playwright), python: together(python, pythonMocks) });
