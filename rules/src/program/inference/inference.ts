import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { isNullish, propertyName, variableOf, type EcmascriptSource } from '#ecmascript';
import { annotated } from './annotated.ts';
import { isAssignedAgain } from './assigned-again.ts';
import { Calls } from './calls.ts';
import { arrayOf, either, FUNCTION, joined, PLAIN, PROMISE, type Value } from './value.ts';

/** What an imported name is, told by its module's own text. */
export type ImportedValues = (
	specifier: string,
	imported: string,
) => { readonly value?: Value; readonly call?: Value } | undefined;

const ALWAYS_PLAIN_OPERATORS = new Set('== != === !== < <= > >= in instanceof - * / % ** << >> >>> & | ^'.split(' '));

/** Longer chains of aliases and calls than people write. It also ends a recursion that the cache of open nodes misses. */
const DEEPEST = 40;

/**
 * What one file says for sure of its own expressions, without a type checker: async functions, `new Promise`,
 * annotations, constants. Undefined is the usual answer, and right for anything that could be something else.
 */
export class Inference {
	readonly source: EcmascriptSource;
	readonly importedValues: ImportedValues;
	readonly #calls: Calls;
	/** `undefined` is also what a node has while it is being looked at: that ends a cycle. */
	readonly #known = new Map<TSESTree.Node, Value | undefined>();
	#depth = 0;

	constructor(source: EcmascriptSource, importedValues: ImportedValues) {
		this.source = source;
		this.importedValues = importedValues;
		this.#calls = new Calls(this);
	}

	get calls(): Calls {
		return this.#calls;
	}

	valueOf(node: TSESTree.Node): Value | undefined {
		if (this.#known.has(node)) return this.#known.get(node);
		if (this.#depth >= DEEPEST) return undefined;

		this.#known.set(node, undefined);
		this.#depth++;
		try {
			const value = this.#infer(node);
			this.#known.set(node, value);
			return value;
		} finally {
			this.#depth--;
		}
	}

	#infer(node: TSESTree.Node): Value | undefined {
		switch (node.type) {
			case 'Literal':
			case 'TemplateLiteral':
			case 'UnaryExpression':
			case 'UpdateExpression':
				return PLAIN;
			case 'ClassExpression':
				return PLAIN;
			case 'ArrowFunctionExpression':
			case 'FunctionExpression':
				return FUNCTION;
			case 'ObjectExpression':
				return hasOwnThen(node) ? undefined : PLAIN;
			case 'ArrayExpression':
				return this.#array(node);
			case 'BinaryExpression':
				return this.#binary(node);
			case 'LogicalExpression':
				return this.#logical(node);
			case 'ConditionalExpression':
				return this.#oneOf([node.consequent, node.alternate]);
			case 'SequenceExpression':
				return this.valueOf(node.expressions.at(-1)!);
			case 'AssignmentExpression':
				return node.operator === '=' ? this.valueOf(node.right) : undefined;
			case 'ImportExpression':
				return PROMISE;
			case 'CallExpression':
				return this.#calls.resultOfCall(node);
			case 'NewExpression':
				return this.#calls.instanceOf(node);
			case 'Identifier':
				return isReading(node) ? this.#reading(node) : undefined;
			case 'TSAsExpression':
			case 'TSTypeAssertion':
				return isConstAssertion(node.typeAnnotation)
					? this.valueOf(node.expression)
					: annotated(this.source, node.typeAnnotation);
			case 'TSSatisfiesExpression':
				return this.valueOf(node.expression);
			case 'TSNonNullExpression': {
				const value = this.valueOf(node.expression);
				return value?.isMixed ? undefined : value;
			}
			default:
				return undefined;
		}
	}

	#array({ elements }: TSESTree.ArrayExpression): Value | undefined {
		// An empty one, and what is not there: the checkers have rules of their own for these.
		if (!elements.length || elements.some(element => !element || element.type === 'SpreadElement')) return undefined;
		const values = elements.map(element => (isNullish(element!) ? undefined : this.valueOf(element!)));
		return values.every(value => value !== undefined) ? arrayOf(joined(values.map(value => value.promise))) : undefined;
	}

