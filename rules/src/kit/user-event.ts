import { qualifiedName, unwrap, type EcmascriptSource } from '#ecmascript';
import { USER_EVENTS } from '#knowledge/awaitables/ecmascript-tests.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { majorVersion, type Place } from './major-version.ts';

const PACKAGE = '@testing-library/user-event';
const EVENT = new RegExp(`^(?:userEvent\\.)?(?:${USER_EVENTS.split(' ').join('|')})$`);

/**
 * The method of `userEvent.click(button)`, which gives a promise since version 14; before, it acts at once.
 * https://github.com/testing-library/user-event/releases/tag/v14.0.0
 */
export function promisedUserEvent(
	{ source, ...place }: Place & { readonly source: EcmascriptSource },
	node: TSESTree.Node,
): TSESTree.Node | undefined {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (callee?.type !== 'MemberExpression') return undefined;
	const name = qualifiedName(source, callee);
	if (name?.module !== PACKAGE || !EVENT.test(name.name)) return undefined;
	return (majorVersion(place, PACKAGE) ?? 0) >= 14 ? callee.property : undefined;
}
