import { calleeName } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import { TEXT } from '#knowledge/callbacks/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { isAllowed } from './ecmascript/allowed.ts';
import { collectionCallback } from './ecmascript/collection.ts';
import {
	declaredArguments,
	declaredArrow,
	declaredAssignment,
	declaredDefault,
	declaredField,
	declaredProperty,
	declaredReturn,
	declaredVariable,
} from './ecmascript/declared-places.ts';
import { commandAction, routeHandlers } from './ecmascript/frameworks.ts';
import { judge } from './ecmascript/judge.ts';
import { knownCallbacks, replacer } from './ecmascript/known-callbacks.ts';
import { attribute, listener, listenerProperty } from './ecmascript/listeners.ts';
import { member } from './ecmascript/members.ts';
import { misuseOf } from './ecmascript/misuse.ts';
import { entries, executor, finallyCallback } from './ecmascript/promise-callbacks.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/**
 * An async function in a place that has no use for its promise. What ignores promises is told by knowledge and by the
 * declarations of the file; what nobody tells is left alone, and so is what cannot reject where the promise is ignored.
 */
export const ecmascript: Ecmascript<MessageId, Options> = context => {
	function call(node: TSESTree.CallExpression): void {
		if (!node.arguments.length || !context.options.checkArguments || isAllowed(context, node.callee)) return;
		const known = knownCallbacks(context, node);
		for (const misuse of known) judge(context, misuse);
		entries(context, node);
		if (known.length) return;
		const replacement = replacer(node);
		if (replacement) judge(context, misuseOf(replacement, TEXT, calleeName(node.callee)));
		collectionCallback(context, node);
		listener(context, node);
		finallyCallback(context, node);
		routeHandlers(context, node);
		commandAction(context, node);
		declaredArguments(context, node);
	}

	return {
		ArrowFunctionExpression: arrow => declaredArrow(context, arrow),
		AssignmentExpression: assignment => {
			listenerProperty(context, assignment);
			declaredAssignment(context, assignment);
		},
		AssignmentPattern: pattern => declaredDefault(context, pattern),
		CallExpression: call,
		JSXAttribute: node => attribute(context, node),
		MethodDefinition: method => member(context, method),
		NewExpression: node => {
			if (!node.arguments.length || !context.options.checkArguments || isAllowed(context, node.callee)) return;
			for (const misuse of knownCallbacks(context, node)) judge(context, misuse);
			executor(context, node);
			entries(context, node);
			declaredArguments(context, node);
		},
		Property: property => {
			member(context, property);
			declaredProperty(context, property);
		},
		PropertyDefinition: field => {
			member(context, field);
			declaredField(context, field);
		},
		ReturnStatement: statement => declaredReturn(context, statement),
		VariableDeclarator: declarator => declaredVariable(context, declarator),
	};
};