	#binary({ operator, left, right }: TSESTree.BinaryExpression): Value | undefined {
		if (ALWAYS_PLAIN_OPERATORS.has(operator)) return PLAIN;
		// `+` of what is not known is not known to a checker either.
		return [left, right].every(side => this.valueOf(side)?.promise === 'none') ? PLAIN : undefined;
	}

	/** The left side may be narrowed away, so only what both sides agree on is sure. */
	#logical({ left, right }: TSESTree.LogicalExpression): Value | undefined {
		const value = this.#oneOf([left, right]);
		return value?.isMixed ? undefined : value;
	}

	#oneOf(nodes: readonly TSESTree.Node[]): Value | undefined {
		const values = nodes.map(node => this.valueOf(node));
		return values.every(value => value !== undefined) ? either(values) : undefined;
	}

	#reading(node: TSESTree.Identifier): Value | undefined {
		const variable = variableOf(this.source, node);
		if (!variable) return node.name === 'undefined' ? PLAIN : undefined;
		const value = this.valueOfVariable(variable);
		return value?.isMixed ? undefined : value;
	}

	/** What a variable holds from its declaration on, when nothing ever assigns to it again. */
	valueOfVariable(variable: Variable): Value | undefined {
		const [definition, ...others] = variable.defs;
		if (!definition || others.length || isAssignedAgain(variable)) return undefined;

		switch (definition.type) {
			case 'FunctionName':
				return FUNCTION;
			case 'ImportBinding':
				return this.importOf(variable)?.value;
			case 'Parameter': {
				const { name } = definition;
				const annotation = name.type === 'Identifier' && !name.optional ? annotationAround(name) : undefined;
				return annotation && annotated(this.source, annotation);
			}
			case 'Variable': {
				const { id, init, parent } = definition.node;
				if (id.type !== 'Identifier') return undefined;
				if (id.typeAnnotation) return annotated(this.source, id.typeAnnotation.typeAnnotation);
				const isLoop = parent.parent.type === 'ForInStatement' || parent.parent.type === 'ForOfStatement';
				return init && !isLoop ? this.valueOf(init) : undefined;
			}
			default:
				return undefined;
		}
	}

	/** What a variable that an import binds is in its own module; undefined for a namespace and for what is not found. */
	importOf({ defs: [definition] }: Variable) {
		if (definition?.type !== 'ImportBinding' || definition.parent?.type !== 'ImportDeclaration') return undefined;
		const specifier = definition.parent.source.value;
		const { node } = definition;
		if (node.type === 'ImportDefaultSpecifier') return this.importedValues(specifier, 'default');
		if (node.type !== 'ImportSpecifier') return undefined;
		const { imported } = node;
		return this.importedValues(specifier, imported.type === 'Identifier' ? imported.name : imported.value);
	}
}

const isConstAssertion = (type: TSESTree.TypeNode): boolean =>
	type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';

/** A `then`, or a key that only shows when it runs. */
const hasOwnThen = ({ properties }: TSESTree.ObjectExpression): boolean =>
	properties.some(property => {
		if (property.type !== 'Property') return true;
		const name = propertyName(property);
		return name === undefined || name === 'then';
	});

/** False for an identifier that is the name of a property and not a variable. */
function isReading(node: TSESTree.Identifier): boolean {
	const { parent } = node;
	if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed;
	if (parent?.type === 'Property') return parent.value === node || parent.computed || parent.shorthand;
	if (parent?.type === 'ImportSpecifier' || parent?.type === 'ExportSpecifier') return false;
	return parent?.type !== 'MethodDefinition' && parent?.type !== 'PropertyDefinition' ? true : parent.value === node;
}

/** The annotation of a parameter, also of `...rest: T[]`; undefined with a pattern around it. */
function annotationAround(name: TSESTree.Identifier): TSESTree.TypeNode | undefined {
	if (name.typeAnnotation) return name.typeAnnotation.typeAnnotation;
	return name.parent.type === 'RestElement' ? name.parent.typeAnnotation?.typeAnnotation : undefined;
}
