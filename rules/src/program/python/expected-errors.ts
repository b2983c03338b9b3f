import { qualifiedName, type Call, type Expression, type PythonSource } from '#python';
import { is, isFunctionDef, type Node } from './ast.ts';

/**
 * What the `with pytest.raises(…)` and `with self.assertRaises(…)` around a place expect, within its function.
 * https://docs.pytest.org/en/stable/reference/reference.html#pytest-raises, https://docs.python.org/3/library/unittest.html#unittest.TestCase.assertRaises
 */
export function expectedErrors(source: PythonSource, node: Node): readonly Expression[] {
	const found: Expression[] = [];
	for (let at = node; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		if (!is(at, 'With')) continue;
		for (const { context_expr: each } of at.items) {
			if (is(each, 'Call') && each.args.length && expectsError(source, each)) found.push(each.args[0]!);
		}
	}
	return found;
}

const expectsError = (source: PythonSource, { func }: Call): boolean =>
	qualifiedName(source, func) === 'pytest.raises' || (is(func, 'Attribute') && func.attr.startsWith('assertRaises'));
