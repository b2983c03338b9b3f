import { testRule, together } from '#test';
import { bounded } from './cases/bounded.cases.ts';
import { clients } from './cases/clients.cases.ts';
import { few, pythonFew } from './cases/few.cases.ts';
import { leftBehind } from './cases/left-behind.cases.ts';
import { python } from './cases/python.cases.ts';
import { pythonClients } from './cases/python-clients.cases.ts';
import { pythonIdle } from './cases/python-idle.cases.ts';
import { pythonStarters } from './cases/python-starters.cases.ts';
import { reported } from './cases/reported.cases.ts';
import { sizes } from './cases/sizes.cases.ts';
import { suggested } from './cases/suggested.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: together(bounded, reported, suggested, sizes, clients, few, leftBehind),
	python: together(python, pythonIdle, pythonFew, pythonClients, pythonStarters),
});
