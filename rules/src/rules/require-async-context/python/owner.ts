import { calleeName, type Call, type PythonNode } from '#python';
import { is, nodesIn, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { openingOf } from './opening.ts';

/** A class that keeps something open in an attribute: it should be a context manager, and it must close it at all. */
export function owner(context: Context, call: Call): void {
	const opening = openingOf(context.source, call);
	const assign = opening?.value.parent;
	if (!opening || !is(assign, 'Assign') || context.options.allow.includes(calleeName(call.func))) return;
	const [target] = assign.targets;
	if (!is(target, 'Attribute') || !is(target.value, 'Name') || target.value.id !== 'self') return;
	const around = classAround(assign);
	if (!around || around.bases.some(each => !is(each, 'Name') || each.id !== 'object')) return;

	const mentions = nodesIn(around).filter(
		each => is(each, 'Attribute') && each.attr === target.attr && each !== target,
	);
	const isClosed = mentions.some(({ parent }) => isClosing(parent, opening.entry.close));
	const isGivenAway = mentions.some(({ parent }) => is(parent, 'Return', 'Call', 'keyword', 'Tuple', 'List'));
	const isManager = around.body.some(
		each => is(each, 'AsyncFunctionDef', 'FunctionDef') && /^__a?enter__$/.test(each.name),
	);
	if (isManager || (!isClosed && isGivenAway)) return;
	const data = { owner: around.name, callee: calleeName(call.func) };
	context.report({ at: target, messageId: isClosed ? 'owner' : 'ownerNever', data });
}

const isClosing = (node: Node | undefined, close: readonly string[]): boolean =>
	is(node, 'withitem') || (is(node, 'Attribute') && close.includes(node.attr));

function classAround(node: PythonNode): Extract<PythonNode, { type: 'ClassDef' }> | undefined {
	for (let at = node.parent; at && at.type !== 'Module'; at = at.parent) if (at.type === 'ClassDef') return at;
	return undefined;
}
