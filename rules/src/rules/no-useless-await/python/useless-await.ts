import { calleeName, qualifiedName, type Await, type Expression } from '#python';
import { pythonEntry } from '#knowledge/blocking/python.ts';
import { is, nodesOfScope, type FunctionDef } from '#program/python/ast.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { MessageId } from '../messages.ts';
import { asyncioName } from './asyncio-name.ts';
import type { Context } from './context.ts';
import { ownFunction } from './own-function.ts';

/** Values that have no `__await__`, whatever is in them. https://docs.python.org/3/reference/datamodel.html#awaitable-objects */
const VALUES = new Set(['Compare', 'Constant', 'Dict', 'DictComp', 'JoinedStr', 'Lambda', 'Set', 'SetComp', 'Tuple']);
const LISTS = new Set(['List', 'ListComp', 'Tuple', 'Set', 'SetComp', 'GeneratorExp']);
/** Functions that give a value of their own. https://docs.python.org/3/library/functions.html */
const BUILTINS = new Set(
	[
		'abs',
		'bool',
		'dict',
		'float',
		'int',
		'isinstance',
		'len',
		'list',
		'open',
		'print',
		'range',
		'repr',
		'set',
		'sorted',
	]
		.concat(['str', 'sum', 'tuple', 'type', 'zip', 'enumerate', 'map', 'filter', 'format', 'bytes', 'reversed'])
		.map(name => `builtins.${name}`),
);

/** Where every function that blocks gives its result, and nothing that could be awaited for it. */
const SYNCHRONOUS = /^(?:builtins|os|requests|shutil|subprocess|time|urllib\.request)\.\w+$/;

/** An `await` whose operand certainly cannot be awaited. */
export function uselessAwait(context: Context, node: Await): void {
	const { value } = node;
	const at = { range: [node.range[0], node.range[0] + 'await'.length] } as const;
	const suggest = [removal(context, node)];
	if (LISTS.has(value.type)) {
		return context.report({ at, messageId: 'raisesList', suggest: gather(context, value) });
	}
	if (VALUES.has(value.type)) return context.report({ at, messageId: 'raises', suggest });
	if (value.type !== 'Call') return;

	const callee = calleeName(value.func);
	const report = () => context.report({ at, messageId: 'raisesCall', data: { callee }, suggest });
	const name = qualifiedName(context.source, value.func) ?? '';
	if (BUILTINS.has(name) || (SYNCHRONOUS.test(name) && pythonEntry(name))) return report();
	// People annotate what gives a value or a coroutine, as the loop runs or not, with the value.
	const own = ownFunction(context.source, value.func);
	// Its items are awaited for one by one, and it is not awaited itself.
	if (is(own, 'AsyncFunctionDef')) {
		if (isGenerator(own)) context.report({ at, messageId: 'raisesCall', data: { callee } });
		return;
	}
	if (!own || own.returns) return;
	context.ask(value, ({ thenable, items, names }) => {
		// What a library's object can do is not told by its name.
		if (thenable !== 'none' || names.some(({ from }) => from === 'package')) return;
		if (items === 'none') report();
		else context.report({ at, messageId: 'raisesList', suggest: gather(context, value) });
	});
}

/** https://docs.python.org/3/reference/expressions.html#asynchronous-generator-functions */
const isGenerator = (own: FunctionDef): boolean => [...nodesOfScope(own)].some(each => is(each, 'Yield'));

/** Takes the word and the blanks after it away. */
function removal({ source }: Context, { range: [start, end] }: Await): SuggestionReport<MessageId> {
	const [word] = /^await\s*/.exec(source.text.slice(start, end)) ?? ['await'];
	return { messageId: 'removeAwait', edits: () => [{ range: [start, start + word.length], text: '' }] };
}

function gather(context: Context, list: Expression): SuggestionReport<MessageId>[] {
	const name = asyncioName(context.source, list);
	if (name === undefined) return [];
	const [start, end] = list.range;
	const edits = [
		{ range: [start, start], text: `${name}.gather(*` },
		{ range: [end, end], text: ')' },
	] as const;
	return [{ messageId: 'addGather', edits: () => edits }];
}
