import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import {
	callPath,
	constantInitializer,
	implementedBy,
	isFunction,
	isLeftToSubclasses,
	propertyName,
	qualifiedName,
	thisOf,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import { annotated } from './annotated.ts';
import { isAssignedAgain } from './assigned-again.ts';
import { fixturePath } from './fixture-path.ts';
import type { Inference } from './inference.ts';
import { givesPromise, isOptional } from './library-call.ts';
import { isPromisify, knownCall } from './known-calls.ts';
import { isClass, isOverridden, methodOf, propertyOf, type ClassNode } from './members.ts';
import { returnedValues } from './returned-values.ts';
import { ARRAY, arrayOf, PLAIN, PROMISE, type Value } from './value.ts';

/** Methods of a promise that give a promise. https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object */
const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);
/** Methods of an array that give some of its own elements. */
const SELECTING_METHODS = new Set(['filter', 'slice', 'reverse', 'sort', 'toReversed', 'toSorted']);

/** What calls and `new` give, as far as the text tells. */
export class Calls {
	readonly #inference: Inference;

	constructor(inference: Inference) {
		this.#inference = inference;
	}

	resultOfCall(node: TSESTree.CallExpression): Value | undefined {
		const { source } = this.#inference;
		if (isOptional(node)) return undefined;
		const callee = withoutAssertions(node.callee);
		const named = callee.type === 'Identifier' || callee.type === 'MemberExpression';
		const name = named ? qualifiedName(source, callee) : undefined;
		const known = name && knownCall(name);
		if (known) return name.name === 'Array.from' ? this.#arrayFrom(node) : known;
		return (
			this.#resultOf(callee) ??
			(callee.type === 'MemberExpression' ? this.#resultOfMember(callee, node) : undefined) ??
			(named ? this.#resultOfLibrary(callee, node) : undefined)
		);
	}

	/** What a library that is not here gives, as its documentation has it. */
	#resultOfLibrary(callee: TSESTree.Node, { arguments: all }: TSESTree.CallExpression): Value | undefined {
		const { source } = this.#inference;
		const path = callPath(source, callee) ?? fixturePath(source, callee);
		const isKnown = path && givesPromise(path.module, path.name, all);
		return isKnown || isReaderOfStream(source, callee) ? PROMISE : undefined;
	}

	/** What a call of this expression gives. */
	#resultOf(callee: TSESTree.Node): Value | undefined {
		if (isFunction(callee)) return this.resultOfFunction(callee);

		switch (callee.type) {
			case 'Identifier': {
				const variable = variableOf(this.#inference.source, callee);
				return variable && this.resultOfVariable(variable);
			}
			case 'MemberExpression': {
				const method = this.#methodOf(callee);
				return method ?? this.#resultOfNamespaceMember(callee);
			}
			case 'CallExpression': {
				const maker = qualifiedName(this.#inference.source, callee.callee);
				return maker && isPromisify(maker) ? PROMISE : undefined;
			}
			case 'TSEmptyBodyFunctionExpression':
			case 'TSDeclareFunction':
				return callee.returnType && annotated(this.#inference.source, callee.returnType.typeAnnotation);
			default:
				return undefined;
		}
	}

	/** What a call of a function gives that is known by this name, and by no other definition. */
	resultOfVariable(variable: Variable): Value | undefined {
		const [definition, ...others] = variable.defs;
		if (!definition || others.length || isAssignedAgain(variable)) return undefined;

		if (definition.type === 'FunctionName') return this.#resultOf(definition.node) ?? undefined;
		if (definition.type === 'ImportBinding') return this.#inference.importOf(variable)?.call;
		if (definition.type !== 'Variable' || definition.node.id.type !== 'Identifier') return undefined;

		const { id, init } = definition.node;
		const type = id.typeAnnotation?.typeAnnotation;
		if (type) return type.type === 'TSFunctionType' ? this.#returned(type.returnType) : undefined;
		return init ? this.#guarded(init, () => this.#resultOf(init)) : undefined;
	}

	resultOfFunction(
		node: TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration,
	) {
		// Not a promise, async or not: `for await` is what waits for it.
		if (node.generator) return node.returnType ? undefined : PLAIN;
		if (node.async) return PROMISE;
		if (node.returnType) {
			const value = this.#returned(node.returnType);
			// With its body there, nothing else stands behind it.
			return value?.isVoid ? PLAIN : value;
		}

		return this.#guarded(node, () => {
			const values = returnedValues(node)?.map(returned => this.#inference.valueOf(returned));
			return values?.every(value => value?.promise === 'all') ? PROMISE : undefined;
		});
	}

	/** What `new C()` gives: a promise, or an instance of a class of this file that stands by itself. */
	instanceOf(node: TSESTree.NewExpression): Value | undefined {
		const { source } = this.#inference;
		const callee = withoutAssertions(node.callee);
		if (isGlobalPromise(qualifiedName(source, callee))) return PROMISE;
		const owner = this.#classOf(callee);
		if (!owner || implementedBy(owner).length) return undefined;

		const names = owner.id ? [{ name: owner.id.name, from: 'file' as const }] : [];
		if (owner.superClass) {
			const isPromise = isGlobalPromise(qualifiedName(source, owner.superClass));
			return isPromise ? { ...PROMISE, names: [...names, ...PROMISE.names!] } : undefined;
		}
		const hasThen = owner.body.body.some(
			member => 'key' in member && ['then', undefined].includes(propertyName(member as never)),
		);
		return hasThen ? undefined : { ...PLAIN, names };
	}

	#resultOfMember(callee: TSESTree.MemberExpression, call: TSESTree.CallExpression): Value | undefined {
		const name = propertyName(callee);
		const object = name === undefined ? undefined : this.#inference.valueOf(callee.object);
		if (!object) return name === 'map' ? this.#mappedUnknown(callee, call.arguments[0]) : undefined;

		if (object.promise === 'all' && PROMISE_METHODS.has(name!)) return PROMISE;
		if (!object.array) return undefined;
		if (SELECTING_METHODS.has(name!)) return object;
		return name === 'map' ? this.#mapped(call.arguments[0]) : undefined;
	}

	/** `ids.map(id => load(id))`: what `map` was called on is not known, and what it makes is a list of promises. */
	#mappedUnknown(callee: TSESTree.MemberExpression, callback: TSESTree.Node | undefined): Value | undefined {
		if (!callback || !isFunction(callback) || isIterator(callee.object)) return undefined;
		return this.#resultOf(callback)?.promise === 'all' ? arrayOf('all') : undefined;
	}

