import { testRule, together } from '#test';
import { allowed } from './cases/allowed.cases.ts';
import { builtins } from './cases/builtins.cases.ts';
import { caughtElsewhere } from './cases/caught-elsewhere.cases.ts';
import { checkedTarget } from './cases/checked-target.cases.ts';
import { chain } from './cases/chain.cases.ts';
import { collections } from './cases/collections.cases.ts';
import { condition } from './cases/condition.cases.ts';
import { describedTypes } from './cases/described-types.cases.ts';
import { dropped } from './cases/dropped.cases.ts';
import { edits } from './cases/edits.cases.ts';
import { knownSafe } from './cases/known-safe.cases.ts';
import { safeData } from './cases/safe-data.cases.ts';
import { safeTypes } from './cases/safe-types.cases.ts';
import { entry } from './cases/entry.cases.ts';
import { inTests } from './cases/in-tests.cases.ts';
import { items } from './cases/items.cases.ts';
import { letGo } from './cases/let-go.cases.ts';
import { libraries } from './cases/libraries.cases.ts';
import { ownErrors } from './cases/own-errors.cases.ts';
import { pythonArgument } from './cases/python-argument.cases.ts';
import { pythonAsked } from './cases/python-asked.cases.ts';
import { pythonAttribute } from './cases/python-attribute.cases.ts';
import { pythonAwaitedElsewhere } from './cases/python-awaited-elsewhere.cases.ts';
import { pythonCollection } from './cases/python-collection.cases.ts';
import { pythonDropped } from './cases/python-dropped.cases.ts';
import { pythonFutures } from './cases/python-futures.cases.ts';
import { pythonKept } from './cases/python-kept.cases.ts';
import { pythonLibrary } from './cases/python-library.cases.ts';
import { pythonNames } from './cases/python-names.cases.ts';
import { pythonPackages } from './cases/python-packages.cases.ts';
import { pythonParameter } from './cases/python-parameter.cases.ts';
import { pythonRefused } from './cases/python-refused.cases.ts';
import { pythonReturned } from './cases/python-returned.cases.ts';
import { pythonTwice } from './cases/python-twice.cases.ts';
import { pythonValue } from './cases/python-value.cases.ts';
import { quietLists } from './cases/quiet-lists.cases.ts';
import { suggested } from './cases/suggested.cases.ts';
import { throughProgram } from './cases/through-program.cases.ts';
import { unread } from './cases/unread.cases.ts';
import { value } from './cases/value.cases.ts';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: together(
		dropped,
		suggested,
		chain,
		items,
		libraries,
		describedTypes,
		ownErrors,
		quietLists,
		letGo,
		checkedTarget,
		caughtElsewhere,
		inTests,
		allowed,
		unread,
		value,
		condition,
		builtins,
		throughProgram,
		collections,
		edits,
		entry,
		knownSafe,
		safeTypes,
		safeData,
	),
	python: together(
		pythonDropped,
		pythonArgument,
		pythonAsked,
		pythonAttribute,
		pythonCollection,
		pythonAwaitedElsewhere,
		pythonKept,
		pythonParameter,
		pythonTwice,
		pythonReturned,
		pythonFutures,
		pythonNames,
		pythonLibrary,
		pythonRefused,
		pythonValue,
		pythonPackages,
	),
});
