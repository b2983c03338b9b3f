import { calleeName, callPath, propertyName, unwrap, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** What builds a query starts nothing before it is awaited, and what only waits for time has no error. Names say so mostly. */
const LAZY = /quer(?:y|ies)|builder|\bqb\b|select|sql|stmt|statement|sleep|delay|pause|wait|tick|timeout|timer/i;
/** Methods of what talks to a database, on which such a query begins. */
const BEGINS =
	/^(?:find|count|where|insert|update|upsert|delete|remove|aggregate|distinct|exists|rpc|from|raw|group|order)/;
/** https://knexjs.org/guide/query-builder.html, https://orm.drizzle.team/docs/select, https://kysely.dev/docs/getting-started */
const LAZY_MODULE = /^(knex|mongoose|drizzle-orm|kysely|@prisma\/client|@supabase\/|superagent|postgres)/;

/**
 * Whether the code itself shows that a call gives a promise of work that has begun, where nothing tells what it gives: the
 * variable is awaited later, and nothing about it looks like a query, which only begins then. A chain of calls builds.
 */
export function isShownToStart(context: Context, start: TSESTree.Node, reads: ReadonlySet<TSESTree.Node>): boolean {
	if (start.type !== 'CallExpression') return false;
	if (![...reads].every(read => wrapped(read).parent?.type === 'AwaitExpression')) return false;
	const callee = unwrap(start.callee);
	if (callee.type !== 'Identifier' && (callee.type !== 'MemberExpression' || isBuilt(callee.object))) return false;
	const path = callPath(context.source, callee);
	if (callee.type === 'MemberExpression' && BEGINS.test(propertyName(callee) ?? '')) return false;
	const [read] = reads;
	const name = read?.type === 'Identifier' ? read.name : '';
	if (LAZY.test(calleeName(callee)) || LAZY.test(name) || LAZY_MODULE.test(path?.module ?? '')) return false;
	// What is known to be no promise is awaited for nothing.
	const [facts] = context.program?.types([start]) ?? [];
	return facts?.promise !== 'none';
}

/** `db.select().from(t)`: something is put together. */
function isBuilt(node: TSESTree.Node): boolean {
	const object = unwrap(node);
	if (object.type === 'MemberExpression') return isBuilt(object.object);
	return object.type === 'CallExpression';
}
