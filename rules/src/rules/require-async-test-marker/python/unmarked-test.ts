import { basename } from 'node:path';
import { importInsertion, qualifiedName, type AsyncFunctionDef, type PythonNode } from '#python';
import { enclosingScope, is, nodesOfScope } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { testMode } from './mode.ts';

/** Marks that say nothing of how a test is run. https://docs.pytest.org/en/stable/reference/reference.html#marks */
const PLAIN_MARKS = new Set([
	'filterwarnings',
	'parametrize',
	'skip',
	'skipif',
	'usefixtures',
	'xfail',
	'slow',
	'timeout',
	'flaky',
]);

/** `async def test_load():` that pytest collects and nothing runs: it is skipped with a warning, or fails by its version. */
export function unmarkedTest(context: Context, node: AsyncFunctionDef): void {
	if (!/^test(?:_|$)/.test(node.name) || !/^(?:test_.*|.*_test)\.py$/.test(basename(context.path))) return;
	const scope = enclosingScope(node);
	if (is(scope, 'ClassDef')) {
		// A base may be a test case of a library, which runs coroutines its own way.
		if (
			!scope.name.startsWith('Test') ||
			scope.bases.length ||
			scope.decorator_list.some(each => mayRunIt(context, each))
		)
			return;
		if (marks(context, scope)) return;
	} else if (!is(scope, 'Module')) return;
	if (!node.decorator_list.every(each => isPlain(context, each)) || marks(context, context.source.ast)) return;
	if (nodesOfScope(node).some(({ type }) => type === 'Yield') || testMode(context).mode !== 'strict') return;

	const [start] = node.range;
	const usesAnyio = /^\s*(?:import|from) anyio\b/m.test(context.source.text);
	const marker = usesAnyio ? 'pytest.mark.anyio' : 'pytest.mark.asyncio';
	context.report({
		at: { range: [start, start + 'async'.length] },
		messageId: 'neverRuns',
		data: { name: node.name },
		suggest: [
			{
				messageId: 'addMarker',
				data: { marker },
				edits: () => {
					const { text } = context.source;
					const first = node.decorator_list[0];
					const at = first ? text.lastIndexOf('@', first.range[0]) : start;
					const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
					if (indent.trim()) return undefined;
					const added = { range: [at, at] as const, text: `@${marker}\n${indent}` };
					const imported = importInsertion(context.source, 'pytest');
					if (imported && imported.range[0] >= at) return undefined;
					return imported === undefined ? [added] : [imported, added];
				},
			},
		],
	});
}

/** `@pytest.mark.parametrize(…)` and the like. Any other decorator may run the coroutine. */
function isPlain({ source }: Context, decorator: PythonNode): boolean {
	const name = qualifiedName(source, is(decorator, 'Call') ? decorator.func : decorator);
	const [, mark] = /^pytest\.mark\.(\w+)$/.exec(name ?? '') ?? [];
	if (mark !== undefined) return PLAIN_MARKS.has(mark);
	return name?.startsWith('unittest.mock.patch') ?? false;
}

const mayRunIt = (context: Context, decorator: PythonNode): boolean => !isPlain(context, decorator);

/** `pytestmark = pytest.mark.asyncio` */
const marks = ({ source }: Context, scope: { readonly body: readonly PythonNode[] }): boolean =>
	scope.body.some(
		each =>
			((is(each, 'Assign') && each.targets.some(target => is(target, 'Name') && target.id === 'pytestmark')) ||
				(is(each, 'AnnAssign') && is(each.target, 'Name') && each.target.id === 'pytestmark')) &&
			/asyncio|anyio|trio|async|twisted|tornado/.test(source.text.slice(...each.range)),
	);
