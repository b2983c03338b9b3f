import { binding, calleeName, keywordArgument, qualifiedName, type Call, type PythonNode } from '#python';
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
			if (kind === 'with') return is(parent, 'withitem') && patchesAsync(context, parent.context_expr);
			if (kind === 'parameter') return isPatchedParameter(context, name);
			const value =
				kind === 'assignment' && is(parent, 'Assign') && parent.targets.includes(name as never)
					? parent.value
					: undefined;
			return value !== undefined && makesAsyncMock(context, value, isAttribute);
		})
	);
}

/** `patch('a.b', new_callable=AsyncMock)`, which gives the mock. https://docs.python.org/3/library/unittest.mock.html#patch */
function patchesAsync({ source }: Context, node: PythonNode): boolean {
	if (!is(node, 'Call') || !PATCH.test(qualifiedName(source, node.func) ?? '')) return false;
	const callable = keywordArgument(node, 'new_callable')?.value;
	return callable !== undefined && MOCK.test(qualifiedName(source, callable) ?? '');
}

const PATCH = /^(unittest\.)?mock\.patch(\.object)?$/;
const MOCK = /^(unittest\.)?mock\.AsyncMock$/;

/** What `@patch` passes: the decorator next to the function first, those with an object of their own left out. */
function isPatchedParameter(context: Context, name: PythonNode): boolean {
	const list = name.parent as PythonNode | undefined;
	const owner = list?.parent;
	if (!is(list, 'arguments') || !is(owner, 'AsyncFunctionDef', 'FunctionDef')) return false;
	const passing = owner.decorator_list.toReversed().filter(each => {
		const kind = is(each, 'Call') ? PATCH.exec(qualifiedName(context.source, each.func) ?? '') : null;
		return kind && is(each, 'Call') && each.args.length < (kind[2] ? 3 : 2) && !keywordArgument(each, 'new');
	});
	const parameters = [...list.posonlyargs, ...list.args].filter(({ arg }) => arg !== 'self');
	const decorator = passing[parameters.indexOf(name as never)];
	return decorator !== undefined && patchesAsync(context, decorator);
}

function makesAsyncMock({ source }: Context, value: PythonNode, isAttribute: boolean): boolean {
	if (!is(value, 'Call')) return false;
	const name = qualifiedName(source, value.func);
	if (name !== 'unittest.mock.AsyncMock' && name !== 'mock.AsyncMock') return false;
	// With a `spec`, methods that are not async are mocks of the other kind; other keywords set attributes.
	return !isAttribute || (!value.args.length && !value.keywords.length);
}
