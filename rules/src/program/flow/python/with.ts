import type { PythonNode, PythonNodes } from '#python';
import { bind, valueOf } from './expressions.ts';
import { runAll } from './statements.ts';
import { canThrow, type Flow } from './ways.ts';

/**
 * Managers that are there to end an error: after them the code goes on. A test that expects an error gets it.
 * https://docs.python.org/3/library/contextlib.html#contextlib.suppress
 * https://docs.pytest.org/en/stable/reference/reference.html#pytest-raises
 * https://docs.python.org/3/library/unittest.html#unittest.TestCase.assertRaises
 */
const SWALLOWING: ReadonlyMap<string, 'always' | 'sometimes'> = new Map([
	['assertRaises', 'always'],
	['assertRaisesRegex', 'always'],
	['raises', 'always'],
	['suppress', 'sometimes'],
]);

/**
 * Goes over a `with` from its manager number `depth` on: a point at the item for entering it, one at the statement for
 * leaving it, on each way out.
 */
export function withOf(flow: Flow, node: PythonNodes['AsyncWith' | 'With'], depth = 0): void {
	const item = node.items[depth];
	if (!item) return runAll(flow, node.body);

	valueOf(flow, item.context_expr);
	flow.pass(item, canThrow(item));
	flow.cleaning(
		() => {
			if (item.optional_vars) bind(flow, item.optional_vars);
			withOf(flow, node, depth + 1);
		},
		() => flow.pass(node, canThrow(node)),
		swallowedBy(item.context_expr),
	);
}

function swallowedBy(manager: PythonNode): 'always' | 'never' | 'sometimes' {
	const func = manager.type === 'Call' ? manager.func : undefined;
	const name = func?.type === 'Attribute' ? func.attr : func?.type === 'Name' ? func.id : '';
	return SWALLOWING.get(name) ?? 'never';
}
