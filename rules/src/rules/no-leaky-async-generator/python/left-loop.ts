import { calleeName, isFunction, type PythonNode, type PythonNodes } from '#python';
import type { Report } from '#kit/rule-context.ts';
import { is, nodesIn } from '#program/python/ast.ts';
import type { MessageId } from '../messages.ts';
import { aclosingSuggestion } from './aclosing.ts';
import type { Context } from './context.ts';
import { generatorOf, loopOf } from './generator.ts';

/** `async for` over a generator that is left by `break`, `return` or `raise`. */
export function leftLoop(context: Context, loop: PythonNodes['AsyncFor']): void {
	const { options, source } = context;
	const generator = generatorOf(source, loop.iter);
	if (!generator) return;
	const { call, held, isEndless } = generator;
	if (held === undefined && !options.checkPlainGenerators) return;

	const leaving = leavingOf(loop);
	const mayFail = options.checkErrors && loop.body.some(each => nodesIn(each).some(node => is(node, 'Call', 'Await')));
	if (!leaving && !isEndless && !mayFail) return;
	const messageId: MessageId = leaving && held !== undefined ? 'left' : !leaving && isEndless ? 'endless' : 'plain';
	const report: Report<MessageId> = {
		at: nameToken(call.func),
		messageId,
		data: { generator: calleeName(call.func), held: held ?? '' },
		evidence: leaving ? [{ message: 'The loop is left here.', range: leaving.range }] : [],
		suggest: aclosingSuggestion(context, loop, call),
	};
	context.report(report);
}

/** The first statement that leaves the loop before its end. */
function leavingOf(loop: PythonNodes['AsyncFor']): PythonNode | undefined {
	const inside = loop.body.flatMap(each => nodesIn(each, node => !isFunction(node) && node.type !== 'ClassDef'));
	return inside.find(node => is(node, 'Return', 'Raise') || (is(node, 'Break') && loopOf(node) === loop));
}

const nameToken = (node: PythonNode) =>
	is(node, 'Attribute') ? { range: [node.range[1] - node.attr.length, node.range[1]] as const } : node;
