import { callPath, handlingOf, isFunction, localFunction, unwrap, variableOf } from '#ecmascript';
import { givenAfterHandled } from '#kit/after-handled.ts';
import { canReject } from '#kit/can-reject.ts';
import { isKnownSafe, isSafeCallee, isSafePromise } from '#knowledge/awaitables/safe-calls.ts';
import { neverFails, reportUnlessNeverFails } from '#kit/never-fails.ts';
import { typeMayBeSafe } from '#kit/safe-by-type.ts';
import { resultOf } from '#program/result-question.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { asyncCallback, branches, returnedBy, withoutBind } from './callback.ts';
import type { Context } from './context.ts';
import type { Misuse } from './misuse.ts';
import { catchSuggestions } from './suggestions.ts';

/** What was reported in a file: a table and a type may say the same of one function. */
const reported = new WeakMap<Context, Set<TSESTree.Node>>();

/** Reports what is certainly an async function, or gives back a promise that it was given. */
export function judge(context: Context, misuse: Misuse): void {
	const { node, messageId, data, isHarmlessIfSettled, isSettledSaid, suggest, where, isWaitedFor } = misuse;
	// `.finally()` waits.
	const isToldOfSettled = context.options.checkHandled && messageId !== 'outcome';
	const report = (details: Partial<Parameters<Context['report']>[0]> & { at: TSESTree.Node | { range: Range } }) => {
		const tell = () => {
			if (isWaitedFor?.() || !isFirst(context, node)) return;
			context.report({ messageId, ...(data && { data }), ...details });
		};
		if (where) context.ask(where, ({ isVoid }) => isVoid && tell());
		else tell();
	};

	const [branch, ...others] = branches(node);
	if (others.length) return [branch!, ...others].forEach(each => judge(context, { ...misuse, node: each }));
	const callback = asyncCallback(context, node);
	if (callback) {
		const isSettled = isHarmlessIfSettled && !callback.canReject;
		if (isSettled && !isToldOfSettled) return;
		const { at, evidence, inline } = callback;
		const catches = () => (inline && isHarmlessIfSettled && !isSettled ? catchSuggestions(context, inline) : []);
		report({
			at,
			evidence,
			...((isSettled || (isSettledSaid && !callback.canReject)) && SETTLED),
			suggest: inline ? (suggest?.(inline) ?? catches()) : [],
		});
		return;
	}
	for (const value of returnedBy(node)) {
		if (!isJudged(value, isHarmlessIfSettled)) continue;
		if (misuse.seesThrown && mayThrow(context, value)) continue;
		const asksSettled = isHarmlessIfSettled || isSettledSaid;
		const isSettled = value.type === 'CallExpression' && Boolean(asksSettled) && isLookedAfter(context, value);
		if (isSettled && isHarmlessIfSettled && !isToldOfSettled) continue;
		let isSafe = false;
		if (isHarmlessIfSettled && value.type === 'CallExpression' && typeMayBeSafe(context.source, value.callee)) {
			context.ask(value.callee, ({ names }) => (isSafe = isSafeCallee(names, value.arguments.length)));
		}
		context.ask(value, facts => {
			if (facts.promise !== 'all' || isSafe || (isHarmlessIfSettled && isSafePromise(facts))) return;
			const tell = () =>
				report({ at: value.type === 'CallExpression' ? value.callee : value, ...(isSettled && SETTLED) });
			if (!isHarmlessIfSettled || isToldOfSettled || value.type !== 'CallExpression') return tell();
			const given = givenAfterHandled(context, value);
			if (given) return given.forEach(each => context.ask(each, ({ promise }) => promise !== 'none' && tell()));
			reportUnlessNeverFails(context, facts, value.callee, tell);
		});
	}
	if (isHarmlessIfSettled && !isToldOfSettled && neverFails(context, withoutBind(unwrap(node)))) return;
	if (misuse.seesThrown) return;
	if (isNamedFunction(context, node, misuse.asksAnyName)) {
		context.ask(resultOf(node), facts => {
			if (facts.promise !== 'all' || (isHarmlessIfSettled && isSafePromise(facts))) return;
			const at = unwrap(node);
			if (!isHarmlessIfSettled) return report({ at });
			context.ask(node, ({ names }) => {
				if (isSafeCallee(names, 0)) return;
				if (isToldOfSettled) return report({ at });
				reportUnlessNeverFails(context, facts, withoutBind(at), () => report({ at }));
			});
		});
	}
}

/** True of a function of the project that is not async, and of one that nobody knows: it may check what it is given, and throw. */
function mayThrow({ program, source }: Context, value: TSESTree.Node): boolean {
	if (value.type !== 'CallExpression') return false;
	const local = localFunction(source, value.callee);
	if (local) return !local.async;
	const targets = program?.targets(value.callee);
	return !targets?.length || targets.some(target => target.kind === 'function' && !target.isAsync);
}

const SETTLED = { messageId: 'settled', data: {} } as const;

type Range = readonly [number, number];

function isFirst(context: Context, node: TSESTree.Node): boolean {
	let nodes = reported.get(context);
	if (!nodes) reported.set(context, (nodes = new Set()));
	return !nodes.has(node) && Boolean(nodes.add(node));
}

/** A promise that somebody else has made may be dropped by this function; taken for its value, it is as wrong. */
const isJudged = ({ type }: TSESTree.Node, isDropped: boolean): boolean =>
	type === 'CallExpression' || type === 'NewExpression' || (type === 'Identifier' && !isDropped);

/** A name that stands for a function, as far as the text tells, of which the text does not tell what it gives. */
function isNamedFunction(context: Context, node: TSESTree.Node, isAnyName = false): boolean {
	const { source } = context;
	const expression = withoutBind(unwrap(node));
	if (expression.type !== 'Identifier' && !(isAnyName && expression.type === 'MemberExpression')) return false;
	const local = localFunction(source, expression);
	if (local && local.returnType?.typeAnnotation.type === 'TSVoidKeyword') return false;
	if (expression.type !== 'Identifier') return true;
	const [definition] = variableOf(source, expression)?.defs ?? [];
	if (definition?.type === 'FunctionName' || definition?.type === 'ImportBinding') return true;
	const init = definition?.type === 'Variable' ? definition.node.init : undefined;
	if (init?.type === 'CallExpression') {
		// `const save = useCallback(async () => …)` gives back what it is given.
		const [given] = init.arguments;
		return !given || !isFunction(given) || !given.async || canReject(context, given);
	}
	return isAnyName || init?.type === 'Identifier' || Boolean(init && isFunction(unwrap(init)));
}

/** A promise that handles its rejection, has none, or that its library looks after. */
function isLookedAfter(context: Context, call: TSESTree.CallExpression): boolean {
	if (handlingOf(call).kind !== 'none') return true;
	const callee = localFunction(context.source, call.callee);
	if (callee?.async) return !canReject(context, callee);
	const path = callPath(context.source, call.callee);
	if (path?.module !== undefined && isKnownSafe(path.module, path.name, call.arguments.length)) return true;
	return neverFails(context, call.callee);
}
