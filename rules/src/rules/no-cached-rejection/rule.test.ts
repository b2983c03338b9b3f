import { testRule } from '#test';
import { ecmascript } from './cases/ecmascript.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript });
