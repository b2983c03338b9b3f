import { testRule, together } from '#test';
import { attribute } from './cases/attribute.cases.ts';
import { collection } from './cases/collection.cases.ts';
import { lookedAfter } from './cases/looked-after.cases.ts';
import { cancelledTogether } from './cases/together.cases.ts';
import { python } from './cases/python.cases.ts';
import rule from './rule.ts';

testRule(rule, { python: together(python, attribute, collection, cancelledTogether, lookedAfter) });
