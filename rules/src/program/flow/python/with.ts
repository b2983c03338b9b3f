import type { PythonNode, PythonNodes } from '#python';
import { bind, valueOf } from './expressions.ts';
import { runAll } from './statements.ts';
import { canThrow, type Flow } from './ways.ts';

/**
 * Managers that are there to end an error: after them the code goes on.
 * https://docs.python.org/3/library/contextlib.html#contextlib.suppress
 * https://docs.pytest.org/en/stable/reference/reference.html#pytest-raises
 * https://docs.python.org/3/library/unittest.html#unittest.TestCase.assertRaises
 */
const SWALLOWING: ReadonlySet<string> = new Set(['assertRaises', 'assertRaisesRegex', 'raises', 'suppress']);

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
		isSwallowing(item.context_expr),
	);
}

function isSwallowing(manager: PythonNode): boolean {
	if (manager.type !== 'Call') return false;
	const { func } = manager;
	if (func.type === 'Attribute') return SWALLOWING.has(func.attr);
	return func.type === 'Name' && SWALLOWING.has(func.id);
}
