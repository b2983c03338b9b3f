import { binding, enclosingFunction, type Call, type PythonNode, type PythonSource } from '#python';
import { RUNS_BESIDE, STARTS_TASKS } from '#knowledge/loops/serving-python.ts';
import type { BlockingPolicy } from '#program/link/blocking-path.ts';
import { is, isFunctionDef, nodesIn, nodesRunWith, type FunctionDef } from '#program/python/ast.ts';
import { startsProgram } from '#program/python/root-of-program.ts';
import type { Context } from './context.ts';
import { isStartedThrough } from './run-by-file.ts';
import { isServing, MAIN, roleOf } from './role.ts';

/** What runs beside: tasks, servers and what calls back later. */
const BESIDE: BlockingPolicy<true> = {
	leaf: (key, _, isAwaited) => {
		const name = lastWordOf(key);
		return (RUNS_BESIDE.has(name) && !endsHere(name, isAwaited)) || undefined;
	},
	allows: () => false,
};

/** Servers and what calls back later alone. */
const SERVES: BlockingPolicy<true> = {
	leaf: key => {
		const name = lastWordOf(key);
		return (RUNS_BESIDE.has(name) && !STARTS_TASKS.has(name)) || undefined;
	},
	allows: () => false,
};

const lastWordOf = (key: string): string => key.slice(Math.max(key.lastIndexOf('.'), key.lastIndexOf(':')) + 1);

/**
 * True in a program that does its work and ends: only what the file runs when it is the main module leads here, one thing
 * after the other, and nothing on the way serves or runs beside. It waits for itself alone.
 */
export function isInScript(context: Context, node: PythonNode, isOfFiles: boolean): boolean {
	const around = enclosingFunction(node);
	if (around?.type !== 'AsyncFunctionDef' || !asksWhetherMain(context.source)) return false;
	// What tasks of other files do meanwhile can wait for a file, once.
	const isOnce = isOfFiles && !isInLoop(node, around);
	let ofFile = answers.get(context);
	if (!ofFile) answers.set(context, (ofFile = { once: new Map<FunctionDef, boolean>(), again: new Map() }));
	const known = isOnce ? ofFile.once : ofFile.again;
	let isFound = known.get(around);
	if (isFound === undefined) known.set(around, (isFound = isAlone(context, around, isOnce)));
	return isFound;
}

interface Answers {
	readonly once: Map<FunctionDef, boolean>;
	readonly again: Map<FunctionDef, boolean>;
}

/** What was found of functions, for one look at a file: it depends on other files. */
const answers = new WeakMap<Context, Answers>();

/** In a loop that may go on for as long as the program does. */
function isInLoop(node: PythonNode, around: FunctionDef): boolean {
	for (let at = node; at !== around; at = at.parent) if (is(at, 'While', 'AsyncFor')) return true;
	return false;
}

const asksWhetherMain = ({ text }: PythonSource): boolean => MAIN.test(text);

function isAlone(context: Context, around: FunctionDef, isOnce: boolean): boolean {
	const functions = calledInTurn(context, around);
	if (!functions || nodesIn(context.source.ast).some(isOfServing)) return false;
	const bodies = [context.source.ast.body, ...[...functions].map(({ body }) => body)].flatMap(nodesRunWith);
	// A library that asks several things at once waits for them: nobody is served by its tasks, unless the program goes on.
	const policy = !isOnce && bodies.some(goesOn) ? BESIDE : SERVES;
	return !bodies.some(each => is(each, 'Call') && runsBeside(context, each, policy));
}

/** `while True:` around what waits, and `await stopped.wait()`: the program goes on until somebody ends it. */
function goesOn(node: PythonNode): boolean {
	if (is(node, 'While')) return isAlways(node.test) && nodesRunWith(node.body).some(each => is(each, 'Await'));
	if (!is(node, 'Await') || !is(node.value, 'Call')) return false;
	const { func, args, keywords } = node.value;
	return is(func, 'Attribute') && func.attr === 'wait' && !args.length && !keywords.length;
}

