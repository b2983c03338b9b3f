import {
	isInAsyncContext,
	keywordArgument,
	qualifiedName,
	type Call,
	type PythonNodes,
	type PythonSource,
} from '#python';
import type { Edit } from '#kit/finding.ts';
import type { Python } from '#kit/rule-context.ts';
import { nodesRunWith } from '#program/python/ast.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { computingInThread } from './python/computing.ts';

/** https://docs.python.org/3/library/concurrent.futures.html#executor-objects */
const EXECUTORS = new Set(['InterpreterPoolExecutor', 'ProcessPoolExecutor', 'ThreadPoolExecutor']);

/** `with ThreadPoolExecutor() as pool:` in a coroutine, and `pool.shutdown()`. */
export const python: Python<MessageId, Options> = context => ({
	With(statement) {
		if (!isInAsyncContext(context.source, statement) || isWaitedFor(context.source, statement)) return;
		for (const { context_expr: manager } of statement.items) {
			const executor = manager.type === 'Call' ? executorOf(context.source, manager) : undefined;
			if (executor !== undefined) context.report({ at: manager, messageId: 'leaving', data: { executor } });
		}
	},
	Call(call) {
		const { func } = call;
		const computing = context.options.checkComputing ? computingInThread(context.source, call) : undefined;
		if (computing) {
			context.report({ at: computing.work, messageId: 'computing', data: { work: computing.name } });
		}
		if (func.type !== 'Attribute' || func.attr !== 'shutdown' || !waits(call)) return;
		if (!isInAsyncContext(context.source, call)) return;
		context.ask(func.value, ({ names }) => {
			if (
				!names.some(({ name, from, package: of }) => EXECUTORS.has(name) && from === 'package' && of === 'concurrent')
			)
				return;
			context.report({
				at: { range: [func.range[1] - 'shutdown'.length, func.range[1]] },
				messageId: 'shutdown',
				suggest: [{ messageId: 'addNoWait', edits: () => noWaitEdits(context.source, call) }],
			});
		});
	},
});

/**
 * `for future in as_completed(futures)` inside it: all of the work is waited for there, which is `no-blocking-call`'s, and
 * nothing is left when the block is left. https://docs.python.org/3/library/concurrent.futures.html#module-functions
 */
const isWaitedFor = (source: PythonSource, { body }: PythonNodes['With']): boolean =>
	nodesRunWith(body).some(
		node =>
			node.type === 'Call' &&
			/^concurrent\.futures\.(?:as_completed|wait)$/.test(qualifiedName(source, node.func) ?? ''),
	);

/** The class as people say it. Documents leave the import out. */
function executorOf(source: PythonSource, { func }: Call): string | undefined {
	const name =
		qualifiedName(source, func) ?? (func.type === 'Name' && !source.scopes.of(func).resolve(func.id) ? func.id : '');
	const [last = '', module] = name.split('.').reverse();
	const isOurs = module === undefined || name.startsWith('concurrent.futures.');
	return EXECUTORS.has(last) && isOurs ? last : undefined;
}

/** https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Executor.shutdown: `wait` is true unless it is said. */
function waits(call: Call): boolean {
	const wait = call.args[0] ?? keywordArgument(call, 'wait')?.value;
	if (call.keywords.some(({ arg }) => arg === null)) return false;
	return wait === undefined || (wait.type === 'Constant' && wait.value.kind === 'bool' && wait.value.is);
}

function noWaitEdits({ text }: PythonSource, call: Call): Edit[] {
	const wait = call.args[0] ?? keywordArgument(call, 'wait')?.value;
	if (wait) return [{ range: [...wait.range], text: 'False' }];
	const open = text.indexOf('(', call.func.range[1]) + 1;
	return [{ range: [open, open], text: call.keywords.length ? 'wait=False, ' : 'wait=False' }];
}
