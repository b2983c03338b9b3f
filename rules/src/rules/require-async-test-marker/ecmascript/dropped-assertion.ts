import { qualifiedName, unwrap, type EcmascriptSource } from '#ecmascript';
import { awaitEdits } from '#edits/ecmascript/await-edits.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { isAwaitedCallback } from '#edits/ecmascript/awaited-callback.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { chainOf, isExpect, isPlaywright } from './assertion.ts';
import type { Context } from './context.ts';

/** `expect(load()).rejects.toThrow();` as a statement: it gives a promise, and the test does not wait for it. */
export function droppedAssertion(context: Context, { expression }: TSESTree.ExpressionStatement): void {
	const node = withoutVoid(expression);
	const at = promisedBy(context.source, node);
	if (at) context.report({ at, messageId: 'notAwaited', suggest: awaitSuggestions(context, node) });
}

const withoutVoid = (node: TSESTree.Node): TSESTree.Node => {
	const expression = unwrap(node);
	return expression.type === 'UnaryExpression' && expression.operator === 'void'
		? unwrap(expression.argument)
		: expression;
};

/** https://www.chaijs.com/plugins/chai-as-promised/ */
const AS_PROMISED = new Set(['become', 'eventually', 'fulfilled', 'rejected', 'rejectedWith']);
const ASSERT_AS_PROMISED = new Set(['becomes', 'doesNotBecome', 'eventually', 'isFulfilled', 'isRejected']);
/** https://nodejs.org/api/assert.html#assertrejectsasyncfn-error-message */
const ASSERT_PROMISES = new Set(['rejects', 'doesNotReject', 'strict.rejects', 'strict.doesNotReject']);
/** Assertions that wait for the page. https://playwright.dev/docs/test-assertions#auto-retrying-assertions */
const RETRYING =
	/^toBe(?:Attached|Checked|Disabled|Editable|Empty|Enabled|Focused|Hidden|InViewport|Visible|OK)$|^toContain(?:Class|Text)$|^toHave(?:Accessible\w+|Attribute|Class|Count|CSS|Id|JSProperty|Role|Screenshot|Text|Title|URL|Values?)$|^toMatchAriaSnapshot$|^toPass$/;

/** The word that makes an assertion one of a promise. */
function promisedBy(source: EcmascriptSource, node: TSESTree.Node): TSESTree.Node | undefined {
	const { root, names, isCalled } = chainOf(node);
	const has = (words: ReadonlySet<string>) => names.find(({ name }) => words.has(name))?.node;
	// `.notify(done)` tells the runner itself.
	if (names.some(({ name }) => name === 'notify' || name === 'then' || name === 'catch')) return undefined;

	if (isExpect(source, root)) {
		const promised = names.find(({ name }) => name === 'rejects' || name === 'resolves');
		if (promised) return isCalled ? promised.node : undefined;
		if (isPlaywright(source, root)) return isCalled ? names.find(({ name }) => RETRYING.test(name))?.node : undefined;
		return has(AS_PROMISED);
	}
	if (names.some(({ name }) => name === 'should')) return has(AS_PROMISED);
	if (!isCalled || node.type !== 'CallExpression') return undefined;
	const callee = qualifiedName(source, node.callee);
	if (callee?.module === 'assert' || callee?.module === 'assert/strict') {
		return ASSERT_PROMISES.has(callee.name) ? (names.at(-1)?.node ?? node.callee) : undefined;
	}
	return callee?.module === 'chai' && callee.name.startsWith('assert.') ? has(ASSERT_AS_PROMISED) : undefined;
}

function awaitSuggestions(context: Context, node: TSESTree.Node): SuggestionReport<MessageId>[] {
	const place = awaitPlace(context, node);
	if (!place) return [];
	if (place.kind !== 'sync') return [{ messageId: 'addAwait', edits: () => awaitEdits(context, node) }];
	const { function: around } = place;
	if (!isAwaitedCallback(around)) return [];
	const [start] = around.range;
	return [
		{
			messageId: 'addAwaitAndAsync',
			edits: () => {
				const edits = awaitEdits(context, node);
				return edits && [{ range: [start, start], text: 'async ' }, ...edits];
			},
		},
	];
}