const isAlways = (test: PythonNode): boolean =>
	is(test, 'Constant') && (test.value.kind === 'bool' ? test.value.is : test.value.kind === 'int');

/** What was found of modules, for one look at a file. */
const ofScripts = new WeakMap<Context, boolean>();

/**
 * True in a module that only such programs and commands of a command line import, directly or not, where nothing runs beside
 * the function; without a node, where nothing in the whole module does.
 */
export function isInModuleOfScripts(context: Context, node?: PythonNode): boolean {
	const { program } = context;
	let isOfScripts = ofScripts.get(context);
	if (isOfScripts === undefined) ofScripts.set(context, (isOfScripts = program?.isOnlyOfScripts(roleOf) ?? false));
	return isOfScripts && !startsBeside(context, node && enclosingFunction(node));
}

function startsBeside(context: Context, around: PythonNode | null | undefined): boolean {
	const functions = isFunctionDef(around) ? calledInTurn(context, around, true) : undefined;
	const nodes = functions ? [...functions].flatMap(({ body }) => nodesRunWith(body)) : nodesIn(context.source.ast);
	return nodes.some(each => is(each, 'Call') && RUNS_BESIDE.has(calledName(each)) && !isTitle(each));
}

/**
 * The function and those that it is called by, each only called, and waited for; undefined where anybody else gets hold of
 * one. Where the module is `imported`, others may call them, and decorators hand them to the command line.
 */
function calledInTurn(context: Context, around: FunctionDef, imported = false): ReadonlySet<FunctionDef> | undefined {
	const { source } = context;
	const found = new Set([around]);
	for (const at of found) {
		if ((at.decorator_list.length > 0 && !imported) || at.parent.type === 'ClassDef') return undefined;
		const variable = source.scopes.of(at).resolve(at.name);
		const mentions = variable?.references.filter(name => binding(source, name) === variable) ?? [];
		if (!mentions.length && !imported) return undefined;
		for (const name of mentions) {
			const { parent } = name as PythonNode;
			const isCall = is(parent, 'Call') && parent.func === name;
			if (
				!startsProgram(source, name) &&
				!isStartedThrough(context, name) &&
				!(isCall && (at.type === 'FunctionDef' || isWaitedFor(parent)))
			)
				return undefined;
			const caller = enclosingFunction(name);
			if (caller?.type === 'Lambda') return undefined;
			if (isFunctionDef(caller)) found.add(caller);
		}
	}
	return found;
}

const isWaitedFor = ({ parent }: PythonNode): boolean => is(parent, 'Await', 'AsyncFor', 'comprehension');

/** `import discord`, `from aiohttp import web`. */
function isOfServing(node: PythonNode): boolean {
	if (is(node, 'Import')) return node.names.some(({ name }) => isServing(name));
	if (!is(node, 'ImportFrom') || node.level > 0) return false;
	return node.names.some(({ name }) => isServing(`${node.module ?? ''}.${name}`));
}

/** A task that is started here, and what a policy looks for, in the end. */
const runsBeside = ({ program }: Context, call: Call, policy: BlockingPolicy<true>): boolean =>
	(RUNS_BESIDE.has(calledName(call)) && !endsHere(calledName(call), is(call.parent, 'Await'))) ||
	program?.wayTo(call.func, policy) !== undefined;

/**
 * What is gathered and waited for runs beside itself alone: it is over before whoever waits goes on.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.gather
 */
const endsHere = (name: string, isAwaited: boolean): boolean => name === 'gather' && isAwaited;

/** A task with a title is a line of a progress bar. https://rich.readthedocs.io/en/latest/progress.html */
const isTitle = (call: Call): boolean => calledName(call) === 'add_task' && isText(call.args[0]);

const isText = (first: PythonNode | undefined): boolean =>
	is(first, 'JoinedStr') || (is(first, 'Constant') && first.value.kind === 'str');

const calledName = ({ func }: Call): string => (is(func, 'Attribute') ? func.attr : is(func, 'Name') ? func.id : '');
