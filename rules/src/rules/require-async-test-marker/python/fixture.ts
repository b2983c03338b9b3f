import { importInsertion, qualifiedName, type AsyncFunctionDef } from '#python';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { testMode } from './mode.ts';

/** An async fixture under pytest's own decorator. https://pytest-asyncio.readthedocs.io/en/latest/reference/decorators/index.html */
export function fixture(context: Context, node: AsyncFunctionDef): void {
	const decorator = node.decorator_list.find(each => {
		return qualifiedName(context.source, is(each, 'Call') ? each.func : each) === 'pytest.fixture';
	});
	if (!decorator || node.decorator_list.length > 1) return;
	const { mode, hasOtherLoops } = testMode(context);
	if (mode !== 'strict' || hasOtherLoops) return;
	// The fixtures of anyio's and trio's tests are pytest's own.
	if (/\b(?:anyio|trio|twisted|tornado)\b/.test(context.source.text)) return;
	const func = is(decorator, 'Call') ? decorator.func : decorator;
	context.report({
		at: func,
		messageId: 'fixture',
		data: { name: node.name },
		suggest: [
			{
				messageId: 'useInstead',
				data: { instead: 'pytest_asyncio.fixture' },
				edits: () => {
					const imported = importInsertion(context.source, 'pytest_asyncio');
					const renamed = { range: [...func.range] as const, text: 'pytest_asyncio.fixture' };
					return imported === undefined ? [renamed] : [imported, renamed];
				},
			},
		],
	});
}
