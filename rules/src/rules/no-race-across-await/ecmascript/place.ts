import {
	constantInitializer,
	enclosingFunction,
	isFunction,
	nodesIn,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Variable } from '@typescript-eslint/scope-manager';
import { idOf } from '../id-of.ts';

/** Where a value lives longer than one call: a variable, a property of an object, an item of a collection. */
export interface Place {
	/** The same for the same place, and only then. */
	readonly key: string;
	readonly root: Root;
	/** True for a variable itself. */
	readonly isVariable: boolean;
	/** The place as the code names it. */
	readonly name: string;
}

/** What a place hangs on: a variable, `this` of a function, or the global object. */
export type Root =
	| { readonly kind: 'variable'; readonly variable: Variable }
	| { readonly kind: 'this'; readonly owner: FunctionNode }
	| { readonly kind: 'field'; readonly owner: TSESTree.PropertyDefinition }
	| { readonly kind: 'global' };

const DEEPEST = 8;
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);

/** The place that an expression names. Aliases are followed: `const { cache } = this` makes `cache.a` what `this.cache.a` is. */
export function placeOf(source: EcmascriptSource, node: TSESTree.Node, depth = 0): Place | undefined {
	if (depth > DEEPEST) return undefined;
	const expression = unwrap(node);
	switch (expression.type) {
		case 'Identifier': {
			const variable = variableOf(source, expression);
			if (!variable) {
				return GLOBAL_OBJECTS.has(expression.name)
					? { key: 'global', root: { kind: 'global' }, isVariable: false, name: expression.name }
					: undefined;
			}
			const root: Root = { kind: 'variable', variable };
			return { key: idOf(variable), root, isVariable: true, name: expression.name };
		}
		case 'ThisExpression': {
			const root = rootOfThis(expression);
			return root && { key: idOf(root.owner), root, isVariable: false, name: 'this' };
		}
		case 'MemberExpression': {
			const object = objectPlace(source, expression.object, depth + 1);
			return object && memberPlace(source, object, expression);
		}
		case 'CallExpression':
			return itemPlace(source, expression, ['get', 'has'], depth);
		default:
			return undefined;
	}
}

/** `cache.get(id)`, `cache.has(id)`, `cache.set(id, value)`: the item of a collection, by its key. */
export function itemPlace(
	source: EcmascriptSource,
	{ callee, arguments: [item] }: TSESTree.CallExpression,
	methods: readonly string[],
	depth = 0,
): Place | undefined {
	const member = unwrap(callee);
	if (member.type !== 'MemberExpression' || !item || !methods.includes(propertyName(member) ?? '')) return undefined;
	const object = objectPlace(source, member.object, depth + 1);
	// What stands under a written key is a setting; a cache is asked with what is being looked for.
	const key = unwrap(item).type === 'Literal' ? undefined : stableText(source, item);
	if (!object || key === undefined) return undefined;
	return { ...object, key: `${object.key}{${key}}`, isVariable: false, name: object.name };
}

/** The place of an object whose members are meant: a constant that holds another place's object stands for that place. */
function objectPlace(source: EcmascriptSource, node: TSESTree.Node, depth = 0): Place | undefined {
	const expression = unwrap(node);
	if (expression.type !== 'Identifier') return placeOf(source, expression, depth);
	const variable = variableOf(source, expression);
	const declarator = variable && constantInitializer(variable);
	const alias = declarator?.init && aliased(source, declarator, expression.name, depth + 1);
	return alias ? { ...alias, name: expression.name } : placeOf(source, expression, depth);
}

function aliased(
	source: EcmascriptSource,
	{ id, init }: TSESTree.VariableDeclarator,
	name: string,
	depth: number,
): Place | undefined {
	const value = unwrap(init!);
	if (value.type !== 'ThisExpression' && value.type !== 'MemberExpression' && value.type !== 'Identifier')
		return undefined;
	const object = id.type === 'ObjectPattern' ? objectPlace(source, value, depth) : placeOf(source, value, depth);
	if (!object || id.type === 'Identifier') return object;
	if (id.type !== 'ObjectPattern') return undefined;
	for (const property of id.properties) {
		if (property.type !== 'Property' || property.value.type !== 'Identifier' || property.value.name !== name) continue;
		const key = propertyName(property);
		return key === undefined ? undefined : { ...object, key: `${object.key}.${key}`, isVariable: false };
	}
	return undefined;
}

function memberPlace(source: EcmascriptSource, object: Place, member: TSESTree.MemberExpression): Place | undefined {
	const name = propertyName(member);
	if (name !== undefined) {
		return { ...object, key: `${object.key}.${name}`, isVariable: false, name: `${object.name}.${name}` };
	}
	const key = stableText(source, member.property);
	return key === undefined
		? undefined
		: { ...object, key: `${object.key}[${key}]`, isVariable: false, name: `${object.name}[…]` };
}

/** The text of a key that is the same before and after an `await`: constants and their properties. */
function stableText(source: EcmascriptSource, node: TSESTree.Node): string | undefined {
	const parts = nodesIn(unwrap(node));
	for (const part of parts) {
		if (part.type === 'Identifier') {
			const isProperty =
				part.parent.type === 'MemberExpression' && part.parent.property === part && !part.parent.computed;
			const variable = isProperty ? undefined : variableOf(source, part);
			if (!isProperty && (!variable || variable.references.some(each => each.isWrite() && !each.init)))
				return undefined;
		} else if (!STABLE.has(part.type)) return undefined;
	}
	return source.text.slice(...unwrap(node).range);
}

const STABLE = new Set<string>(['Literal', 'MemberExpression', 'TemplateLiteral', 'TemplateElement', 'ThisExpression']);

/** The function, or the class field, that says what `this` is. */
function rootOfThis(node: TSESTree.Node): Extract<Root, { owner: unknown }> | undefined {
	for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
		if (at.type === 'PropertyDefinition') return { kind: 'field', owner: at };
		if (at.type === 'StaticBlock') return undefined;
		if (isFunction(at) && at.type !== 'ArrowFunctionExpression') return { kind: 'this', owner: at };
	}
	return undefined;
}

/** The function around which a root outlives: calls of functions inside it share the root. */
export const homeOf = (root: Root): FunctionNode | undefined => {
	if (root.kind !== 'variable') return undefined;
	const block = root.variable.scope.block;
	return isFunction(block) ? block : enclosingFunction(block);
};
