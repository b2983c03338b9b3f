import { testRule, together } from '#test';
import { begun } from './cases/begun.cases.ts';
import { borrowed } from './cases/borrowed.cases.ts';
import { never } from './cases/never.cases.ts';
import { offered } from './cases/offered.cases.ts';
import { packages } from './cases/packages.cases.ts';
import { pythonExits } from './cases/python-exits.cases.ts';
import { pythonNever } from './cases/python-never.cases.ts';
import { pythonOwn } from './cases/python-own.cases.ts';
import { pythonOwners } from './cases/python-owners.cases.ts';
import { pythonPackages } from './cases/python-packages.cases.ts';
import { pythonWays } from './cases/python-ways.cases.ts';
import { unknown } from './cases/unknown.cases.ts';
import { uses } from './cases/uses.cases.ts';
import { ways } from './cases/ways.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: together(never, offered, ways, packages, unknown, begun, uses, borrowed),
	python: together(pythonNever, pythonOwn, pythonWays, pythonExits, pythonOwners, pythonPackages),
});
