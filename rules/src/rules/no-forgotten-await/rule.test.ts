import { testRule, type Cases } from '#test';
import { builtins } from './cases/builtins.cases.ts';
import { dropped } from './cases/dropped.cases.ts';
import { edits } from './cases/edits.cases.ts';
import { knownSafe } from './cases/known-safe.cases.ts';
import { entry } from './cases/entry.cases.ts';
import { pythonDropped } from './cases/python-dropped.cases.ts';
import { pythonPackages } from './cases/python-packages.cases.ts';
import { pythonRefused } from './cases/python-refused.cases.ts';
import { pythonValue } from './cases/python-value.cases.ts';
import { throughProgram } from './cases/through-program.cases.ts';
import { unread } from './cases/unread.cases.ts';
import { value } from './cases/value.cases.ts';
import rule from './rule.ts';

const all = (...parts: readonly Cases[]): Cases => ({
	valid: parts.flatMap(part => part.valid),
	invalid: parts.flatMap(part => part.invalid),
});

testRule(rule, {
	ecmascript: all(dropped, unread, value, builtins, throughProgram, edits, entry, knownSafe),
	python: all(pythonDropped, pythonRefused, pythonValue, pythonPackages),
});
