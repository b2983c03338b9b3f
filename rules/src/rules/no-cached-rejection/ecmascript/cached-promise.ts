import {
	catchesWhatItAwaits,
	constantInitializer,
	handlingOf,
	isFunction,
	localFunction,
	neverRejects,
	nodesIn,
	qualifiedName,
	readsOf,
	unwrap,
	variableOf,
	type FunctionNode,
} from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import { neverFails } from '#kit/never-fails.ts';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { Slot } from './slot.ts';

/** Reports a slot that is filled with a promise and that nothing in the file empties. */
export function cachedPromise(context: Context, place: Slot): void {
	const start = startOf(context, place.value);
	if (!start || !canReject(context, start)) return;
	if (nodesIn(context.source.ast).some(place.isClearedBy)) return;

	context.ask(start, ({ promise }) => {
		if (promise !== 'all' || neverFails(context, start.callee)) return;
		context.report({
			at: place.at,
			messageId: 'kept',
			suggest: [{ messageId: 'evict', edits: () => evict(place, start) }],
		});
	});
}

type Start = TSESTree.CallExpression | TSESTree.NewExpression;

/** What makes the promise: the value itself, or the initialiser of the constant that it is. */
function startOf({ source }: Context, value: TSESTree.Node): Start | undefined {
	const variable = value.type === 'Identifier' ? variableOf(source, value) : undefined;
	// A handler that is attached to the constant may look after the slot in ways that we do not see.
	if (variable && readsOf(variable).some(({ identifier }) => identifier.parent?.type === 'MemberExpression'))
		return undefined;
	const init = variable && (constantInitializer(variable)?.init ?? assignedBefore(variable, value));
	const start = variable ? init && unwrap(init) : value;
	return start?.type === 'CallExpression' || start?.type === 'NewExpression' ? start : undefined;
}

/** `p = load(id); cache.set(id, p);`: what the one assignment that stands before it in the same block gives. */
function assignedBefore(variable: Variable, value: TSESTree.Node): TSESTree.Node | undefined {
	const block = blockOf(value);
	const writes = variable.references.filter(each => each.isWrite() && !each.init);
	const assignment = writes[0]?.identifier.parent;
	if (!block || writes.length !== 1 || assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=') {
		return undefined;
	}
	return blockOf(assignment) === block && assignment.range[1] < value.range[0] ? assignment.right : undefined;
}

/** The block whose statement this is a part of, without a function or a branch in between. */
function blockOf(node: TSESTree.Node): TSESTree.Node | undefined {
	let at = node.parent;
	while (at && at.type !== 'ExpressionStatement' && !isFunction(at)) at = at.parent;
	return at?.type === 'ExpressionStatement' ? at.parent : undefined;
}

function canReject(context: Context, start: Start): boolean {
	const name = qualifiedName(context.source, start.callee);
	if (start.type === 'NewExpression') {
		const [executor] = start.arguments;
		return name?.name === 'Promise' && executor !== undefined && isFunction(executor) && executor.params.length > 1;
	}
	const { kind } = handlingOf(start);
	if (kind === 'function' || kind === 'maybe') return false;
	if (name?.module === undefined && (name?.name === 'Promise.resolve' || name?.name === 'Promise.allSettled'))
		return false;
	const declaration = localFunction(context.source, unwrap(start.callee));
	return !declaration || !isQuiet(declaration);
}

const isQuiet = (declaration: FunctionNode): boolean =>
	declaration.async && (neverRejects(declaration) || catchesWhatItAwaits(declaration));

/** Empties the slot and passes the error on to who asked. */
function evict({ value, clear }: Slot, start: Start): readonly Edit[] | undefined {
	const end = start.range[1];
	const isCalled = start.type === 'CallExpression' || start.arguments.length > 0;
	if (!isCalled || (start !== value && start.parent.type !== 'AssignmentExpression')) return undefined;
	return [{ range: [end, end], text: `.catch(error => { ${clear}; throw error; })` }];
}
