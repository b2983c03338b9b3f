import { qualifiedName, type AsyncFunctionDef, type Expression } from '#python';
import type { Evidence } from '#kit/finding.ts';
import { is, nodesOfScope } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import type { Context } from './context.ts';

/** A function whose call gives a coroutine. */
interface CoroutineFunction {
	readonly name: string;
	readonly evidence: readonly Evidence[];
}

/** Undefined where it is not certain: a decorator may make anything of an `async def`. */
export function coroutineFunction(context: Context, node: Expression): CoroutineFunction | undefined {
	const meant = withoutPartial(context, node);
	if (!is(meant, 'Name', 'Attribute')) return undefined;
	const name = is(meant, 'Name') ? meant.id : meant.attr;
	const targets = context.program?.targets(meant);
	if (targets?.length) {
		const functions = targets.filter(target => target.kind === 'function');
		if (
			functions.length !== targets.length ||
			!functions.every(({ isAsync, isGenerator }) => isAsync && !isGenerator)
		) {
			return undefined;
		}
		const [{ at, path }] = functions as [(typeof functions)[number]];
		return { name, evidence: [{ message: 'It is declared `async` here.', range: at, path }] };
	}
	const local = is(meant, 'Name') ? localCoroutine(meant.id, meant) : undefined;
	return (
		local && {
			name,
			evidence: [{ message: 'It is declared `async` here.', range: [local.range[0], local.range[0] + 5] }],
		}
	);
}

/** `partial(save, 1)` calls `save`. */
function withoutPartial({ source }: Context, node: Expression): Expression {
	if (!is(node, 'Call') || !node.args.length) return node;
	return qualifiedName(source, node.func) === 'functools.partial' ? node.args[0]! : node;
}

function localCoroutine(name: string, from: Expression): AsyncFunctionDef | undefined {
	const bindings = lookup(name, from)?.bindings ?? [];
	const [only] = bindings;
	if (bindings.length !== 1 || only?.kind !== 'function' || only.node.type !== 'AsyncFunctionDef') return undefined;
	if (only.node.decorator_list.length || isGenerator(only.node)) return undefined;
	return only.node;
}

/** https://docs.python.org/3/reference/expressions.html#asynchronous-generator-functions */
export const isGenerator = (node: AsyncFunctionDef): boolean => nodesOfScope(node).some(({ type }) => type === 'Yield');
