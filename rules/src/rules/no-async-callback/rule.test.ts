import { testRule, type Cases } from '#test';
import { collections } from './cases/collections.cases.ts';
import { declared } from './cases/declared.cases.ts';
import { edits } from './cases/edits.cases.ts';
import { ignored } from './cases/ignored.cases.ts';
import { packages } from './cases/packages.cases.ts';
import { python } from './cases/python.cases.ts';
import { definitions } from './cases/python-definitions.cases.ts';
import rule from './rule.ts';

const all = (...parts: readonly Cases[]): Cases => ({
	valid: parts.flatMap(part => part.valid),
	invalid: parts.flatMap(part => part.invalid),
});

testRule(rule, { ecmascript: all(collections, ignored, packages, declared, edits), python: all(python, definitions) });
