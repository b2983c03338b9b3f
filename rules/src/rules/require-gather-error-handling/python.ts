import { keywordArgument, qualifiedName, type PythonSource } from '#python';
import { neverFails } from '#kit/never-fails.ts';
import type { Python, RuleContext } from '#kit/rule-context.ts';
import { is, type Call, type Node } from '#program/python/ast.ts';
import { bindingsOfName } from '#program/python/bindings.ts';
import { isInTry } from '#program/python/handled-failure.ts';
import { taskGroupSuggestions } from './python/task-group.ts';
import type { MessageId } from './rule.ts';

type Context = RuleContext<MessageId, object, PythonSource>;

/** `await gather(…)` of several things, without `return_exceptions` and without a `try` around it. */
export const python: Python<MessageId> = context => ({
	Call: call => {
		if (qualifiedName(context.source, call.func) !== 'asyncio.gather' || !isSeveral(call)) return;
		if (keywordArgument(call, 'return_exceptions') || call.keywords.some(({ arg }) => arg === null)) return;
		if (!is(call.parent, 'Await') || isInTry(call) || cannotFail(context, call)) return;
		context.report({
			at: call.func,
			messageId: 'runsOn',
			suggest: taskGroupSuggestions(context, call),
		});
	},
});

const isSeveral = ({ args }: Call): boolean => args.length > 1 || is(args[0], 'Starred');

/** True when every argument is a call of functions that are known to look after their own errors. */
const cannotFail = (context: Context, { args }: Call): boolean =>
	args.every(argument => {
		const made = is(argument, 'Starred') ? valueOf(argument.value) : argument;
		const call = is(made, 'ListComp', 'GeneratorExp') ? made.elt : made;
		return is(call, 'Call') && neverFails(context, call.func);
	});

/** What a name was given, if that was once. */
function valueOf(node: Node): Node | null {
	if (!is(node, 'Name')) return node;
	const [only, ...more] = bindingsOfName(node);
	return only?.kind === 'assign' && !more.length ? only.value : null;
}
