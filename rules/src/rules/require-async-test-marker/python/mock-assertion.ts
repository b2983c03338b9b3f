import { binding, calleeName, qualifiedName, type Call, type PythonNode } from '#python';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** https://docs.python.org/3/library/unittest.mock.html#unittest.mock.AsyncMock.assert_awaited */
const AWAITED: Readonly<Record<string, string>> = {
	assert_any_call: 'assert_any_await',
	assert_called: 'assert_awaited',
	assert_called_once: 'assert_awaited_once',
	assert_called_once_with: 'assert_awaited_once_with',
	assert_called_with: 'assert_awaited_with',
	assert_has_calls: 'assert_has_awaits',
};

/** `mock.assert_called_once()` of an `AsyncMock`: a call without `await` is one, too. */
export function mockAssertion(context: Context, { func }: Call): void {
	if (!is(func, 'Attribute') || !Object.hasOwn(AWAITED, func.attr) || !isAsyncMock(context, func.value)) return;
	const instead = AWAITED[func.attr]!;
	const at = { range: [func.range[1] - func.attr.length, func.range[1]] as const };
	context.report({
		at,
		messageId: 'called',
		data: { name: calleeName(func).split('.').at(-1)!, instead },
		suggest: [{ messageId: 'useInstead', data: { instead }, edits: () => [{ range: at.range, text: instead }] }],
	});
}

/** A name that is only ever an `AsyncMock`, or an attribute of a plain one: those are `AsyncMock`s themselves. */
function isAsyncMock(context: Context, node: PythonNode, isAttribute = false): boolean {
	if (is(node, 'Attribute')) return isAsyncMock(context, node.value, true);
	if (!is(node, 'Name')) return false;
	const { definitions } = binding(context.source, node) ?? { definitions: [] };
	return (
		definitions.length > 0 &&
		definitions.every(({ kind, node: name }) => {
			const { parent } = name;
			const value =
				kind === 'assignment' && is(parent, 'Assign') && parent.targets.includes(name as never)
					? parent.value
					: undefined;
			return value !== undefined && makesAsyncMock(context, value, isAttribute);
		})
	);
}

function makesAsyncMock({ source }: Context, value: PythonNode, isAttribute: boolean): boolean {
	if (!is(value, 'Call')) return false;
	const name = qualifiedName(source, value.func);
	if (name !== 'unittest.mock.AsyncMock' && name !== 'mock.AsyncMock') return false;
	// With a `spec`, methods that are not async are mocks of the other kind; other keywords set attributes.
	return !isAttribute || (!value.args.length && !value.keywords.length);
}
