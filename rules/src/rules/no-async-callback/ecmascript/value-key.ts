import { isFunction, propertyName, qualifiedName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { GIVEN_EMITTERS } from '#knowledge/callbacks/emitters.ts';
import { memberValue } from './member-value.ts';

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Aliases and chains deeper than people write; it ends a cycle too. */
const DEEPEST = 12;

/**
 * The key that knowledge has for a value: `events:EventEmitter()`, `:window`, `fs:createReadStream()`. Constructions,
 * annotations, fields of the class around, base classes and what a server gives its listener are seen through.
 */
export function valueKey(source: EcmascriptSource, node: TSESTree.Node, depth = 0): string | undefined {
	if (depth > DEEPEST) return undefined;
	const expression = unwrap(node);
	const qualified = qualifiedName(source, expression);
	if (qualified) return `${qualified.module ?? ''}:${qualified.name}`;

	switch (expression.type) {
		case 'AwaitExpression':
			return valueKey(source, expression.argument, depth + 1);
		case 'Identifier':
			return keyOfVariable(source, expression, depth);
		case 'CallExpression':
		case 'NewExpression': {
			const callee = valueKey(source, expression.callee, depth + 1) ?? keyOfOwnClass(source, expression.callee, depth);
			return callee && `${callee}()`;
		}
		case 'ThisExpression': {
			const around = classAround(expression);
			return around && instanceKey(source, around, depth);
		}
		case 'AssignmentExpression':
			return valueKey(source, expression.right, depth + 1);
		case 'MemberExpression': {
			const property = propertyName(expression);
			if (property === undefined) return undefined;
			const isOwn = unwrap(expression.object).type === 'ThisExpression';
			const field = isOwn ? keyOfField(source, expression, property, depth) : undefined;
			const object = field ? undefined : valueKey(source, expression.object, depth + 1);
			return object ? (object.endsWith(':') ? object + property : `${object}.${property}`) : field;
		}
		default:
			return undefined;
	}
}

/** What `this` is by the classes that it extends. */
const instanceKey = (source: EcmascriptSource, { superClass }: Class, depth: number): string | undefined => {
	const base = superClass && (valueKey(source, superClass, depth + 1) ?? keyOfOwnClass(source, superClass, depth));
	return base ? `${base}()` : undefined;
};

/** A class of this file goes by what it extends. */
function keyOfOwnClass(source: EcmascriptSource, callee: TSESTree.Node, depth: number): string | undefined {
	const identifier = unwrap(callee);
	const variable = identifier.type === 'Identifier' ? variableOf(source, identifier) : undefined;
	const definition = variable?.defs.find(({ node }) => node.type === 'ClassDeclaration')?.node as Class | undefined;
	return definition && instanceKey(source, definition, depth + 1)?.slice(0, -2);
}

/** The class whose member a node stands in, as far as `this` means its instance. */
export function classAround(node: TSESTree.Node): Class | undefined {
	for (let at = node.parent; at; at = at.parent) {
		if (at.type === 'FunctionDeclaration') return undefined;
		if (at.type === 'FunctionExpression' && at.parent.type !== 'MethodDefinition') return undefined;
		if (at.type === 'ClassDeclaration' || at.type === 'ClassExpression') return at;
	}
	return undefined;
}

function keyOfField(
	source: EcmascriptSource,
	member: TSESTree.MemberExpression,
	property: string,
	depth: number,
): string | undefined {
	const around = classAround(member);
	const field = around && memberValue(around, property);
	if (!field) return undefined;
	const annotated = field.annotation && keyOfAnnotation(source, field.annotation, depth);
	return annotated ?? (field.value && valueKey(source, field.value, depth + 1));
}

function keyOfAnnotation(source: EcmascriptSource, type: TSESTree.TypeNode, depth: number): string | undefined {
	if (type.type !== 'TSTypeReference') return undefined;
	const key = keyOfTypeName(source, type.typeName, depth);
	return key && `${key}()`;
}

function keyOfTypeName(source: EcmascriptSource, name: TSESTree.EntityName, depth: number): string | undefined {
	if (name.type === 'TSQualifiedName') {
		const left = keyOfTypeName(source, name.left, depth + 1);
		return left && (left.endsWith(':') ? left + name.right.name : `${left}.${name.right.name}`);
	}
	return name.type === 'Identifier' ? valueKey(source, name, depth + 1) : undefined;
}

function keyOfVariable(source: EcmascriptSource, identifier: TSESTree.Identifier, depth: number): string | undefined {
	const variable = variableOf(source, identifier);
	const definition = variable?.defs.length === 1 ? variable.defs[0]! : undefined;
	if (!variable || !definition) return undefined;

	const annotation = definition.name.type === 'Identifier' ? definition.name.typeAnnotation?.typeAnnotation : undefined;
	const annotated = annotation && keyOfAnnotation(source, annotation, depth);
	if (annotated) return annotated;
	if (definition.node.type === 'VariableDeclarator') {
		const { id, init } = definition.node;
		const writes = variable.references.filter(reference => reference.isWrite());
		if (id.type !== 'Identifier' || writes.length > 1) return undefined;
		const value = init ?? writes[0]?.writeExpr;
		return value ? valueKey(source, value, depth + 1) : undefined;
	}
	return isFunction(definition.node) ? keyOfGiven(source, definition.node, identifier.name, depth) : undefined;
}

/** `createServer((request, response) => …)`: what the caller of a callback gives it. */
function keyOfGiven(
	source: EcmascriptSource,
	callback: TSESTree.Node & { params: TSESTree.Parameter[] },
	name: string,
	depth: number,
): string | undefined {
	const { parent } = callback;
	if (parent?.type !== 'CallExpression' || !parent.arguments.includes(callback as never)) return undefined;
	const index = callback.params.findIndex(each => each.type === 'Identifier' && each.name === name);
	const callee = valueKey(source, parent.callee, depth + 1);
	if (index < 0 || !callee) return undefined;
	const [event] = parent.arguments;
	const text = event?.type === 'Literal' && typeof event.value === 'string' ? ` ${event.value}` : '';
	return GIVEN_EMITTERS.get(`${callee}${text} ${index}`);
}
