import { EVENT_HOOKS } from '#knowledge/loops/deprecated.ts';
import { binding, keywordArgument, qualifiedName, type Call, type Expression } from '#python';
import type { Context } from './context.ts';

/** https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#sqlalchemy.ext.asyncio.async_sessionmaker */
const SESSIONMAKERS = new Set(['sqlalchemy.orm.sessionmaker', 'sqlalchemy.orm.session.sessionmaker']);

/** What FastAPI, Starlette and SQLAlchemy have better ways for. */
export function oldFramework(context: Context, call: Call): void {
	const { func } = call;
	if (func.type === 'Attribute' && func.attr === 'on_event' && isApp(context, func.value)) {
		const [, end] = func.range;
		return context.report({ at: { range: [end - func.attr.length, end] }, messageId: 'eventHook' });
	}
	const kind = keywordArgument(call, 'class_')?.value ?? call.args[1];
	const name = qualifiedName(context.source, func) ?? (func.type === 'Name' ? func.id : '');
	const isMaker = SESSIONMAKERS.has(name) || (name === 'sessionmaker' && isUnbound(context, func));
	if (isMaker && kind && isAsyncSession(context, kind)) context.report({ at: func, messageId: 'sessionmaker' });
}

/** `app` where a snippet does not say what it is, and the application that a constructor makes. */
function isApp({ source }: Context, node: Expression): boolean {
	if (node.type !== 'Name') return false;
	const variable = binding(source, node);
	if (!variable) return node.id === 'app';
	const { parent } = variable.definitions[0]!.node;
	const made = parent.type === 'Assign' && parent.value.type === 'Call' ? parent.value.func : undefined;
	const name = made && (qualifiedName(source, made) ?? (made.type === 'Name' ? `fastapi.${made.id}` : ''));
	return name !== undefined && EVENT_HOOKS.has(name);
}

function isAsyncSession(context: Context, node: Expression): boolean {
	const name = qualifiedName(context.source, node);
	if (name === undefined) return node.type === 'Name' && node.id === 'AsyncSession' && isUnbound(context, node);
	return /^sqlalchemy\.ext\.asyncio\.(?:\w+\.)*AsyncSession$/.test(name);
}

const isUnbound = ({ source }: Context, node: Expression): boolean => node.type === 'Name' && !binding(source, node);
