import type { AsyncFunctionDef, PythonNode, PythonNodes } from '#python';
import { enclosingScope, is, isFunctionDef, nodesIn } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import type { Context } from './context.ts';

/** How a function is used, where all of that is in sight. */
interface Use {
	/** The awaits around its calls. */
	readonly calls: readonly PythonNodes['Await'][];
	readonly isPublic: boolean;
}

/** Undefined where somebody else may use it, or uses it for more than an awaited call. */
export function useOf(context: Context, node: AsyncFunctionDef): Use | undefined {
	if (node.decorator_list.length) return undefined;
	const scope = enclosingScope(node);
	if (is(scope, 'ClassDef')) return method(context, node, scope);
	// A protocol or a test runner asks for some names.
	if (/^(?:test|setup|teardown|main$)/i.test(node.name)) return undefined;
	const isPublic = is(scope, 'Module') && !node.name.startsWith('_');
	if (isPublic && !context.options.checkExported) return undefined;
	if (is(scope, 'Module') && exportsAll(context, node.name)) return undefined;

	const names = nodesIn(context.source.ast).filter(
		each =>
			is(each, 'Name') &&
			each.id === node.name &&
			lookup(node.name, each)?.bindings.some(binding => binding.node === node),
	);
	if (names.some(each => (lookup(node.name, each)?.bindings.length ?? 0) > 1)) return undefined;
	return usedBy(names, isPublic);
}

function usedBy(names: readonly PythonNode[], isPublic: boolean): Use | undefined {
	const calls = names.map(awaitAround);
	if (!calls.every(call => call !== undefined)) return undefined;
	return calls.length || isPublic ? { calls, isPublic } : undefined;
}

/** `__all__`, or a text that names the function. */
const exportsAll = ({ source: { ast } }: Context, name: string): boolean =>
	nodesIn(ast).some(node => is(node, 'Constant') && node.value.kind === 'str' && node.value.text === name);

function awaitAround(name: PythonNode): PythonNodes['Await'] | undefined {
	const call = name.parent;
	if (!is(call, 'Call') || call.func !== name) return undefined;
	return is(call.parent, 'Await') ? call.parent : undefined;
}

/** A method that its class keeps to itself: `__load`. With `checkExported` also others, where the class has no base. */
function method(context: Context, node: AsyncFunctionDef, of: PythonNodes['ClassDef']): Use | undefined {
	const { name } = node;
	if (/^__\w+__$/.test(name)) return undefined;
	const isPrivate = name.startsWith('__');
	const hasBase = of.bases.some(base => !(is(base, 'Name') && base.id === 'object')) || of.keywords.length > 0;
	if (!isPrivate && (!context.options.checkExported || hasBase || of.decorator_list.length)) return undefined;
	if (of.body.filter(each => isFunctionDef(each) && each.name === name).length > 1) return undefined;
	const uses = nodesIn(context.source.ast).filter(each => is(each, 'Attribute') && each.attr === name);
	return usedBy(uses, !isPrivate);
}
