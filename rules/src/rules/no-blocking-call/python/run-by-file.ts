import { binding, enclosingFunction, qualifiedName, type PythonNode, type PythonSource } from '#python';
import { isCommandDecorator as isCommandName, isCommandParameter } from '#knowledge/loops/commands.ts';
import { is, nodesIn, type FunctionDef } from '#program/python/ast.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';
import { startsProgram } from '#program/python/root-of-program.ts';
import type { Context } from './context.ts';
import { roleOf } from './role.ts';
import { typeOf } from './type-of.ts';

/** True for a function that is only there to be run by the file, as `asyncio.run(main())` does, or by one that imports it. */
export function isRunByFile(context: Context, around: FunctionDef): boolean {
	const { source } = context;
	const variable = source.scopes.of(around).resolve(around.name);
	const references = variable?.references.filter(name => binding(source, name) === variable) ?? [];
	if (!references.length) return isRunElsewhere(context, around);
	return references.every(
		name =>
			(is(name.parent, 'Call') && name.parent.func === name && !enclosingFunction(name)) ||
			startsProgram(source, name) ||
			isStartedThrough(context, name),
	);
}

/** `asyncio.run(app.main(arguments))` in files that import this one, and no other word of it there. */
function isRunElsewhere({ program }: Context, { name, parent, decorator_list }: FunctionDef): boolean {
	if (!is(parent, 'Module') || decorator_list.length) return false;
	const start = new RegExp(`\\b(?:asyncio|anyio|trio|uvloop)\\.run\\(\\s*(?:\\w+\\.)*${name}\\b`, 'g');
	return program?.isOnlyMentionedAs(name, start, roleOf) ?? false;
}

const RUNS: BlockingPolicy<true> = {
	leaf: key => /^(?:asyncio|anyio|trio|uvloop)\.run$|\.run_until_complete$/.test(key) || undefined,
	allows: () => false,
	longest: 2,
};

/** `run(main())` in a function that is none of the loop's, where `run` is the project's own and hands it to `asyncio.run`. */
export function isStartedThrough({ program }: Context, mention: PythonNode): boolean {
	const { parent: call } = mention;
	if (!is(call, 'Call') || call.func !== mention) return false;
	// `run(lambda: main())`
	const made = is(call.parent, 'Lambda') ? call.parent : call;
	const holder = is(made.parent, 'keyword') ? made.parent.parent : made.parent;
	if (!is(holder, 'Call') || holder.func === made || enclosingFunction(holder)?.type === 'AsyncFunctionDef')
		return false;
	return program?.wayTo(holder.func, RUNS) !== undefined;
}

/**
 * True for a command of a command line: a program that runs this function and ends.
 * `@app.command`, `@click.command()`, or parameters that say how they are given on the line.
 */
export const isCommand = (source: PythonSource, { decorator_list, args }: FunctionDef): boolean =>
	decorator_list.some(decorator => isCommandDecorator(source, decorator)) ||
	[...args.posonlyargs, ...args.args, ...args.kwonlyargs].some(
		({ annotation }) => annotation && isGivenOnLine(source, annotation),
	) ||
	[...args.defaults, ...args.kw_defaults].some(each => each && isGivenOnLine(source, each));

function isCommandDecorator(source: PythonSource, decorator: PythonNode): boolean {
	const named = is(decorator, 'Call') ? decorator.func : decorator;
	const direct = qualifiedName(source, named);
	if (direct !== undefined && isCommandName(direct)) return true;
	if (!is(named, 'Attribute') || !is(named.value, 'Name')) return false;
	const type = typeOf(source, named.value);
	if (type) return isCommandName(`${type.name}.${named.attr}`);
	const group = binding(source, named.value)?.definitions.at(-1)?.node;
	if (!is(group, 'FunctionDef', 'AsyncFunctionDef') || !/^(?:command|group)$/.test(named.attr)) return false;
	return group.decorator_list.some(each => isCommandDecorator(source, each));
}

const isGivenOnLine = (source: PythonSource, annotation: PythonNode): boolean =>
	nodesIn(annotation).some(node => is(node, 'Call') && isCommandParameter(qualifiedName(source, node.func) ?? ''));
