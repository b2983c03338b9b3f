import type { TSESTree } from '@typescript-eslint/types';
import {
	decoratorsOf,
	functionName,
	isFunction,
	isLeftToSubclasses,
	lastName,
	propertyName,
	unwrap,
	variableOf,
	type FunctionNode,
} from '#ecmascript';
import type { CallFacts, FunctionFacts, FunctionId, ParameterFacts, Span, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import { resultGiven } from './given-function.ts';
import { namespaceBeside } from './namespaces.ts';
import { parametersOf, patternOf } from './parameters.ts';
import { className, isClass, type ClassNode, type ModuleInProgress } from './module.ts';

/** Array methods that call back with each element, before they return. https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object */
const CALL_BACK_FOR_EACH: ReadonlySet<string> = new Set(
	'every filter find findIndex findLast findLastIndex flatMap forEach map some'.split(' '),
);
/** The same, and those that call back with something else. */
const CALL_BACK_AT_ONCE: ReadonlySet<string> = new Set([
	...CALL_BACK_FOR_EACH,
	...'reduce reduceRight sort toSorted'.split(' '),
]);

/** What is known of a function while its body is being walked. */
export interface FunctionInProgress {
	readonly id: FunctionId;
	readonly node: FunctionNode | TSESTree.Program;
	readonly calls: CallFacts[];
	readonly returns: (ValueId | null)[];
	endsWithout: boolean;
	runsIn?: FunctionId;
	throws?: FunctionFacts['throws'];
	undescribed?: number;
}

/** The callback of a call that is run before the call returns, wherever it is written. */
export function callbackOf(
	module: ModuleInProgress,
	call: TSESTree.CallExpression | TSESTree.NewExpression,
): TSESTree.Node | undefined {
	const [first, second] = call.arguments;
	if (!first || first.type === 'SpreadElement') return undefined;
	if (call.type === 'NewExpression') {
		const { callee } = call;
		const isPromise = callee.type === 'Identifier' && callee.name === 'Promise' && !variableOf(module.source, callee);
		return isPromise ? first : undefined;
	}
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression') return undefined;
	const { object } = callee;
	const isArray = object.type === 'Identifier' && object.name === 'Array' && !variableOf(module.source, object);
	// https://tc39.es/ecma262/#sec-array.from
	if (isArray) return propertyName(callee) === 'from' && second?.type !== 'SpreadElement' ? second : undefined;
	return CALL_BACK_AT_ONCE.has(propertyName(callee) ?? '') ? first : undefined;
}

/** True for a function that is run where it stands: called at once, or passed to what calls it at once. */
export function runsAtOnce(module: ModuleInProgress, node: FunctionNode): boolean {
	if (node.type === 'FunctionDeclaration' || node.generator) return false;
	const { parent } = node;
	if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return false;
	return parent.callee === node || callbackOf(module, parent) === node;
}

const isCalledThere = (node: FunctionNode): boolean =>
	node.parent.type === 'CallExpression' && node.parent.callee === node;

/** The facts of a function whose body has been walked. */
export function functionFacts(
	module: ModuleInProgress,
	describer: Describer,
	{ node, calls, returns, endsWithout, runsIn, throws, undescribed }: FunctionInProgress,
): FunctionFacts {
	if (!isFunction(node)) {
		const nowhere = { isAsync: false, isGenerator: false, parameters: [], returns: [], endsWithout: true };
		return { name: 'module', at: [0, 0], ...nowhere, calls };
	}
	const owner = classOf(node);
	const gives = node.returnType
		? describer.annotations.describe(node.returnType.typeAnnotation)
		: describer.annotations.givenBySignatures(node);
	const decorators = node.parent.type === 'MethodDefinition' ? decoratorsOf(node.parent) : [];
	const isAbstract = !node.async && !node.generator && isLeftToSubclasses(node);
	const givesResultOf = gives === undefined ? resultGiven(node) : undefined;
	const namespace = node.type === 'FunctionDeclaration' ? namespaceBeside(module, describer, node) : undefined;
	return {
		name: nameOf(node, owner),
		at: placeOf(node),
		...(node.params.length && node.body ? { body: [...node.body.range] } : {}),
		isAsync: node.async,
		isGenerator: node.generator,
		...(owner ? { class: module.classId(owner) } : {}),
		...(runsIn === undefined ? {} : { runsIn }),
		...(isCalledThere(node) ? { isCalledThere: true as const } : {}),
		...(decorators.length ? { decorators: decorators.map(each => describer.describe(each.expression) ?? null) } : {}),
		parameters: parametersOf(node).map((parameter, index) => parameterFacts(describer, node, parameter, index)),
		calls,
		// What a class that has the body gives, nobody knows here, and neither what one may give that overrides it.
		returns: isAbstract || (gives === undefined && isPerhapsPromise(node)) ? [null] : [...new Set(returns)],
		endsWithout,
		...(throws ? { throws } : {}),
		...(undescribed ? { undescribed } : {}),
		...(isAbstract ? { isAbstract: true as const } : {}),
		...(gives === undefined ? {} : { gives }),
		...(givesResultOf === undefined ? {} : { givesResultOf }),
		...(namespace === undefined ? {} : { namespace }),
	};
}

/** `headers(): object | Promise<object>`: the body gives one of them. */
function isPerhapsPromise({ returnType }: FunctionNode): boolean {
	const type = returnType?.typeAnnotation;
	return type?.type === 'TSUnionType' && type.types.some(isPromiseType);
}

const isPromiseType = (type: TSESTree.TypeNode): boolean =>
	type.type === 'TSTypeReference' &&
	type.typeName.type === 'Identifier' &&
	(type.typeName.name === 'Promise' || type.typeName.name === 'PromiseLike');

function parameterFacts(
	describer: Describer,
	node: FunctionNode,
	parameter: TSESTree.Parameter,
	index: number,
): ParameterFacts {
	const pattern = patternOf(parameter);
	const annotation = pattern.typeAnnotation?.typeAnnotation;
	const described = annotation && describer.annotations.describe(annotation);
	const isOptional = pattern.type === 'Identifier' && pattern.optional;
	const typed = described !== undefined && isOptional ? describer.annotations.orNothing([described]) : described;
	const value = annotation ? typed : passedTo(describer, node, index);
	return {
		name: pattern.type === 'Identifier' ? pattern.name : '',
		...(value === undefined ? {} : { value }),
		...(parameter.type === 'RestElement' ? { isRest: true as const } : {}),
	};
}

/** What the method of a collection passes to a function that it calls for each of its things. */
function passedTo(describer: Describer, node: FunctionNode, index: number): ValueId | undefined {
	const { parent } = node;
	if (parent.type !== 'CallExpression' || parent.arguments[0] !== node) return undefined;
	const callee = unwrap(parent.callee);
	if (callee.type !== 'MemberExpression' || !CALL_BACK_FOR_EACH.has(propertyName(callee) ?? '')) return undefined;
	const of = describer.describe(callee.object);
	return of === undefined ? undefined : describer.add({ kind: 'passed', of, index });
}

function classOf({ parent }: FunctionNode): ClassNode | undefined {
	if (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition') return undefined;
	const owner = parent.parent.parent;
	return isClass(owner) ? owner : undefined;
}

function nameOf(node: FunctionNode, owner: ClassNode | undefined): string {
	const own =
		functionName(node) ??
		(node.parent.type === 'MethodDefinition' ||
		node.parent.type === 'PropertyDefinition' ||
		node.parent.type === 'Property'
			? propertyName(node.parent)
			: undefined);
	if (owner && own) return `${className(owner)}.${own}`;
	if (own) return own;
	const { parent } = node;
	if (parent.type === 'AssignmentExpression') return assignedName(parent.left) ?? 'function';
	if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== node) {
		const name = lastName(unwrap(parent.callee));
		if (name) return `callback of ${name}`;
	}
	return parent.type === 'ExportDefaultDeclaration' ? 'default' : 'function';
}

/** `exports.load = …`: `load`; `Store.prototype.load = …`: `Store.load`. */
function assignedName(target: TSESTree.Node): string | undefined {
	if (target.type !== 'MemberExpression') return undefined;
	const name = propertyName(target);
	const { object } = target;
	if (name === undefined || object.type !== 'MemberExpression' || propertyName(object) !== 'prototype') return name;
	return object.object.type === 'Identifier' ? `${object.object.name}.${name}` : name;
}

function placeOf(node: FunctionNode): Span {
	if (node.id) return [...node.id.range];
	const { parent } = node;
	if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property') {
		return [...parent.key.range];
	}
	if (parent.type === 'VariableDeclarator') return [...parent.id.range];
	return [node.range[0], Math.min(node.range[0] + 1, node.range[1])];
}
