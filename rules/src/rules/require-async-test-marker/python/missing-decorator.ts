import { qualifiedName, type AsyncFunctionDef } from '#python';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** All that the package has: https://pytest-asyncio.readthedocs.io/en/stable/reference/index.html */
const PUBLIC = /^pytest_asyncio\.(fixture|is_async_test|plugin(\..*)?|__\w+__)$/;

/** `@pytest_asyncio.test`: tests have a marker, `@pytest.mark.asyncio`. */
export function missingDecorator(context: Context, node: AsyncFunctionDef): void {
	for (const decorator of node.decorator_list) {
		const func = is(decorator, 'Call') ? decorator.func : decorator;
		const name = qualifiedName(context.source, func);
		if (!is(func, 'Attribute') || !name?.startsWith('pytest_asyncio.') || PUBLIC.test(name)) continue;
		context.report({ at: func, messageId: 'noDecorator', data: { name: name.slice('pytest_asyncio.'.length) } });
	}
}
