import { enclosingScope, is, nodesOfScope, type FunctionDef, type Module, type Node } from '#program/python/ast.ts';

/** What stands in the way of an `await`: nothing, or that the function or module around is not async. */
export type AwaitPlace =
	{ readonly kind: 'async' } | { readonly kind: 'module' } | { readonly kind: 'sync'; readonly function: FunctionDef };

/** Undefined where no `await` can stand: lambdas, class bodies, generator expressions. */
export function awaitPlace(node: Node): AwaitPlace | undefined {
	const scope = enclosingScope(node);
	for (let at = node.parent; at && at !== scope; at = at.parent) if (at.type === 'GeneratorExp') return undefined;
	if (scope?.type === 'AsyncFunctionDef') return { kind: 'async' };
	if (is(scope, 'FunctionDef')) return { kind: 'sync', function: scope };
	if (!is(scope, 'Module')) return undefined;
	return hasTopLevelAwait(scope) ? { kind: 'async' } : { kind: 'module' };
}

/** A notebook or a document, where `await` may stand outside of functions. */
const hasTopLevelAwait = (module: Module): boolean =>
	nodesOfScope(module).some(({ type }) => type === 'Await' || type === 'AsyncFor' || type === 'AsyncWith');
