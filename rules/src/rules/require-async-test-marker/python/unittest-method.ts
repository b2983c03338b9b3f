import { importInsertion, qualifiedName, type AsyncFunctionDef } from '#python';
import { enclosingScope, is } from '#program/python/ast.ts';
import type { Context } from './context.ts';

const SET_UP: Readonly<Record<string, string>> = { setUp: 'asyncSetUp', tearDown: 'asyncTearDown' };

/** https://docs.python.org/3/library/unittest.html#unittest.IsolatedAsyncioTestCase */
export function unittestMethod(context: Context, node: AsyncFunctionDef): void {
	const scope = enclosingScope(node);
	if (!is(scope, 'ClassDef') || node.decorator_list.length) return;
	const bases = scope.bases.map(base => qualifiedName(context.source, base));
	const [start] = node.range;
	const at = { range: [start, start + 'async'.length] as const };
	const instead = Object.hasOwn(SET_UP, node.name) ? SET_UP[node.name] : undefined;
	if (bases.includes('unittest.IsolatedAsyncioTestCase') && instead) {
		const nameStart = context.source.text.indexOf(node.name, start);
		return context.report({
			at,
			messageId: 'setUp',
			data: { name: node.name, instead },
			suggest: [
				{
					messageId: 'useInstead',
					data: { instead },
					edits: () => [{ range: [nameStart, nameStart + node.name.length], text: instead }],
				},
			],
		});
	}
	if (scope.bases.length !== 1 || bases[0] !== 'unittest.TestCase' || (!node.name.startsWith('test') && !instead))
		return;
	const [base] = scope.bases;
	context.report({
		at,
		messageId: 'neverAwaited',
		data: { name: node.name },
		suggest: [
			{
				messageId: 'useIsolated',
				edits: () => {
					const edit = { range: [...base!.range] as const, text: 'unittest.IsolatedAsyncioTestCase' };
					const imported = importInsertion(context.source, 'unittest');
					return imported === undefined ? [edit] : [imported, edit];
				},
			},
		],
	});
}
