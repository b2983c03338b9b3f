import {
	binding,
	enclosingFunction,
	qualifiedName,
	type Call,
	type Name,
	type PythonSource,
	type Variable,
} from '#python';
import type { ResourceEntry } from '#knowledge/resources/entry.ts';
import { pythonFileWork } from '#knowledge/resources/python.ts';
import { is, isFunctionDef, type FunctionDef, type Node } from '#program/python/ast.ts';

/** What a mention of a resource does with it. `at` is the node whose work that is. */
export interface Use {
	readonly kind: 'use' | 'close' | 'kept' | 'lent';
	readonly at: Node;
}

interface Resource {
	readonly source: PythonSource;
	readonly entry: ResourceEntry;
	readonly owner: Node | undefined;
	/** True for a class whose instances do not close what they are given. */
	readonly closesNothing?: (callee: Call['func']) => boolean;
}

const LOOKING = new Set(['id', 'isinstance', 'len', 'print', 'repr', 'str', 'type']);
const DEEPEST = 3;

/** All mentions of a variable that holds the resource, where it is read; followed into functions of the file for a few calls. */
export const usesOf = (resource: Resource, variable: Variable, depth = 0): Use[] =>
	variable.references.filter(({ ctx }) => ctx === 'Load').map(each => useOf(resource, each, depth));

function useOf(resource: Resource, name: Name, depth: number): Use {
	const inner = functionInside(name, resource.owner);
	// A function that mentions it may be kept, and run when this one has ended.
	return inner ? { kind: 'kept', at: inner } : directUse(resource, name, depth);
}

/** The outermost function between a mention and the owner. */
function functionInside(name: Name, owner: Node | undefined): Node | undefined {
	let outermost: Node | undefined;
	for (let at = enclosingFunction(name); at && at !== owner; at = enclosingFunction(at)) outermost = at;
	return outermost;
}

function directUse(resource: Resource, name: Name, depth: number): Use {
	const { parent } = name;
	const use: Use = { kind: 'use', at: name };
	const kept: Use = { kind: 'kept', at: name };
	switch (parent.type) {
		case 'Attribute':
			return useOfAttribute(resource, parent, depth);
		case 'withitem':
			return { kind: 'close', at: parent };
		case 'keyword':
			return is(parent.parent, 'Call') ? useOfArgument(resource, parent.parent, parent, depth) : kept;
		case 'Call': {
			const isLook = is(parent.func, 'Name') && LOOKING.has(parent.func.id) && !binding(resource.source, parent.func);
			return isLook ? use : useOfArgument(resource, parent, name, depth);
		}
		case 'Yield':
			return { kind: 'lent', at: parent };
		case 'Assert':
		case 'AsyncFor':
		case 'Compare':
		case 'Expr':
		case 'For':
		case 'FormattedValue':
		case 'If':
		case 'Subscript':
		case 'UnaryOp':
		case 'While':
			return use;
		case 'BoolOp':
			return is(parent.parent, 'If', 'While', 'Assert', 'UnaryOp') ? use : kept;
		case 'comprehension':
			return use;
		default:
			return kept;
	}
}

function useOfAttribute(resource: Resource, node: Extract<Node, { type: 'Attribute' }>, depth: number): Use {
	const { parent } = node;
	const use: Use = { kind: 'use', at: node };
	const isCalled = is(parent, 'Call') && parent.func === node;
	if (resource.entry.close.includes(node.attr)) return { kind: isCalled ? 'close' : 'kept', at: parent };
	if (isCalled) return resource.entry.givesData ? use : useOfResult(resource, parent, depth);
	if (node.ctx !== 'Load' || is(parent, 'Attribute', 'Subscript', 'Compare', 'If', 'UnaryOp', 'FormattedValue'))
		return use;
	return is(parent, 'BoolOp', 'Expr', 'BinOp', 'While', 'Assert') ? use : { kind: 'kept', at: node };
}

/** What a function of this file does with its parameter, or one that is known. */
function useOfArgument(resource: Resource, call: Call, argument: Node, depth: number): Use {
	const { source } = resource;
	const kept: Use = { kind: 'kept', at: argument };
	if (pythonFileWork.has(qualifiedName(source, call.func) ?? '')) return { kind: 'use', at: argument };
	if (depth < DEEPEST && is(call.parent, 'Assign') && resource.closesNothing?.(call.func)) {
		return useOfResult(resource, call, depth);
	}
	const called = depth < DEEPEST ? functionOf(source, call) : undefined;
	const parameter = called && parameterOf(called, call, argument);
	const variable = parameter && source.scopes.openedBy(called).variables.get(parameter);
	if (!called || !variable || variable.definitions.length > 1) return kept;
	const uses = usesOf({ ...resource, owner: called }, variable, depth + 1);
	if (uses.some(({ kind }) => kind !== 'use')) return kept;
	return is(called, 'AsyncFunctionDef') ? useOfResult(resource, call, depth) : { kind: 'use', at: argument };
}

function functionOf(source: PythonSource, { func }: Call): FunctionDef | undefined {
	const definitions = is(func, 'Name') ? binding(source, func)?.definitions : undefined;
	const node = definitions?.length === 1 ? definitions[0]!.node : undefined;
	return isFunctionDef(node) && !node.decorator_list.length ? node : undefined;
}

/** The name of the parameter that takes an argument; undefined where stars may move it. */
function parameterOf({ args }: FunctionDef, call: Call, argument: Node): string | undefined {
	if (is(argument, 'keyword')) return argument.arg ?? undefined;
	const index = call.args.indexOf(argument as never);
	if (call.args.slice(0, index).some(each => is(each, 'Starred'))) return undefined;
	return [...args.posonlyargs, ...args.args][index]?.arg;
}

/** What a method gives is data once it has been waited for; before, it needs the resource. */
function useOfResult(resource: Resource, value: Node, depth: number): Use {
	const use: Use = { kind: 'use', at: value };
	const kept: Use = { kind: 'kept', at: value };
	const { parent } = value;
	switch (parent?.type) {
		case 'Await':
		case 'Expr':
		case 'withitem':
		case 'AsyncFor':
		case 'For':
		case 'Compare':
		case 'If':
		case 'While':
		case 'FormattedValue':
		case 'comprehension':
			return use;
		case 'ListComp':
		case 'GeneratorExp':
		case 'SetComp':
		case 'List':
		case 'Tuple':
		case 'Starred':
		case 'Attribute':
		case 'Subscript':
			return useOfResult(resource, parent, depth);
		case 'Call':
			// `await asyncio.gather(client.get(a), …)`; the task of `create_task` outlives the call.
			return is(parent.parent, 'Await') || parent.func === value ? use : kept;
		case 'Assign': {
			const [target] = parent.targets;
			const variable = is(target, 'Name') ? binding(resource.source, target) : undefined;
			if (!variable || depth >= DEEPEST) return kept;
			const uses = variable.references
				.filter(({ ctx }) => ctx === 'Load')
				.map(each => (functionInside(each, resource.owner) ? kept : useOfResult(resource, each, depth + 1)));
			return uses.find(({ kind }) => kind === 'kept') ?? use;
		}
		default:
			return kept;
	}
}
