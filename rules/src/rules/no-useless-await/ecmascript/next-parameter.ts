import { lastName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** Files whose functions Next calls with promises. https://nextjs.org/docs/app/api-reference/file-conventions */
const CONVENTION =
	/(?:^|[\\/])app[\\/](?:.*[\\/])?(?:page|layout|route|default|opengraph-image|twitter-image|icon|apple-icon|sitemap)\.[cm]?[jt]sx?$/;
/** https://nextjs.org/docs/app/guides/upgrading/version-15#async-request-apis-breaking-change */
const PROMISED = new Set(['params', 'searchParams']);

/**
 * `({ params }) => await params` in a page of Next: a promise since version 15, also where the project's own type for
 * its props is older than that.
 */
export function isNextParameter({ source, path }: Context, expression: TSESTree.Node): boolean {
	const node = unwrap(expression);
	const name = lastName(node);
	if (!name || !PROMISED.has(name) || !CONVENTION.test(path)) return false;
	const root = node.type === 'MemberExpression' ? unwrap(node.object) : node;
	return root.type === 'Identifier' && variableOf(source, root)?.defs[0]?.type === 'Parameter';
}
