import { testRule, type Cases } from '#test';
import { python } from './cases/python.cases.ts';
import { shifted } from './cases/shifted.cases.ts';
import { stale } from './cases/stale.cases.ts';
import { unchecked } from './cases/unchecked.cases.ts';
import rule from './rule.ts';

const all = (...groups: readonly Cases[]): Cases => ({
	valid: groups.flatMap(({ valid }) => valid),
	invalid: groups.flatMap(({ invalid }) => invalid),
});

testRule(rule, { ecmascript: all(stale, unchecked, shifted), python });
