import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { calleeName, isFunction, isNullish, propertyName, qualifiedName, thisOf, variableOf } from '#ecmascript';
import { isPromisify } from '../../inference/known-calls.ts';
import type { ValueFacts, ValueId } from '../module-facts.ts';
import { Annotations } from './annotations.ts';
import { isClass, type ModuleInProgress } from './module.ts';
import { givenFunction } from './given-function.ts';
import { isReading } from './is-reading.ts';
import { isNamespace, namespaceOf } from './namespaces.ts';
import { parametersOf, patternOf } from './parameters.ts';
import { ownExport } from './own-exports.ts';
import { inPattern } from './patterns.ts';
import { isReplacedMember } from './replaced-member.ts';
import { symbolName } from './symbol-name.ts';
import { literalOf } from './surroundings.ts';

/** What is assigned is the right side itself. */
export const ASSIGNED_AS_IS: ReadonlySet<string> = new Set(['=', '??=', '||=']);

const PLAIN: ValueFacts = { kind: 'plain' };

/** Operators that give a number, a string or a boolean, whatever they are applied to. */
const PLAIN_OPERATORS = new Set('== != === !== < <= > >= in instanceof - * / % ** << >> >>> & | ^'.split(' '));

/** Describes expressions of one module as values, each once. */
export class Describer {
	readonly #module: ModuleInProgress;
	readonly annotations: Annotations;
	readonly #known = new Map<TSESTree.Node, ValueId | undefined>();
	readonly #variables = new Map<Variable, ValueId | undefined>();

	constructor(module: ModuleInProgress) {
		this.#module = module;
		this.annotations = new Annotations(module, this);
	}

	/** Undefined where the text does not tell; also for a value that is described by itself. */
	describe(node: TSESTree.Node): ValueId | undefined {
		if (this.#known.has(node)) return this.#known.get(node);
		this.#known.set(node, undefined);
		const id = this.#describe(node);
		this.#known.set(node, id);
		return id;
	}

	add(value: ValueFacts): ValueId {
		return this.#module.table.add(value);
	}

	/** A value made of another one, when that is known. */
	#of(node: TSESTree.Node, make: (of: ValueId) => ValueFacts): ValueId | undefined {
		const of = this.describe(node);
		return of === undefined ? undefined : this.add(make(of));
	}

