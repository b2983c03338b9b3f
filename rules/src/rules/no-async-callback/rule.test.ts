import { testRule, together } from '#test';
import { collections } from './cases/collections.cases.ts';
import { declared } from './cases/declared.cases.ts';
import { edits } from './cases/edits.cases.ts';
import { executors } from './cases/executors.cases.ts';
import { frameworks } from './cases/frameworks.cases.ts';
import { ignored } from './cases/ignored.cases.ts';
import { lookedAfter } from './cases/looked-after.cases.ts';
import { packages } from './cases/packages.cases.ts';
import { python } from './cases/python.cases.ts';
import { definitions } from './cases/python-definitions.cases.ts';
import { safeTypes } from './cases/safe-types.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: together(collections, ignored, frameworks, packages, declared, executors, safeTypes, lookedAfter, edits),
	python: together(python, definitions),
});
