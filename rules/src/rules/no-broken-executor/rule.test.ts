import { testRule, together } from '#test';
import { events } from './cases/events.cases.ts';
import { settling } from './cases/settling.cases.ts';
import { values } from './cases/values.cases.ts';
import { wrapping } from './cases/wrapping.cases.ts';
import rule from './rule.ts';

testRule(rule, { ecmascript: together(settling, values, wrapping, events) });