	#mapped(callback: TSESTree.CallExpressionArgument | undefined): Value {
		const result = callback && callback.type !== 'SpreadElement' ? this.#resultOf(callback) : undefined;
		return result ? arrayOf(result.promise) : ARRAY;
	}

	#arrayFrom({ arguments: [, callback] }: TSESTree.CallExpression): Value {
		return callback ? this.#mapped(callback) : ARRAY;
	}

	#methodOf(callee: TSESTree.MemberExpression): Value | undefined {
		const name = propertyName(callee);
		const found = name === undefined ? undefined : this.#memberOf(callee.object, name);
		return found && this.#guarded(found, () => this.#resultOf(found));
	}

	/** The function that is found under a name in an instance, a class or an object literal. */
	#memberOf(object: TSESTree.Node, name: string): TSESTree.Node | undefined {
		const { source } = this.#inference;
		if (object.type === 'ThisExpression') {
			const place = thisOf(object);
			return (
				place &&
				(isOverridden(source, place.owner, name) ? undefined : writtenMethodOf(place.owner, name, place.isStatic))
			);
		}
		if (object.type === 'NewExpression') {
			const owner = this.#classOf(object.callee);
			return owner && methodOf(owner, name, false);
		}
		if (object.type === 'ObjectExpression') return propertyOf(object, name);
		if (object.type !== 'Identifier') return undefined;

		const owner = this.#classOf(object);
		if (owner) return methodOf(owner, name, true);
		const variable = variableOf(source, object);
		const [definition, ...others] = variable?.defs ?? [];
		if (!variable || definition?.type !== 'Variable' || others.length || isAssignedAgain(variable)) return undefined;

		const { id, init } = definition.node;
		if (id.type !== 'Identifier' || id.typeAnnotation || !init || isMemberAssigned(variable, name)) return undefined;
		return init.type === 'NewExpression' || init.type === 'ObjectExpression' ? this.#memberOf(init, name) : undefined;
	}

	#classOf(node: TSESTree.Node): ClassNode | undefined {
		if (isClass(node)) return node;
		const variable = node.type === 'Identifier' ? variableOf(this.#inference.source, node) : undefined;
		const [definition, ...others] = variable?.defs ?? [];
		if (!variable || others.length || isAssignedAgain(variable)) return undefined;
		if (definition?.type === 'ClassName') return definition.node;
		const init =
			definition?.type === 'Variable' && !definition.node.id.typeAnnotation ? definition.node.init : undefined;
		return init?.type === 'ClassExpression' ? init : undefined;
	}

	/** `store.load()` after `import * as store from './store'`. */
	#resultOfNamespaceMember(callee: TSESTree.MemberExpression): Value | undefined {
		const name = propertyName(callee);
		const variable =
			callee.object.type === 'Identifier' ? variableOf(this.#inference.source, callee.object) : undefined;
		const [definition] = variable?.defs ?? [];
		if (name === undefined || definition?.type !== 'ImportBinding') return undefined;
		if (definition.node.type !== 'ImportNamespaceSpecifier') return undefined;
		const { parent } = definition;
		return parent?.type === 'ImportDeclaration'
			? this.#inference.importedValues(parent.source.value, name)?.call
			: undefined;
	}

	#returned(annotation: TSESTree.TSTypeAnnotation | undefined): Value | undefined {
		return annotation && annotated(this.#inference.source, annotation.typeAnnotation);
	}

	readonly #open = new Set<TSESTree.Node>();

	/** Functions that call each other have no result that their text tells. */
	#guarded(node: TSESTree.Node, step: () => Value | undefined): Value | undefined {
		if (this.#open.has(node)) return undefined;
		this.#open.add(node);
		try {
			return step();
		} finally {
			this.#open.delete(node);
		}
	}
}

