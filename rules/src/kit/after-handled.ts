import {
	handlingOf,
	isFunction,
	isQuiet,
	localFunction,
	nodesOfBody,
	propertyName,
	qualifiedName,
	unwrap,
	type EcmascriptSource,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { RuleContext } from './rule-context.ts';

type Context = Pick<RuleContext<never, unknown, EcmascriptSource>, 'program' | 'source'>;

/**
 * What the handlers give in `save().catch(report).then(() => { isSaving = false; })`: the error is looked after, and only a
 * promise among these could bring another one. What a handler throws itself is lost behind every `catch`. Undefined where
 * the chain handles nothing before its last links, or one of its handlers is async or throws.
 */
export function givenAfterHandled(context: Context, node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return undefined;
	if (!LINKS.has(propertyName(callee) ?? '') || node.arguments.length !== 1) return undefined;
	const before = unwrap(callee.object);
	if (before.type !== 'CallExpression') return undefined;
	const { kind } = handlingOf(before);
	const isHandled = kind === 'function' || kind === 'maybe' || isNextTick(context.source, before);
	const earlier = isHandled ? handlersOf(context, before.arguments) : givenAfterHandled(context, before);
	const last = earlier && handlersOf(context, node.arguments);
	return last && [...earlier, ...last];
}

/** `Promise.resolve().then(() => { … })`: how people let others run first. */
function isNextTick(source: EcmascriptSource, { callee, arguments: given }: TSESTree.CallExpression): boolean {
	const name = given.length ? undefined : qualifiedName(source, callee);
	return name?.name === 'Promise.resolve' && name.module === undefined;
}

const LINKS: ReadonlySet<string> = new Set(['then', 'finally']);

/** What handlers give; undefined where one of them brings an error of its own. */
function handlersOf({ program, source }: Context, handlers: readonly TSESTree.Node[]): TSESTree.Node[] | undefined {
	const given: TSESTree.Node[] = [];
	for (const each of handlers) {
		const handler = unwrap(each);
		const written = isFunction(handler) ? handler : localFunction(source, handler);
		if (!written) {
			if (program?.targets(handler)?.some(target => target.kind === 'function' && target.isAsync)) return undefined;
			continue;
		}
		if (written.async || !isQuiet(written.body)) return undefined;
		if (written.body.type !== 'BlockStatement') given.push(...parts(written.body));
		else
			for (const one of nodesOfBody(written.body))
				if (one.type === 'ReturnStatement' && one.argument) given.push(...parts(one.argument));
	}
	return given;
}

/** `a() || b()`, `ready ? a() : b()`: each of them. */
function parts(expression: TSESTree.Node): TSESTree.Node[] {
	const node = unwrap(expression);
	switch (node.type) {
		case 'ConditionalExpression':
			return [...parts(node.consequent), ...parts(node.alternate)];
		case 'LogicalExpression':
			return [...parts(node.left), ...parts(node.right)];
		case 'CallExpression':
		case 'ImportExpression':
		case 'NewExpression':
		case 'Identifier':
			return [node];
		default:
			return [];
	}
}
