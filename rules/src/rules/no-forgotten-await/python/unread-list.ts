import type { Edit } from '#kit/finding.ts';
import {
	blockOf,
	enclosingScope,
	is,
	nodesIn,
	type Assign,
	type Call,
	type Name,
	type Node,
} from '#program/python/ast.ts';
import { bindingsOf } from '#program/python/bindings.ts';
import { awaitPlace } from '#edits/python/await-place.ts';
import { nameToken } from './callee.ts';
import type { Context } from './context.ts';
import { callIn, droppedIn } from './dropped.ts';
import { kindOf } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { isAsyncioThere } from './suggestions.ts';

/** Coroutines appended to a local list that nothing reads. */
export function unreadList(context: Context, assign: Assign): void {
	const [target, ...more] = assign.targets;
	const scope = target && enclosingScope(target);
	if (!is(target, 'Name') || more.length || !is(assign.value, 'List') || assign.value.elts.length) return;
	if (!scope || scope.type === 'ClassDef' || scope.type === 'Module') return;
	if (bindingsOf(scope).get(target.id)?.length !== 1) return;

	const appends = onlyAppends(scope, target);
	for (const append of appends ?? []) {
		for (const call of append.args.flatMap(argument => [...droppedIn(argument)]).map(callIn)) {
			if (!call) continue;
			askUnlessSafe(context, call, facts => {
				const kind = kindOf(facts);
				if (!kind) return;
				context.report({
					at: nameToken(call.func),
					messageId: 'unreadList',
					data: { name: target.id, kind },
					evidence: [{ message: `\`${target.id}\` is made here.`, range: target.range }],
					suggest: [{ messageId: 'addGather', edits: () => gatherAfter(context, assign, appends!.at(-1)!, target.id) }],
				});
			});
		}
	}
}

/** The appends, if they are all that is ever done with the list. */
function onlyAppends(scope: Node, target: Name): Call[] | undefined {
	const appends: Call[] = [];
	for (const node of nodesIn(scope)) {
		if (!is(node, 'Name') || node.id !== target.id || node === target) continue;
		const member = node.parent;
		if (!is(member, 'Attribute') || member.attr !== 'append') return undefined;
		const call = member.parent;
		if (!is(call, 'Call') || call.func !== member || call.parent?.type !== 'Expr') return undefined;
		appends.push(call);
	}
	return appends;
}

/** Waits for the whole list after the statement that appends to it, at the level where the list is made. */
function gatherAfter({ source }: Context, assign: Node, append: Node, name: string): Edit[] | undefined {
	let statement: Node | undefined = append;
	const block = blockOf(assign);
	while (statement && !block?.includes(statement)) statement = statement.parent;
	if (!statement || awaitPlace(assign)?.kind !== 'async' || !isAsyncioThere(assign)) return undefined;

	const { text } = source;
	const indent = /[^\S\n]*$/.exec(text.slice(0, assign.range[0]))![0];
	const end = text.indexOf('\n', statement.range[1]);
	const at = end < 0 ? text.length : end;
	return [{ range: [at, at], text: `\n${indent}await asyncio.gather(*${name})` }];
}