/** `all.values()`: its `map` gives an iterator, which starts nothing by itself. */
const isIterator = (node: TSESTree.Node): boolean =>
	node.type === 'CallExpression' &&
	node.callee.type === 'MemberExpression' &&
	['entries', 'keys', 'values', 'matchAll'].includes(propertyName(node.callee) ?? '');

/** `reader.cancel()` after `const reader = body.getReader()`. https://streams.spec.whatwg.org/#default-reader-class-definition */
function isReaderOfStream(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	if (callee.type !== 'MemberExpression' || !/^(cancel|read)$/.test(propertyName(callee) ?? '')) return false;
	const variable = callee.object.type === 'Identifier' ? variableOf(source, callee.object) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	const made = init ? unwrap(init) : undefined;
	if (made?.type !== 'CallExpression' || made.arguments.length > 1) return false;
	const getter = unwrap(made.callee);
	return getter.type === 'MemberExpression' && propertyName(getter) === 'getReader';
}

const isGlobalPromise = (name: { module?: string; name: string } | undefined): boolean =>
	name?.module === undefined && name?.name === 'Promise';

/** Sees through what does not change the type; a cast does. */
function withoutAssertions(node: TSESTree.Node): TSESTree.Node {
	const isTransparent =
		node.type === 'TSNonNullExpression' ||
		node.type === 'TSSatisfiesExpression' ||
		node.type === 'TSInstantiationExpression';
	return isTransparent ? withoutAssertions(node.expression) : node;
}

/** True when something assigns to `variable.name`, or to a member that only shows when it runs. */
const isMemberAssigned = (variable: Variable, name: string): boolean =>
	variable.references.some(({ identifier: { parent } }) => {
		if (parent?.type !== 'MemberExpression' || parent.parent.type !== 'AssignmentExpression') return false;
		return parent.parent.left === parent && [name, undefined].includes(propertyName(parent));
	});

/** The method that runs, unless classes of other files are meant to bring it. */
function writtenMethodOf(owner: ClassNode, name: string, isStatic: boolean): TSESTree.Node | undefined {
	const method = methodOf(owner, name, isStatic);
	return method && isLeftToSubclasses(method) ? undefined : method;
}
