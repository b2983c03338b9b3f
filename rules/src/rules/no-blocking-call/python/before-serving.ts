import { binding, qualifiedName, type Call, type PythonNode, type PythonSource } from '#python';
import { APPLICATIONS, START_UP_DECORATORS, START_UP_EVENTS, START_UP_LISTS } from '#knowledge/loops/start-up.ts';
import { is, type FunctionDef } from '#program/python/ast.ts';
import { isCalledOnlyBy } from './called-only-by.ts';
import type { Context } from './context.ts';

/** What ASGI and those who write for it call the span of an application. https://asgi.readthedocs.io/en/latest/specs/lifespan.html */
const LIFESPAN = /(?:^|_)lifespan(?:$|_)/;
const MANAGER = 'contextlib.asynccontextmanager';

/** True in what a server runs before the first request and after the last, when nobody waits for the loop. */
export const isBeforeServing = (context: Context, node: PythonNode): boolean =>
	isCalledOnlyBy(context, node, isRunByServer);

const isRunByServer = (source: PythonSource, around: FunctionDef): boolean =>
	isDecorated(source, around) || isHandedOver(source, around);

const isDecorated = (source: PythonSource, { decorator_list, name, args }: FunctionDef): boolean =>
	decorator_list.some(decorator => {
		if (is(decorator, 'Call') && isForEvent(decorator)) return true;
		const named = is(decorator, 'Call') ? decorator.func : decorator;
		if (is(named, 'Attribute') && START_UP_DECORATORS.has(named.attr)) return true;
		if (qualifiedName(source, named) !== MANAGER) return false;
		return LIFESPAN.test(name) || args.args.some(({ annotation }) => annotation && isApplication(source, annotation));
	});

/** A manager around an application is its span, whatever it is called. */
function isApplication(source: PythonSource, annotation: PythonNode): boolean {
	const name = qualifiedName(source, is(annotation, 'Subscript') ? annotation.value : annotation);
	return name !== undefined && APPLICATIONS.has(name);
}

/** `app.on_event('startup')`. */
function isForEvent({ func, args: [event] }: Call): boolean {
	const events = is(func, 'Attribute') ? START_UP_EVENTS.get(func.attr) : undefined;
	return events !== undefined && is(event, 'Constant') && event.value.kind === 'str' && events.has(event.value.text);
}

/** `FastAPI(lifespan=load)`, `app.on_startup.append(load)`, `Litestar(on_startup=[load])`, `app.add_event_handler('startup', load)`. */
function isHandedOver(source: PythonSource, around: FunctionDef): boolean {
	const variable = source.scopes.of(around).resolve(around.name);
	return Boolean(
		variable?.references.some(name => {
			if (binding(source, name) !== variable) return false;
			const { parent } = name as PythonNode;
			const holder = is(parent, 'List', 'Tuple') ? parent.parent : parent;
			if (is(holder, 'keyword')) return holder.arg !== null && START_UP_LISTS.has(holder.arg);
			if (!is(holder, 'Call') || holder.func === name) return false;
			const { func } = holder;
			if (isForEvent(holder)) return true;
			const list = is(func, 'Attribute') && (func.attr === 'append' || func.attr === 'extend') ? func.value : func;
			return is(list, 'Attribute') && START_UP_LISTS.has(list.attr);
		}),
	);
}
