import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from './functions.ts';
import { isNullish } from './is-nullish.ts';
import { isQuiet } from './never-rejects.ts';
import { nodesIn } from './nodes-in.ts';
import { propertyName } from './property-name.ts';
import { constantInitializer, variableOf } from './scopes.ts';
import type { EcmascriptSource } from './source.ts';
import { thisOf } from './this-of.ts';
import { unwrap } from './unwrap.ts';

/** `new Promise(resolve => setTimeout(resolve, 100))`: there is nothing to reject with, or nobody does. */
export const isPlainWait = ({ callee, arguments: [executor] }: TSESTree.NewExpression): boolean =>
	callee.type === 'Identifier' &&
	callee.name === 'Promise' &&
	executor !== undefined &&
	isFunction(executor) &&
	!executor.async &&
	(executor.params.length <= 1 || (executor.params.length === 2 && !isMentioned(executor.params[1]!, executor.body)));

const isMentioned = (parameter: TSESTree.Parameter, body: TSESTree.Node): boolean =>
	parameter.type !== 'Identifier' ||
	nodesIn(body).some(node => node.type === 'Identifier' && node.name === parameter.name);

/** `save().catch(report)`: what rejects there is the handler alone, and a handler that has a name is trusted. */
function isCaught({ callee, arguments: [handler] }: TSESTree.CallExpression): boolean {
	const called = unwrap(callee);
	if (called.type !== 'MemberExpression' || propertyName(called) !== 'catch' || !handler) return false;
	const given = unwrap(handler);
	if (isFunction(given)) return !given.async && isQuiet(given.body);
	return given.type === 'Identifier' && given.name !== 'undefined';
}

const isHarmless = (node: TSESTree.Node): boolean =>
	(node.type === 'NewExpression' && isPlainWait(node)) || (node.type === 'CallExpression' && isCaught(node));

/**
 * True for such a wait, and for a promise that was kept after its rejection had been caught: by the name, or in the field,
 * that it is kept in, if that is given nothing else.
 */
export function cannotBeRejected(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	if (expression.type === 'NewExpression') return isPlainWait(expression);
	if (expression.type === 'Identifier') {
		const variable = variableOf(source, expression);
		const init = variable && constantInitializer(variable)?.init;
		return Boolean(init) && isHarmless(unwrap(init!));
	}
	if (expression.type !== 'MemberExpression' || expression.object.type !== 'ThisExpression') return false;
	const [name, of] = [propertyName(expression), thisOf(expression)];
	return name !== undefined && of !== undefined && plainFieldsOf(of.owner).has(name);
}

type ClassNode = NonNullable<ReturnType<typeof thisOf>>['owner'];

const plainFields = new WeakMap<ClassNode, ReadonlySet<string>>();

/** The fields of a class that it gives such promises and waits, and nothing else but `undefined` or `null`. */
function plainFieldsOf(owner: ClassNode): ReadonlySet<string> {
	const known = plainFields.get(owner);
	if (known) return known;
	const [plain, others] = [new Set<string>(), new Set<string>()];
	for (const node of nodesIn(owner.body)) {
		const name = fieldGiven(node);
		const value = node.type === 'AssignmentExpression' ? node.right : 'value' in node ? node.value : undefined;
		if (name === undefined || typeof value !== 'object' || !value || isNullish(value as TSESTree.Node)) continue;
		const given = unwrap(value as TSESTree.Node);
		(isHarmless(given) ? plain : others).add(name);
	}
	for (const name of others) plain.delete(name);
	plainFields.set(owner, plain);
	return plain;
}

function fieldGiven(node: TSESTree.Node): string | undefined {
	if (node.type === 'PropertyDefinition') return propertyName(node);
	const target = node.type === 'AssignmentExpression' ? node.left : undefined;
	return target?.type === 'MemberExpression' && target.object.type === 'ThisExpression'
		? propertyName(target)
		: undefined;
}
