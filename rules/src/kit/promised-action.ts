import { propertyName, unwrap, type EcmascriptSource } from '#ecmascript';
import { PAGE_ACTIONS } from '#knowledge/tests/playwright.ts';
import { fixturePath, isOfPlaywright } from '#program/inference/fixture-path.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Place } from './major-version.ts';
import { promisedUserEvent } from './user-event.ts';

/** The method of a call that a test has to wait for: `page.goto('/')`, `test.step('a', …)`, `userEvent.click(button)`. */
export function promisedAction(
	context: Place & { readonly source: EcmascriptSource },
	node: TSESTree.Node,
): TSESTree.Node | undefined {
	const { source } = context;
	if (node.type !== 'CallExpression') return undefined;
	const callee = unwrap(node.callee);
	if (callee.type !== 'MemberExpression') return undefined;
	const method = propertyName(callee) ?? '';
	if (method === 'step') return isOfPlaywright(source, callee) ? callee.property : undefined;
	const isOfPage = PAGE_ACTIONS.has(method) && fixturePath(source, callee.object);
	return isOfPage ? callee.property : promisedUserEvent(context, node);
}
