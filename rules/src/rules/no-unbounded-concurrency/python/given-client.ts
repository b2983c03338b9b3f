import {
	binding,
	enclosingFunction,
	type AsyncFunctionDef,
	type Call,
	type Expression,
	type PythonNode,
} from '#python';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import { is } from '#program/python/ast.ts';
import { pythonLeaf, type Leaf } from '../policy.ts';
import type { Context } from './context.ts';

/**
 * `fetch(session, url)`, where a function of this file calls methods of a parameter without an annotation: what the
 * parameter is, the caller knows. The answer comes when types are asked.
 */
export function askForGivenClient(
	context: Context,
	callee: PythonNode,
	found: (way: BlockingPath<Leaf>) => void,
): void {
	const call = callee.parent as PythonNode | undefined;
	if (!is(call, 'Call') || call.func !== callee) return;
	const called = functionOf(context, callee);
	let isFound = false;
	for (const { name, argument } of called ? passedTo(called, call) : []) {
		const uses = waitedMethods(context, called!, name);
		if (!uses.length) continue;
		context.ask(argument, ({ names }) => {
			const keys = names.flatMap(each => (each.from === 'package' ? [`${each.package ?? ''}.${each.name}`] : []));
			for (const { method, at } of isFound ? [] : uses) {
				const leaf = keys.map(key => pythonLeaf(`${key}.${method}`, context.options)).find(Boolean);
				if (!leaf) continue;
				isFound = true;
				return found({ leaf, callee: called!.name, hops: [{ path: context.path, at, caller: called!.name }] });
			}
		});
	}
}

function functionOf({ source }: Context, callee: PythonNode): AsyncFunctionDef | undefined {
	const definitions = is(callee, 'Name') ? binding(source, callee)?.definitions : undefined;
	const node = definitions?.length === 1 ? definitions[0]!.node : undefined;
	return is(node, 'AsyncFunctionDef') ? node : undefined;
}

/** The arguments by the names of their parameters, without those that have an annotation: the program knows them. */
function passedTo(called: AsyncFunctionDef, { args, keywords }: Call): { name: string; argument: Expression }[] {
	const positional = [...called.args.posonlyargs, ...called.args.args];
	const all = [...positional, ...called.args.kwonlyargs];
	const end = args.findIndex(each => is(each, 'Starred'));
	return [
		...args
			.slice(0, end < 0 ? args.length : end)
			.map((argument, index) => ({ parameter: positional[index], argument })),
		...keywords.map(({ arg, value }) => ({ parameter: all.find(each => each.arg === arg), argument: value })),
	].flatMap(({ parameter, argument }) =>
		parameter && !parameter.annotation ? [{ name: parameter.arg, argument }] : [],
	);
}

/** `await session.get(url)`, `async with session.get(url) as response:` */
function waitedMethods({ source }: Context, called: AsyncFunctionDef, parameter: string) {
	const variable = source.scopes.openedBy(called).variables.get(parameter);
	if (variable?.definitions.length !== 1) return [];
	return variable.references.flatMap(read => {
		const member = read.parent;
		const call = member.parent as PythonNode | undefined;
		if (!is(member, 'Attribute') || !is(call, 'Call') || call.func !== member) return [];
		const isWaited = is(call.parent, 'Await') || (is(call.parent, 'withitem') && is(call.parent.parent, 'AsyncWith'));
		return isWaited && enclosingFunction(call) === called ? [{ method: member.attr, at: member.range }] : [];
	});
}
