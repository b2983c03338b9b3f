import { testRule, together } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonLists } from './cases/python-lists.cases.ts';
import { inPythonTests, inTests } from './cases/tests.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(ecmascript, inTests), python: together(python, pythonLists, inPythonTests) });
