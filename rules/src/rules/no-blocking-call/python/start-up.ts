import { binding, enclosingFunction, type Call, type PythonNode, type PythonSource } from '#python';
import { EXTENSION_CALLS, START_UP_METHODS } from '#knowledge/loops/start-up.ts';
import { is, nodesRunWith, type FunctionDef } from '#program/python/ast.ts';
import { isCalledOnlyBy } from './called-only-by.ts';
import type { Context } from './context.ts';

/** True in an `async def` that the file's own top level starts, as `asyncio.run(main())` does. */
export function isStartUp(source: PythonSource, call: Call): boolean {
	const around = enclosingFunction(call);
	if (!around) return true;
	if (around.type !== 'AsyncFunctionDef') return false;
	const variable = source.scopes.of(around).resolve(around.name);
	return Boolean(
		variable?.references.some(
			name => name.parent.type === 'Call' && !enclosingFunction(name) && binding(source, name) === variable,
		),
	);
}

/** What an object is told once before it does its work, as methods of most projects are called. */
const START = /^(?:a|async_)?_?(?:boot|bootstrap|init|initiali[sz]e|set_?up|start|start_?up)$/;

/**
 * True in a function that needs no arguments, whose name says that something starts, and in one that adds an extension to a bot:
 * what it reads there, it reads once. Nobody asks it for an answer of his own.
 */
export const isOfStart = (context: Context, node: PythonNode): boolean => isCalledOnlyBy(context, node, isStart);

function isStart(_: PythonSource, around: FunctionDef): boolean {
	if (around.type !== 'AsyncFunctionDef') return false;
	if (START.test(around.name) && takesNothing(around)) return true;
	return is(around.parent, 'ClassDef') ? START_UP_METHODS.has(around.name) : addsExtension(around);
}

function takesNothing({ args, parent }: FunctionDef): boolean {
	const own = is(parent, 'ClassDef') ? 1 : 0;
	const asked = args.posonlyargs.length + args.args.length - args.defaults.length;
	return asked <= own && args.kw_defaults.every(each => each !== null);
}

/** `async def setup(bot): await bot.add_cog(Cog(bot))`. */
const addsExtension = ({ name, body }: FunctionDef): boolean =>
	name === 'setup' &&
	nodesRunWith(body).some(
		each => is(each, 'Call') && is(each.func, 'Attribute') && EXTENSION_CALLS.has(each.func.attr),
	);
