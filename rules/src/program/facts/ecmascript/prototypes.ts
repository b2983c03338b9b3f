import type { TSESTree } from '@typescript-eslint/types';
import { propertyName } from '#ecmascript';
import type { ClassId, FunctionId, MemberFacts } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';

/**
 * `Store.prototype.load = function () {…}` at the top level: what `new Store()` gives has these members.
 * Gives each such function a class, by the function's number.
 */
export function readPrototypes(module: ModuleInProgress, describer: Describer): ReadonlyMap<FunctionId, ClassId> {
	const members = new Map<FunctionId, Record<string, MemberFacts>>();
	for (const statement of module.source.ast.body) {
		const assignment = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
		if (assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=') continue;
		const target = prototypeMember(assignment.left);
		const owner = target && describer.describe(target.owner);
		const facts = owner === undefined ? undefined : module.table.values[owner];
		if (!target || facts?.kind !== 'function') continue;
		const own = members.get(facts.function) ?? {};
		const value = describer.describe(assignment.right);
		own[target.name] = { kind: 'method', ...(value === undefined ? {} : { value }) };
		members.set(facts.function, own);
	}
	return new Map(
		[...members].map(([id, own]) => {
			const { name, at } = module.functions[id]!;
			return [id, module.classes.push({ name, at, bases: [], members: own, isOpen: true }) - 1] as const;
		}),
	);
}

function prototypeMember(node: TSESTree.Node): { readonly owner: TSESTree.Node; readonly name: string } | undefined {
	if (node.type !== 'MemberExpression' || node.object.type !== 'MemberExpression') return undefined;
	const name = propertyName(node);
	return name !== undefined && propertyName(node.object) === 'prototype'
		? { owner: node.object.object, name }
		: undefined;
}
