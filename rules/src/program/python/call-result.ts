import { is, nodesOfScope, type FunctionDef } from './ast.ts';
import { annotated } from './annotations.ts';
import { isTransparent } from './decorators.ts';
import type { Inference } from './inference.ts';
import { isSame, type FunctionValue, type Value } from './values.ts';

/** What calling a function of the project gives. */
export function resultOf(inference: Inference, { node, file }: FunctionValue): Value | undefined {
	if (!isTransparent(node)) return undefined;
	const isGenerator = [...nodesOfScope(node)].some(each => each.type === 'Yield' || each.type === 'YieldFrom');
	if (isGenerator) return { kind: 'plain' };
	if (node.type === 'AsyncFunctionDef') {
		return { kind: 'coroutine', result: node.returns ? annotated(inference, file, node.returns) : undefined };
	}
	return node.returns ? annotated(inference, file, node.returns) : returnedBy(inference, file, node);
}

/** What all `return`s of a function agree on, if the function cannot end without one. */
function returnedBy(inference: Inference, file: FunctionValue['file'], node: FunctionDef): Value | undefined {
	if (!is(node.body.at(-1), 'Return')) return undefined;
	const values = [...nodesOfScope(node)].flatMap(each =>
		is(each, 'Return') ? [each.value && inference.valueOf(file, each.value)] : [],
	);
	const [first] = values;
	return first && values.every(value => value && isSame(first, value)) ? first : undefined;
}
