import { calleeName, enclosingFunction, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { settlers, type Executor } from './executor.ts';

/** `new Promise((resolve, reject) => { load().then(resolve, reject); })`: `load()` is that promise already. */
export function wrappedPromise(context: Context, executor: Executor): boolean {
	const chain = onlyExpression(executor);
	const steps = chain && stepsOf(chain);
	if (!steps?.length) return false;

	const isResolve = (node: TSESTree.Node | undefined) => isVariable(context, node, executor.resolve);
	const isReject = (node: TSESTree.Node | undefined) => isVariable(context, node, executor.reject);
	const settling = new Set(settlers(executor));
	// Who settles elsewhere, in a timer say, does more than pass on.
	const handlers = new Set<TSESTree.Node | undefined>(steps.flatMap(step => step.handlers));
	const isPassedOn = [...settling].every(read => handlers.has(read) || handlers.has(enclosingFunction(read)));
	const first = steps[0]!;
	if (!settling.size || !isPassedOn || first.name !== 'then') return false;

	const start = unwrap(first.promise);
	const callee = start.type === 'CallExpression' ? calleeName(start.callee) : undefined;
	if (callee === undefined) return false;
	const isRejected = steps.some(step => step.handlers[step.name === 'then' ? 1 : 0] && step.name !== 'finally');
	const passesOn =
		isResolve(first.handlers[0]) &&
		steps.every((step, index) => {
			const [given, second, more] = step.handlers;
			if (index === 0) return !more && (!second || isReject(second));
			return step.name === 'catch' && isReject(given) && !second;
		});
	context.report({
		at: executor.creation.callee,
		messageId: isRejected ? 'wrapsPromise' : 'losesRejection',
		data: { callee },
		suggest: passesOn ? [{ messageId: 'useIt', edits: () => useIt(context, executor, first.promise) }] : [],
	});
	return true;
}

/** The one thing that an executor does. */
function onlyExpression({ function: { body } }: Executor): TSESTree.Node | undefined {
	if (body.type !== 'BlockStatement') return unwrap(body);
	const [only, more] = body.body;
	if (!only || more) return undefined;
	if (only.type === 'ExpressionStatement') return unwrap(only.expression);
	return only.type === 'ReturnStatement' && only.argument ? unwrap(only.argument) : undefined;
}

interface Step {
	readonly name: 'catch' | 'finally' | 'then';
	readonly promise: TSESTree.Node;
	readonly handlers: readonly TSESTree.Node[];
}

/** `.then()`, `.catch()` and `.finally()` in their order. */
function stepsOf(chain: TSESTree.Node): Step[] {
	const node = unwrap(chain);
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return [];
	const name = propertyName(callee);
	if (name !== 'then' && name !== 'catch' && name !== 'finally') return [];
	return [...stepsOf(callee.object), { name, promise: callee.object, handlers: node.arguments }];
}

const isVariable = ({ source }: Context, node: TSESTree.Node | undefined, variable: Executor['resolve']): boolean =>
	variable !== undefined && node?.type === 'Identifier' && variableOf(source, node) === variable;

function useIt({ source }: Context, { creation }: Executor, promise: TSESTree.Node) {
	const isCommented = source.comments.some(
		({ range }) =>
			range[0] > creation.range[0] &&
			range[1] < creation.range[1] &&
			(range[0] < promise.range[0] || range[1] > promise.range[1]),
	);
	return isCommented ? undefined : [{ range: creation.range, text: source.text.slice(...promise.range) }];
}
