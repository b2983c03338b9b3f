import { keywordArgument, qualifiedName } from '#python';
import type { Python } from '#kit/rule-context.ts';
import { enclosingScope, is, isFunctionDef, type Call, type Node } from '#program/python/ast.ts';
import { taskGroupSuggestions } from './python/task-group.ts';
import type { MessageId } from './rule.ts';

/** `await gather(…)` of several things, without `return_exceptions` and without a `try` around it. */
export const python: Python<MessageId> = context => ({
	Call: call => {
		if (qualifiedName(context.source, call.func) !== 'asyncio.gather' || !isSeveral(call)) return;
		if (keywordArgument(call, 'return_exceptions') || call.keywords.some(({ arg }) => arg === null)) return;
		if (!is(call.parent, 'Await') || isInTry(call) || cannotFail(call)) return;
		context.report({
			at: call.func,
			messageId: 'runsOn',
			suggest: taskGroupSuggestions(context.source, call),
		});
	},
});

const isSeveral = ({ args }: Call): boolean => args.length > 1 || is(args[0], 'Starred');

/** True where this function says what to do about a failure, a `TaskGroup` or a timeout around it included. */
function isInTry(node: Node): boolean {
	for (let child = node, at = node.parent as Node | undefined; at && !isFunctionDef(at); child = at, at = at.parent) {
		if (is(at, 'Try', 'TryStar') && at.body.includes(child as never)) return true;
		if (is(at, 'AsyncWith') && at.items.some(({ context_expr: each }) => isGroup(each))) return true;
	}
	return false;
}

const isGroup = (node: Node): boolean =>
	is(node, 'Call') &&
	is(node.func, 'Attribute', 'Name') &&
	/TaskGroup|nursery/i.test(is(node.func, 'Name') ? node.func.id : node.func.attr);

/** True when every argument is a call of a function of this file whose whole body is a `try` with an `except`. */
function cannotFail({ args }: Call): boolean {
	return args.every(argument => {
		const made = is(argument, 'Starred') ? argument.value : argument;
		const call = is(made, 'ListComp', 'GeneratorExp') ? made.elt : made;
		return is(call, 'Call') && is(call.func, 'Name') && looksAfterItself(call, call.func.id);
	});
}

function looksAfterItself(from: Node, name: string): boolean {
	for (let scope = enclosingScope(from); scope; scope = enclosingScope(scope)) {
		if (is(scope, 'Lambda', 'ClassDef')) continue;
		const own = scope.body.filter(each => isFunctionDef(each) && each.name === name);
		if (!own.length) continue;
		const [only] = own;
		const work = isFunctionDef(only) ? only.body.at(-1) : undefined;
		return own.length === 1 && is(work, 'Try') && work.handlers.some(({ exceptionType: type }) => isAny(type));
	}
	return false;
}

const isAny = (type: Node | null): boolean =>
	type === null || (is(type, 'Name') && (type.id === 'Exception' || type.id === 'BaseException'));
