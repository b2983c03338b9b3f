import { qualifiedName, unwrap } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { assertedValue } from './ecmascript/asserted-value.ts';
import { binaryOperation } from './ecmascript/comparison.ts';
import { builtinArguments } from './ecmascript/builtin-arguments.ts';
import { conditionOn } from './ecmascript/condition.ts';
import { droppedPromise } from './ecmascript/dropped-promise.ts';
import { exitsFirst } from './ecmascript/exits-first.ts';
import { withoutOwnCalls } from './ecmascript/own-call.ts';
import { oneBranch } from './ecmascript/one-branch.ts';
import { destructuredPromise, propertyOfPromise } from './ecmascript/property-of-promise.ts';
import { spreadOf } from './ecmascript/spread.ts';
import { unreadList } from './ecmascript/unread-list.ts';
import { unreadVariable } from './ecmascript/unread-variable.ts';
import { valueArguments } from './ecmascript/value-argument.ts';
import { valueUse } from './ecmascript/value-use.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';

/**
 * Two ways to forget an `await`: nothing waits for the promise, or something takes it for its value.
 * A promise that is returned, stored, passed on or captured is somebody else's: nothing is said about it.
 */
export const ecmascript: Ecmascript<MessageId, Options> = context => visitor(withoutOwnCalls(context));

const visitor: Ecmascript<MessageId, Options> = context => ({
	ExpressionStatement: statement => {
		droppedPromise(context, statement);
		exitsFirst(context, statement);
		const { expression } = statement;
		if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return;
		unreadVariable(context, expression.left, expression.right);
	},
	VariableDeclarator: declarator => {
		if (!declarator.init) return;
		unreadVariable(context, declarator.id, declarator.init);
		unreadList(context, declarator);
		oneBranch(context, declarator);
		if (context.options.checkValues) destructuredPromise(context, declarator.id, declarator.init);
	},
	...(context.options.checkConditionals ? conditions(context) : {}),
	...(context.options.checkSpreads ? { SpreadElement: spread => spreadOf(context, spread) } : {}),
	...(context.options.checkValues ? values(context) : {}),
});

/** `String.raw` makes a text of what it is given. Other tags may wait for it. */
const isRawText = ({ source }: Parameters<typeof ecmascript>[0], tag: TSESTree.Node): boolean => {
	const name = qualifiedName(source, tag);
	return name?.module === undefined && name?.name === 'String.raw';
};

type Half = ReturnType<typeof ecmascript>;

const conditions = (context: Parameters<typeof ecmascript>[0]): Half => ({
	ConditionalExpression: ({ test }) => conditionOn(context, test),
	DoWhileStatement: ({ test }) => conditionOn(context, test),
	ForStatement: ({ test }) => conditionOn(context, test),
	IfStatement: ({ test }) => conditionOn(context, test),
	LogicalExpression: ({ left, operator }) => {
		if (operator !== '??') conditionOn(context, left);
		// Behind `?.` there may be nothing, also where types do not tell of that.
		else if (context.options.checkValues && left.type !== 'ChainExpression') {
			valueUse(context, left, 'what stands after `??` is never used');
		}
	},
	WhileStatement: ({ test }) => conditionOn(context, test),
	UnaryExpression: ({ argument, operator }) => {
		if (operator === '!') conditionOn(context, argument, 'false');
		if (context.options.checkValues && ['-', '+', '~'].includes(operator)) {
			valueUse(context, argument, 'this is not a number');
		}
	},
});

const values = (context: Parameters<typeof ecmascript>[0]): Half => ({
	BinaryExpression: operation => binaryOperation(context, operation),
	CallExpression: call => {
		valueArguments(context, call);
		assertedValue(context, call);
		if (unwrap(call.callee).type === 'CallExpression') valueUse(context, call.callee, 'it cannot be called');
	},
	NewExpression: call => builtinArguments(context, call),
	ForInStatement: ({ right }) => valueUse(context, right, 'it has no properties'),
	ForOfStatement: loop => {
		if (!loop.await) valueUse(context, loop.right, 'it cannot be iterated');
	},
	MemberExpression: member => {
		if (member.computed) valueUse(context, member.property, 'the key is `[object Promise]`');
		propertyOfPromise(context, member);
	},
	SwitchStatement: ({ discriminant }) => valueUse(context, discriminant, 'no case is equal to it'),
	TemplateLiteral: template => {
		const { parent } = template;
		if (parent.type === 'TaggedTemplateExpression' && !isRawText(context, parent.tag)) return;
		for (const part of template.expressions) valueUse(context, part, 'its text is `[object Promise]`');
	},
});
