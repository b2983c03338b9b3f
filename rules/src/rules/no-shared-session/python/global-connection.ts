import {
	binding,
	enclosingFunction,
	isFunction,
	qualifiedName,
	type Call,
	type Expression,
	type Name,
	type PythonNode,
	type PythonSource,
} from '#python';
import type { RuleContext } from '#kit/rule-context.ts';
import { is, nodesIn } from '#program/python/ast.ts';
import type { MessageId } from '../messages.ts';

type Context = RuleContext<MessageId, object, PythonSource>;

/** What makes one connection or session. Pools and engines make one for each use. */
const MAKES = new Set([
	// https://aiosqlite.omnilib.dev/en/stable/api.html
	'aiosqlite.connect',
	// https://magicstack.github.io/asyncpg/current/api/index.html#asyncpg.connection.connect
	'asyncpg.connect',
	'aiomysql.connect',
	'asyncmy.connect',
	'aiopg.connect',
	// https://www.psycopg.org/psycopg3/docs/api/connections.html#psycopg.AsyncConnection.connect
	'psycopg.AsyncConnection.connect',
	// https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#using-asyncsession-with-concurrent-tasks
	'sqlalchemy.ext.asyncio.AsyncSession',
]);
const ENDS = new Set(['commit', 'rollback']);
const ROUTES = new Set(['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'route', 'websocket']);

/**
 * `await connection.commit()` in a request's handler, where the module, or one object of it, keeps the only connection:
 * what another request has begun on it is committed as well, or rolled back.
 */
export function globalConnection(context: Context, call: Call): void {
	const { func } = call;
	if (!is(func, 'Attribute') || !ENDS.has(func.attr) || !is(call.parent, 'Await')) return;
	const around = enclosingFunction(call);
	if (!is(around, 'AsyncFunctionDef') || !around.decorator_list.some(isRoute)) return;
	if (!is(func.value, 'Name') || !isShared(context.source, func.value)) return;
	context.report({
		at: { range: [func.range[1] - func.attr.length, func.range[1]] },
		messageId: 'global',
		data: { session: func.value.id, method: func.attr },
	});
}

/** `@app.post("/users")` */
const isRoute = (node: PythonNode): boolean =>
	is(node, 'Call') && is(node.func, 'Attribute') && ROUTES.has(node.func.attr);

function isShared(source: PythonSource, name: Name): boolean {
	const variable = binding(source, name);
	const values = variable?.definitions.map(({ node }) => givenTo(node)) ?? [];
	if (variable?.scope.node.type === 'Module') return values.some(value => value && makesOne(source, value));
	const [value, more] = values;
	const call = is(value, 'Await') ? value.value : value;
	return more === undefined && is(call, 'Call') && givesKept(source, call);
}

const givenTo = ({ parent }: PythonNode): Expression | undefined =>
	is(parent, 'Assign', 'AnnAssign') ? (parent.value ?? undefined) : undefined;

function makesOne(source: PythonSource, value: PythonNode): boolean {
	const call = is(value, 'Await') ? value.value : value;
	return is(call, 'Call') && MAKES.has(qualifiedName(source, call.func) ?? '');
}

/** `database.connect()` of an object of the module whose method gives the connection that the object keeps. */
function givesKept(source: PythonSource, { func }: Call): boolean {
	if (!is(func, 'Attribute') || !is(func.value, 'Name')) return false;
	const owner = binding(source, func.value);
	const made =
		owner?.scope.node.type === 'Module' && owner.definitions.length === 1
			? givenTo(owner.definitions[0]!.node)
			: undefined;
	const type = is(made, 'Call') && is(made.func, 'Name') ? binding(source, made.func)?.definitions[0]?.node : undefined;
	if (!is(type, 'ClassDef')) return false;
	const method = type.body.find(each => isFunction(each) && each.name === func.attr);
	const kept = (method ? nodesIn(method) : []).flatMap(each =>
		is(each, 'Return') && is(each.value, 'Attribute') && is(each.value.value, 'Name') && each.value.value.id === 'self'
			? [each.value.attr]
			: [],
	);
	return nodesIn(type).some(
		each =>
			is(each, 'Assign') &&
			each.targets.some(target => is(target, 'Attribute') && kept.includes(target.attr)) &&
			makesOne(source, each.value),
	);
}
