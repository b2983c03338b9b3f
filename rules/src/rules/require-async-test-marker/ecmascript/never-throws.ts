import { isDiscarded, localFunction, qualifiedName, unwrap } from '#ecmascript';
import { awaitEdits } from '#edits/ecmascript/await-edits.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { chainOf, isExpect } from '#kit/promised-assertion.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

const THROWS = new Set([
	'toThrow',
	'toThrowError',
	'throw',
	'throws',
	'Throw',
	'toThrowErrorMatchingSnapshot',
	'toThrowErrorMatchingInlineSnapshot',
]);

/** `expect(async () => …).toThrow()`, `assert.throws(async () => …)`: what is called gives a promise and throws nothing. */
export function neverThrows(context: Context, call: TSESTree.CallExpression): void {
	const { source } = context;
	const { root, names } = chainOf(call);
	const last = names.at(-1);
	if (!last) return;
	if (THROWS.has(last.name) && isExpect(source, root) && root.type === 'CallExpression') {
		if (names.some(({ name }) => name === 'rejects' || name === 'resolves' || name === 'eventually')) return;
		const [given] = root.arguments;
		if (!given || !isAsync(context, given)) return;
		const isChai = !last.name.startsWith('toThrow');
		const isNegated = names.some(({ name }) => name === 'not');
		// `resolves` wants the promise itself, where `rejects` also calls a function: https://vitest.dev/api/expect#resolves
		const suggest = isChai || isNegated ? [] : suggestions(context, call, root.range[1], '.rejects', undefined);
		return context.report({ at: last.node, messageId: 'neverThrows', suggest });
	}
	const callee = qualifiedName(source, call.callee);
	if (callee?.module !== 'assert' && callee?.module !== 'assert/strict') return;
	const method = callee.name.replace(/^strict\./, '');
	const instead = method === 'throws' ? 'rejects' : method === 'doesNotThrow' ? 'doesNotReject' : undefined;
	const [given] = call.arguments;
	if (!instead || !given || !isAsync(context, given)) return;
	const member = unwrap(call.callee);
	context.report({
		at: last.node,
		messageId: 'neverThrows',
		suggest: member.type === 'MemberExpression' ? suggestions(context, call, 0, instead, member.property) : [],
	});
}

/** An async function, or one that only calls one: `() => load()`. */
function isAsync(context: Context, node: TSESTree.Node): boolean {
	const found = localFunction(context.source, node);
	if (!found || found.generator) return false;
	if (found.async) return true;
	const { body } = found;
	const [only, ...more] = body.type === 'BlockStatement' ? body.body : [];
	const statement = more.length ? undefined : only;
	const value =
		body.type !== 'BlockStatement'
			? body
			: statement?.type === 'ReturnStatement'
				? statement.argument
				: statement?.type === 'ExpressionStatement'
					? statement.expression
					: null;
	const given = value ? unwrap(value) : undefined;
	if (given?.type !== 'CallExpression') return false;
	const called = localFunction(context.source, given.callee);
	if (called) return called.async && !called.generator;
	const targets = context.program?.targets(given.callee);
	return !!targets?.length && targets.every(each => each.kind === 'function' && each.isAsync && !each.isGenerator);
}

/** Puts `.rejects` behind `expect(…)`, or renames the method of `assert`, and awaits the whole. */
function suggestions(
	context: Context,
	call: TSESTree.CallExpression,
	at: number,
	instead: string,
	renamed: TSESTree.Node | undefined,
): SuggestionReport<MessageId>[] {
	const place = awaitPlace(context, call);
	if (!isDiscarded(call) || (place?.kind !== 'async' && place?.kind !== 'module')) return [];
	return [
		{
			messageId: 'useRejects',
			data: { instead: instead.replace('.', '') },
			edits: () => {
				const edits = awaitEdits(context, call);
				return edits && [...edits, { range: renamed ? [...renamed.range] : [at, at], text: instead }];
			},
		},
	];
}