	#describe(node: TSESTree.Node): ValueId | undefined {
		switch (node.type) {
			case 'Identifier':
				return this.#identifier(node);
			case 'ThisExpression':
			case 'Super': {
				const place = thisOf(node);
				if (!place) return this.#literalThis(node);
				const kind = node.type === 'Super' ? 'super' : 'self';
				return this.add({ kind, class: this.#module.classId(place.owner), isStatic: place.isStatic });
			}
			case 'MemberExpression': {
				const own = ownExport(this.#module, node);
				if (own) return this.describe(own);
				const name = propertyName(node);
				if (name === undefined || isIndex(node)) return this.#element(node);
				// To others it is any function.
				if (name === 'constructor') return undefined;
				return this.#of(node.object, of => ({ kind: 'member', of: this.#there(of, node.optional), name }));
			}
			case 'CallExpression':
				return this.#call(node);
			case 'NewExpression':
				return this.#newCollection(node) ?? this.#of(node.callee, of => ({ kind: 'construct', of }));
			case 'AwaitExpression':
				return this.#of(node.argument, of => ({ kind: 'awaited', of }));
			case 'ImportExpression': {
				const { source } = node;
				if (source.type !== 'Literal' || typeof source.value !== 'string') return undefined;
				return this.add({ kind: 'promised', of: this.add({ kind: 'import', specifier: source.value }) });
			}
			case 'ObjectExpression':
				return this.#object(node);
			case 'ArrayExpression':
				return this.#array(node);
			case 'ConditionalExpression':
				return this.#choice([node.consequent, node.alternate]);
			case 'LogicalExpression':
				return node.operator === '&&' ? this.#choice([node.right]) : this.#choice([node.left, node.right], true);
			case 'SequenceExpression':
				return this.describe(node.expressions.at(-1)!);
			case 'AssignmentExpression':
				if (node.operator === '=') return this.describe(node.right);
				return ASSIGNED_AS_IS.has(node.operator) ? this.#choice([node.left, node.right], true) : undefined;
			case 'ChainExpression':
			case 'TSNonNullExpression':
			case 'TSSatisfiesExpression':
			case 'TSInstantiationExpression':
				return this.describe(node.expression);
			case 'TSAsExpression':
			case 'TSTypeAssertion': {
				const { typeAnnotation: type } = node;
				const isConst =
					type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
				return isConst ? this.describe(node.expression) : this.annotations.describe(type);
			}
			case 'Literal':
			case 'TemplateLiteral':
			case 'UnaryExpression':
			case 'UpdateExpression':
				return this.add(PLAIN);
			case 'BinaryExpression': {
				const isPlain =
					PLAIN_OPERATORS.has(node.operator) ||
					[node.left, node.right].every(side => this.describe(side) === this.add(PLAIN));
				return isPlain ? this.add(PLAIN) : undefined;
			}
			default:
				if (isFunction(node)) return this.add({ kind: 'function', function: this.#module.functionId(node) });
				if (isClass(node)) return this.add({ kind: 'class', class: this.#module.classId(node) });
				return undefined;
		}
	}

	/** `new Map<string, Store>()` */
	#newCollection({ callee, typeArguments }: TSESTree.NewExpression): ValueId | undefined {
		if (!typeArguments || callee.type !== 'Identifier' || variableOf(this.#module.source, callee)) return undefined;
		return this.annotations.collection(callee.name, typeArguments);
	}

	/** In a method of an object that is written out, `this` is that object, as far as anybody calls it by its name. */
	#literalThis(node: TSESTree.ThisExpression | TSESTree.Super): ValueId | undefined {
		const literal = node.type === 'ThisExpression' ? literalOf(node) : undefined;
		return literal && this.describe(literal);
	}

	#identifier(node: TSESTree.Identifier): ValueId | undefined {
		if (!isReading(node)) return undefined;
		const variable = variableOf(this.#module.source, node);
		if (variable) return this.variable(variable);
		return this.add(node.name === 'undefined' ? PLAIN : { kind: 'global', name: node.name });
	}

	/** What a variable holds: its one binding, or all of them. */
	variable(variable: Variable): ValueId | undefined {
		if (this.#variables.has(variable)) return this.#variables.get(variable);
		this.#variables.set(variable, undefined);
		const id = this.#bindings(variable);
		this.#variables.set(variable, id);
		return id;
	}

	#bindings(variable: Variable): ValueId | undefined {
		const typed = this.#annotated(variable);
		if (typed !== undefined) return typed;
		// Overloads and merged declarations: the one with a body, or with a value, is what there is when it runs.
		const definitions = variable.defs.filter(({ node }) => node.type !== 'TSDeclareFunction' && !TYPES.has(node.type));
		const namespace = definitions.find(isNamespace);
		// A namespace of the same name adds members to a function or a class, which has them in its own facts.
		if (namespace && definitions.every(isNamespace)) return namespaceOf(this.#module, this, variable);
		const values: (ValueId | undefined)[] = [];
		for (const definition of definitions.length ? definitions : variable.defs) {
			if (namespace && isNamespace(definition)) continue;
			const { node } = definition;
			if (node.type === 'VariableDeclarator' && !node.init && !isLoop(node)) continue;
			if (node.type === 'VariableDeclarator' && saysLater(node.init)) continue;
			values.push(this.#definition(variable, definition));
		}
		for (const { writeExpr, identifier } of variable.references.filter(each => each.isWrite() && !each.init)) {
			if (saysLater(writeExpr)) continue;
			const { parent } = identifier;
			const isPlainAssignment =
				parent?.type === 'AssignmentExpression' && parent.left === identifier && ASSIGNED_AS_IS.has(parent.operator);
			values.push(isPlainAssignment && writeExpr ? this.describe(writeExpr) : undefined);
		}
		if (values.length <= 1) return values[0];
		const known = [...new Set(values.filter(value => value !== undefined))];
		const isOpen = values.includes(undefined) ? { isOpen: true as const } : {};
		if (!known.length) return undefined;
		return known.length === 1 && !('isOpen' in isOpen) ? known[0] : this.add({ kind: 'either', of: known, ...isOpen });
	}

	/** What a declared type says of a variable. A type that is not described leaves what the value can do, and hides its type. */
	#annotated({ defs }: Variable): ValueId | undefined {
		for (const { name, node, type: kind } of defs) {
			if (kind === 'Parameter') continue;
			const type = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
			if (!type) continue;
			const value = this.annotations.describe(type);
			if (value !== undefined && !this.#canBeCalled(value)) return value;
			const init = node.type === 'VariableDeclarator' && node.init ? this.describe(node.init) : undefined;
			if (init === undefined) return value ?? this.add({ kind: 'either', of: [], isOpen: true });
			return this.add({ kind: 'either', of: [init], isChoice: true, isOpen: true });
		}
		return undefined;
	}

	#definition(variable: Variable, { type, node, name, parent }: Variable['defs'][number]): ValueId | undefined {
		switch (type) {
			case 'FunctionName':
				if (node.type === 'TSDeclareFunction' || node.type === 'TSEmptyBodyFunctionExpression') {
					return this.annotations.signature(node);
				}
				return this.describe(node);
			case 'ClassName':
				return this.describe(node);
			case 'Type':
				return node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration'
					? this.annotations.declared(node)
					: undefined;
			case 'ImportBinding':
				return this.#imported(node, parent ?? undefined);
			case 'Parameter':
				return this.#parameter(node, name);
			case 'Variable':
				return this.#declared(variable, node);
			default:
				return undefined;
		}
	}

	#imported(node: TSESTree.Node, parent: TSESTree.Node | undefined): ValueId | undefined {
		if (node.type === 'TSImportEqualsDeclaration') {
			const { moduleReference: of } = node;
			if (of.type !== 'TSExternalModuleReference' || of.expression.type !== 'Literal') return undefined;
			return this.add({ kind: 'import', specifier: of.expression.value });
		}
		if (parent?.type !== 'ImportDeclaration') return undefined;
		const specifier = parent.source.value;
		if (node.type === 'ImportNamespaceSpecifier') return this.add({ kind: 'import', specifier });
		if (node.type === 'ImportDefaultSpecifier') return this.add({ kind: 'import', specifier, name: 'default' });
		if (node.type !== 'ImportSpecifier') return undefined;
		const { imported } = node;
		return this.add({
			kind: 'import',
			specifier,
			name: imported.type === 'Identifier' ? imported.name : imported.value,
		});
	}

	#parameter(owner: TSESTree.Node, name: TSESTree.Node): ValueId | undefined {
		if (!isFunction(owner)) return undefined;
		const parameters = parametersOf(owner);
		const index = parameters.findIndex(each => each.range[0] <= name.range[0] && name.range[1] <= each.range[1]);
		const parameter = parameters[index];
		if (!parameter || parameter.type === 'RestElement') return undefined;
		const whole = this.parameterValue(owner, index);
		const pattern = patternOf(parameter);
		return pattern.type === 'Identifier' || whole === undefined ? whole : inPattern(this, pattern, name, whole);
	}

	/** A parameter as the body sees it: what its annotation says, or whatever is passed. */
	parameterValue(owner: TSESTree.Node, index: number): ValueId | undefined {
		if (!isFunction(owner)) return undefined;
		const pattern = patternOf(parametersOf(owner)[index]!);
		const type = 'typeAnnotation' in pattern ? pattern.typeAnnotation?.typeAnnotation : undefined;
		const described = type && this.annotations.describe(type);
		const isOptional = described !== undefined && pattern.type === 'Identifier' && pattern.optional;
		const typed = isOptional ? this.annotations.orNothing([described]) : described;
		// A function that is passed says more than its type: what it does.
		if (typed !== undefined && !this.#canBeCalled(typed)) return typed;
		return this.add({ kind: 'parameter', function: this.#module.functionId(owner), index });
	}

	#canBeCalled(id: ValueId): boolean {
		const value = this.#module.table.values[id]!;
		return value.kind === 'callable' || (value.kind === 'either' && value.of.some(each => this.#canBeCalled(each)));
	}

	#declared(variable: Variable, node: TSESTree.VariableDeclarator): ValueId | undefined {
		const { id, init, parent } = node;
		const loop = parent.parent;
		const name = variable.identifiers[0] ?? id;
		if (loop.type === 'ForOfStatement' && loop.left === parent) {
			if (loop.await) return undefined;
			const item = this.#of(loop.right, of => ({ kind: 'item', of }));
			return item === undefined ? undefined : inPattern(this, id, name, item);
		}
		if (!init) return undefined;
		const whole = this.describe(init);
		return whole === undefined ? undefined : inPattern(this, id, name, whole);
	}

	#element(node: TSESTree.MemberExpression): ValueId | undefined {
		const { property } = node;
		if (property.type === 'Literal' && typeof property.value === 'number') {
			const index = property.value;
			return this.#of(node.object, of => ({ kind: 'element', of, index }));
		}
		return this.#of(node.object, of => ({ kind: 'item', of }));
	}

	#call(node: TSESTree.CallExpression): ValueId | undefined {
		const { callee, arguments: args } = node;
		const [first] = args;
		if (callee.type === 'Identifier' && callee.name === 'require' && !variableOf(this.#module.source, callee)) {
			if (first?.type !== 'Literal' || typeof first.value !== 'string') return undefined;
			return this.add({ kind: 'import', specifier: first.value });
		}
		if (callee.type === 'MemberExpression') {
			const name = propertyName(callee);
			if (name === 'bind') return this.#of(callee.object, of => ({ kind: 'bound', of }));
		}
		const listed = this.#listed(node);
		if (listed !== undefined) return listed;
		const promisifies = this.#promisified(node);
		const given = givenFunction(this, this.#module.source, node);
		return this.#of(callee, of => ({
			kind: 'call',
			of: this.#there(of, node.optional),
			...(promisifies === undefined ? {} : { promisifies }),
			...(given && { given }),
		}));
	}

	/** `Array.from(xs)`, `Object.values(x)`, `Object.entries(x)`: lists of what is in something else. */
	#listed({ callee, arguments: [from, ...more] }: TSESTree.CallExpression): ValueId | undefined {
		if (!from || more.length || from.type === 'SpreadElement' || callee.type !== 'MemberExpression') return undefined;
		const { object } = callee;
		if (object.type !== 'Identifier' || variableOf(this.#module.source, object)) return undefined;
		const name = `${object.name}.${propertyName(callee)}`;
		if (name !== 'Array.from' && name !== 'Object.values' && name !== 'Object.entries') return undefined;
		const item = this.#of(from, of => ({ kind: 'item', of }));
		if (item === undefined) return undefined;
		return this.add({
			kind: 'items',
			of: name === 'Object.entries' ? this.add({ kind: 'tuple', of: [null, item] }) : item,
		});
	}

	/** https://nodejs.org/api/util.html#utilpromisifyoriginal */
	#promisified({ callee, arguments: [original, ...more] }: TSESTree.CallExpression): ValueId | undefined {
		if (!original || more.length || !/(^|\.)promisify$/.test(calleeName(callee))) return undefined;
		const name = qualifiedName(this.#module.source, callee);
		return name && isPromisify(name) ? this.describe(original) : undefined;
	}

	/** Before `?.` a value may be missing, and then so is everything after it. */
	#there(of: ValueId, isOptional: boolean): ValueId {
		return isOptional ? this.add({ kind: 'either', of: [of], isChoice: true, isOpen: true }) : of;
	}

	#object(node: TSESTree.ObjectExpression): ValueId | undefined {
		const members = new Map<string, ValueId>();
		for (const property of node.properties) {
			if (property.type !== 'Property') return undefined;
			const name = propertyName(property) ?? symbolName(this.#module, property);
			if (name === undefined || name === '__proto__') return undefined;
			const isKept = property.kind === 'init' && !isReplacedMember(this.#module.source.text, property.value, name);
			const value = isKept ? this.describe(property.value) : undefined;
			if (value === undefined) members.delete(name);
			else members.set(name, value);
		}
		return this.add({ kind: 'object', members: Object.fromEntries(members) });
	}

	#array({ elements }: TSESTree.ArrayExpression): ValueId | undefined {
		const [first, ...more] = elements;
		if (first?.type === 'SpreadElement' && !more.length) {
			const item = this.#of(first.argument, of => ({ kind: 'item', of }));
			return item === undefined ? undefined : this.add({ kind: 'items', of: item });
		}
		if (!elements.length || elements.some(each => !each || each.type === 'SpreadElement')) return undefined;
		const of = elements.map(each => this.describe(each!) ?? null);
		return this.add({ kind: 'tuple', of });
	}

	#choice(all: readonly TSESTree.Node[], fallsBack = false): ValueId | undefined {
		// `xs ?? []` has the things of `xs`.
		const some = all.filter(node => node.type !== 'ArrayExpression' || node.elements.length);
		if (some.length === 1 && all.length === 2) return this.describe(some[0]!);
		const nodes = some.length ? some : all;
		const values = nodes.map(node => this.describe(node));
		const known = [...new Set(values.filter(value => value !== undefined))];
		if (known.length === 1 && known.length === values.length && nodes.length === 2) return known[0];
		if (!known.length) return undefined;
		const isOpen = known.length < values.length || nodes.length === 1 ? { isOpen: true as const } : {};
		return this.add({ kind: 'either', of: known, isChoice: true, ...isOpen, ...(fallsBack && { fallsBack }) });
	}
}

const isIndex = ({ computed, property }: TSESTree.MemberExpression): boolean =>
	computed && property.type === 'Literal' && typeof property.value === 'number' && Number.isInteger(property.value);

/** A parameter may have the name of its type: `<action extends Action>(action: action)`. */
const TYPES = new Set<string>(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSTypeParameter']);

const isLoop = ({ parent }: TSESTree.VariableDeclarator): boolean =>
	parent.parent.type === 'ForOfStatement' || parent.parent.type === 'ForInStatement';

/** `null` or `undefined`: says only that the value comes later. */
const saysLater = (node: TSESTree.Node | null | undefined): boolean => !!node && isNullish(node);
