import {
	isFunction,
	privateVariable,
	propertyName,
	qualifiedName,
	readsOf,
	unwrap,
	variableOf,
	wrapped,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { saysWhy } from '../why.ts';
import { isExplainedAround } from './catch-around.ts';
import type { Context } from './context.ts';
import { statementOf } from './nodes.ts';
import { isOnTheWayOut } from './place.ts';
import { indexedValue, useOfRead, valueOf, type Use } from './settled-use.ts';
import { workName, workOf } from './work.ts';

/**
 * `Promise.allSettled` never rejects: its results are the only place where the errors are.
 * https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise/allSettled
 */
export function settledResults(context: Context, call: TSESTree.CallExpression): void {
	const name = qualifiedName(context.source, call.callee);
	if (name?.module !== undefined || name?.name !== 'Promise.allSettled' || call.arguments.length !== 1) return;
	const use = useOf(context, call);
	if (!use || isOnTheWayOut(call)) return;
	const list = call.arguments[0]!;
	const [work] = workOf(context, list);
	if (isExplained(context, call)) return;
	// Which promises they are is not known; whoever reads their values like that takes all of them for fulfilled.
	if (use.kind === 'unguardedValue' && !work && isSomebodysList(context, list)) {
		return context.report({ at: use.at, messageId: use.kind });
	}
	if (!work) return;

	if (use.kind === 'unread') {
		const { callee } = call;
		const named = workName(work);
		const [list] = call.arguments;
		// Of one promise nobody needs a list.
		const isOne =
			list?.type === 'ArrayExpression' && list.elements.length === 1 && list.elements[0]?.type !== 'SpreadElement';
		const isPlain = use.isDropped && !isOne && callee.type === 'MemberExpression' && !callee.computed;
		context.report({
			at: callee,
			messageId: 'unreadResults',
			// A list that is made for it is no work that fails.
			data: { callee: named === 'Array.from' ? 'Promise.allSettled' : named },
			suggest: isPlain ? [{ messageId: 'useAll', edits: () => [{ range: callee.property.range, text: 'all' }] }] : [],
		});
	} else if (use.kind === 'unguardedValue' || context.options.checkFulfilledOnly) {
		context.report({ at: use.at, messageId: use.kind });
	}
}

/** A list that others have made: a parameter, an import, a property. */
function isSomebodysList({ source }: Context, node: TSESTree.Node): boolean {
	const list = unwrap(node);
	if (list.type !== 'Identifier') return list.type === 'MemberExpression';
	const type = variableOf(source, list)?.defs[0]?.type;
	return type === undefined || type === 'Parameter' || type === 'ImportBinding';
}

function isExplained({ options, source }: Context, call: TSESTree.Node): boolean {
	if (!options.allowComments) return false;
	const statement = statementOf(call);
	return saysWhy(source.text, source.comments, call.range, statement.range) || isExplainedAround(source, statement);
}

function useOf(context: Context, call: TSESTree.CallExpression): Use | undefined {
	const promise = wrapped(call);
	const { parent } = promise;
	if (parent?.type === 'MemberExpression' && parent.object === promise) return useInThen(context, parent);
	if (parent?.type !== 'AwaitExpression') return undefined;
	const results = wrapped(parent);
	const around = results.parent;
	if (around?.type === 'ExpressionStatement') return { kind: 'unread', isDropped: true };
	if (around?.type === 'VariableDeclarator' && around.id.type === 'ArrayPattern') {
		return useOfElements(context, around.id);
	}
	if (around?.type === 'VariableDeclarator' && around.id.type === 'Identifier') {
		const variable = privateVariable(context.source, around.id);
		if (!variable || variable.references.filter(each => each.isWrite()).length > 1) return undefined;
		return useOfReads(readsOf(variable).map(({ identifier }) => identifier));
	}
	return useOfRead(results);
}

/** `const [user, team] = await Promise.allSettled(…)`: the first of them that is taken for fulfilled. */
function useOfElements(context: Context, { elements }: TSESTree.ArrayPattern): Use | undefined {
	for (const element of elements) {
		const variable = element?.type === 'Identifier' ? privateVariable(context.source, element) : undefined;
		if (!variable || variable.references.some(each => each.isWrite() && !each.init)) continue;
		const values = readsOf(variable).map(({ identifier }) => valueOf(identifier));
		if (values.length && values.every(Boolean)) return { kind: 'unguardedValue', at: values[0]! };
	}
	return undefined;
}

/** `Promise.allSettled(all).then(results => …)` */
function useInThen({ source }: Context, member: TSESTree.MemberExpression): Use | undefined {
	const call = member.parent;
	if (propertyName(member) !== 'then' || call.type !== 'CallExpression' || call.callee !== member) return undefined;
	const callback = call.arguments[0] && unwrap(call.arguments[0]);
	if (!callback || !isFunction(callback)) return undefined;
	const [param, ...more] = callback.params;
	if (!param) return { kind: 'unread', isDropped: false };
	const variable = param.type === 'Identifier' && !more.length ? variableOf(source, param) : undefined;
	return variable && useOfReads(readsOf(variable).map(({ identifier }) => identifier));
}

/** What all reads together do: one that looks at statuses, or hands the results on, is enough. */
function useOfReads(reads: readonly TSESTree.Node[]): Use | undefined {
	const looking = reads.filter(read => !isLength(read));
	if (!looking.length) return { kind: 'unread', isDropped: false };
	const values = looking.map(indexedValue);
	if (values.every(Boolean)) return { kind: 'unguardedValue', at: values[0]! };
	const [first, ...rest] = looking.map(useOfRead);
	return rest.length ? undefined : first;
}

function isLength(read: TSESTree.Node): boolean {
	const { parent } = wrapped(read);
	return parent?.type === 'MemberExpression' && parent.object === wrapped(read) && propertyName(parent) === 'length';
}
