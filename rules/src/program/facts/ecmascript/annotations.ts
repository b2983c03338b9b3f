import type { TSESTree } from '@typescript-eslint/types';
import { propertyName, variableOf, type FunctionNode } from '#ecmascript';
import { PLAIN_TYPES } from '../../inference/annotated.ts';
import type { Keyed, MemberFacts, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import { symbolName } from './symbol-name.ts';
import { isClass, type ClassNode, type InterfaceNode, type ModuleInProgress } from './module.ts';

/** Here also what only a function gives: an assertion, or nothing. */
const PLAIN = new Set([...PLAIN_TYPES, 'TSTypePredicate', 'TSVoidKeyword']);

const NOTHING = new Set(['TSNullKeyword', 'TSUndefinedKeyword']);
const ARRAYS = new Set(['Array', 'ReadonlyArray']);
/** Which of its type arguments a collection holds. What can only be gone through is a set as far as anybody sees. */
const COLLECTIONS: Readonly<Record<string, { readonly how: Keyed; readonly holds: number }>> = {
	ArrayIterator: { how: 'set', holds: 0 },
	Iterable: { how: 'set', holds: 0 },
	IterableIterator: { how: 'set', holds: 0 },
	Map: { how: 'map', holds: 1 },
	MapIterator: { how: 'set', holds: 0 },
	ReadonlyMap: { how: 'map', holds: 1 },
	ReadonlySet: { how: 'set', holds: 0 },
	Record: { how: 'record', holds: 1 },
	Set: { how: 'set', holds: 0 },
	SetIterator: { how: 'set', holds: 0 },
	WeakMap: { how: 'map', holds: 1 },
};
/** Utility types whose values are values of what they are applied to. https://www.typescriptlang.org/docs/handbook/utility-types.html */
const SAME = new Set(['NonNullable', 'Omit', 'Partial', 'Pick', 'Readonly', 'Required']);
/** What a call, `new` and `await` give of what they are applied to. */
const GIVEN_BY: Readonly<Record<string, 'call' | 'construct' | 'awaited'>> = {
	Awaited: 'awaited',
	InstanceType: 'construct',
	ReturnType: 'call',
};

type Signature = TSESTree.TSDeclareFunction | TSESTree.TSEmptyBodyFunctionExpression;

/** What type annotations say of values. */
export class Annotations {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;
	readonly #open = new Set<TSESTree.Node>();

	constructor(module: ModuleInProgress, describer: Describer) {
		this.#module = module;
		this.#describer = describer;
	}

	/** A value of this type. `null` and `undefined` beside others are left out: who calls a method has made sure. */
	describe(type: TSESTree.TypeNode): ValueId | undefined {
		if (this.#open.has(type)) return undefined;
		this.#open.add(type);
		const id = this.#describe(type);
		this.#open.delete(type);
		return id;
	}

	#describe(type: TSESTree.TypeNode): ValueId | undefined {
		const describer = this.#describer;
		if (PLAIN.has(type.type)) return describer.add({ kind: 'plain' });
		switch (type.type) {
			case 'TSFunctionType':
				return this.#callable(type.returnType);
			case 'TSArrayType': {
				const of = this.describe(type.elementType);
				return describer.add({ kind: 'items', ...(of === undefined ? {} : { of }) });
			}
			case 'TSTupleType':
				return describer.add({
					kind: 'tuple',
					of: type.elementTypes.map(each => (isTypeNode(each) ? (this.describe(each) ?? null) : null)),
				});
			case 'TSTypeOperator':
				return type.operator === 'readonly' && type.typeAnnotation ? this.describe(type.typeAnnotation) : undefined;
			case 'TSUnionType':
				return this.#union(type.types);
			case 'TSTypeQuery':
				return type.exprName.type === 'Identifier' || type.exprName.type === 'TSQualifiedName'
					? this.#entity(type.exprName)
					: undefined;
			case 'TSIntersectionType':
				return this.#intersection(type);
			case 'TSTypeReference':
				return this.#reference(type);
			case 'TSTypeLiteral':
				return this.#indexed(type) ?? this.#interface(type);
			case 'TSImportType':
				return this.#imported(type);
			case 'TSThisType':
				return this.#this(type);
			default:
				return undefined;
		}
	}

	/** `import('./store').Store` */
	#imported({ source, qualifier }: TSESTree.TSImportType): ValueId | undefined {
		const describer = this.#describer;
		if (!qualifier || source.type !== 'Literal' || typeof source.value !== 'string') return undefined;
		const specifier = source.value;
		const named = (name: TSESTree.EntityName): ValueId | undefined => {
			if (name.type === 'Identifier') return describer.add({ kind: 'import', specifier, name: name.name });
			const of = name.type === 'TSQualifiedName' ? named(name.left) : undefined;
			return of === undefined || name.type !== 'TSQualifiedName'
				? undefined
				: describer.add({ kind: 'member', of, name: name.right.name });
		};
		const of = named(qualifier);
		return of === undefined ? undefined : describer.add({ kind: 'instance', of });
	}

	/** One of several signatures: which one a call means rests on its arguments. */
	overloaded(signatures: readonly ValueId[]): ValueId {
		const of = [...new Set(signatures)];
		return of.length === 1 ? of[0]! : this.#describer.add({ kind: 'either', of });
	}

	/** What `this` is where it is called: an instance of the class around, or of one that extends it. */
	#this(type: TSESTree.TSThisType): ValueId | undefined {
		const owner = ownerOf(type);
		if (!owner) return undefined;
		const of = this.#describer.add({ kind: 'self', class: this.#module.classId(owner), isStatic: true });
		return this.#describer.add({ kind: 'instance', of });
	}

	/** What a function with overloads gives, whose body says nothing of it; undefined for one without. */
	givenBySignatures(node: FunctionNode): ValueId | undefined {
		const all = signaturesOf(node).map(({ returnType }) => returnType && this.describe(returnType.typeAnnotation));
		const known = all.filter(each => each !== undefined);
		return known.length && known.length === all.length ? this.overloaded(known) : undefined;
	}

	/** What calls of a declaration without a body give. */
	signature({ returnType }: Signature): ValueId {
		return this.#callable(returnType);
	}

	/** What a name of a type stands for: an interface as a class, an alias as what it is an alias of. */
	declared(node: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration): ValueId | undefined {
		if (node.type === 'TSTypeAliasDeclaration') return this.describe(node.typeAnnotation);
		return this.#describer.add({ kind: 'class', class: this.#module.classId(node) });
	}

	/** `{ [name: string]: Store }` */
	#indexed({ members }: TSESTree.TSTypeLiteral): ValueId | undefined {
		const [only, ...more] = members;
		const type = !more.length && only?.type === 'TSIndexSignature' ? only.typeAnnotation?.typeAnnotation : undefined;
		const of = type && this.describe(type);
		return of === undefined ? undefined : this.#describer.add({ kind: 'keyed', how: 'record', of });
	}

	#callable(returns: TSESTree.TSTypeAnnotation | null | undefined): ValueId {
		// A function that gives a promise may stand behind one that gives `void`.
		const type = returns?.typeAnnotation;
		const gives = type && type.type !== 'TSVoidKeyword' ? this.describe(type) : undefined;
		return this.#describer.add({ kind: 'callable', ...(gives === undefined ? {} : { gives }) });
	}

	#union(types: readonly TSESTree.TypeNode[]): ValueId | undefined {
		const some = types.filter(each => !NOTHING.has(each.type));
		const values = some.map(each => this.describe(each));
		if (values.some(value => value === undefined) || !values.length) return undefined;
		const of = [...new Set(values as ValueId[])];
		if (some.length < types.length) return this.orNothing(of);
		return of.length === 1 ? of[0] : this.#describer.add({ kind: 'either', of });
	}

	/** `Base & { extend(): void }`: what each part has. What can be called or waited for stays that, whatever else it has. */
	#intersection(type: TSESTree.TSIntersectionType): ValueId | undefined {
		const main = type.types.find(
			each => PLAIN.has(each.type) || each.type === 'TSFunctionType' || this.#isPromise(each),
		);
		if (main) return this.describe(main);
		const describer = this.#describer;
		const parts = type.types.map(each => this.describe(each));
		const bases = parts.filter(each => each !== undefined);
		if (!bases.length) return undefined;
		const id = this.#module.classId(type);
		this.#module.classes[id] ??= {
			name: 'type',
			at: [type.range[0], type.range[0] + 1],
			// What nobody knows comes last: it takes nothing from what the others have.
			bases: bases.length < parts.length ? [...bases, null] : bases,
			members: {},
			isInterface: true,
		};
		return describer.add({ kind: 'instance', of: describer.add({ kind: 'class', class: id }) });
	}

	#isPromise(type: TSESTree.TypeNode): boolean {
		if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
		return type.typeName.name === 'Promise' && !variableOf(this.#module.source, type.typeName);
	}

	/** Something that may be missing: a method that is called on it is there, and its type is one of two. */
	orNothing(of: readonly ValueId[]): ValueId {
		return this.#describer.add({ kind: 'either', of, isChoice: true, orNothing: true });
	}

	#reference({ typeName, typeArguments }: TSESTree.TSTypeReference): ValueId | undefined {
		const describer = this.#describer;
		const [first] = typeArguments?.params ?? [];
		const isGlobal = typeName.type === 'Identifier' && !variableOf(this.#module.source, typeName);
		if (isGlobal && typeName.name === 'Promise') {
			const of = first && this.describe(first);
			return describer.add({ kind: 'promised', ...(of === undefined ? {} : { of }) });
		}
		if (isGlobal && ARRAYS.has(typeName.name)) {
			const of = first && this.describe(first);
			return describer.add({ kind: 'items', ...(of === undefined ? {} : { of }) });
		}
		if (isGlobal && Object.hasOwn(COLLECTIONS, typeName.name)) return this.collection(typeName.name, typeArguments);
		if (isGlobal && SAME.has(typeName.name)) return first && this.describe(first);
		if (isGlobal && Object.hasOwn(GIVEN_BY, typeName.name)) {
			const applied = first && this.describe(first);
			return applied === undefined ? undefined : describer.add({ kind: GIVEN_BY[typeName.name]!, of: applied });
		}

		const alias = typeName.type === 'Identifier' ? this.#aliasOf(typeName) : undefined;
		if (alias) return this.declared(alias);
		const constraint = typeName.type === 'Identifier' ? this.#constraintOf(typeName) : undefined;
		if (constraint) return this.describe(constraint);
		const of = this.#entity(typeName);
		return of === undefined ? undefined : describer.add({ kind: 'instance', of });
	}

	/** `Map<string, Store>`, also of `new Map<string, Store>()`. */
	collection(name: string, types: TSESTree.TSTypeParameterInstantiation | undefined): ValueId | undefined {
		const known = Object.hasOwn(COLLECTIONS, name) ? COLLECTIONS[name] : undefined;
		const held = known && types?.params[known.holds];
		const of = held && this.describe(held);
		return of === undefined ? undefined : this.#describer.add({ kind: 'keyed', how: known!.how, of });
	}

	#aliasOf(name: TSESTree.Identifier): TSESTree.TSTypeAliasDeclaration | undefined {
		const variable = variableOf(this.#module.source, name);
		const [definition, ...others] = variable?.defs ?? [];
		return !others.length && definition?.node.type === 'TSTypeAliasDeclaration' ? definition.node : undefined;
	}

	/** What a type parameter stands for at least: `Client` of `T extends Client`. Anything at all is a `{}`. */
	#constraintOf(name: TSESTree.Identifier): TSESTree.TypeNode | undefined {
		const definition = variableOf(this.#module.source, name)?.defs.find(({ node }) => node.type === 'TSTypeParameter');
		const constraint = definition?.node.type === 'TSTypeParameter' ? definition.node.constraint : undefined;
		return constraint?.type === 'TSTypeLiteral' && !constraint.members.length ? undefined : constraint;
	}

	#entity(name: TSESTree.EntityName): ValueId | undefined {
		const describer = this.#describer;
		if (name.type === 'ThisExpression') return describer.describe(name);
		if (name.type === 'TSQualifiedName') {
			const of = this.#entity(name.left);
			return of === undefined ? undefined : describer.add({ kind: 'member', of, name: name.right.name });
		}
		const variable = variableOf(this.#module.source, name);
		if (!variable) return describer.add({ kind: 'global', name: name.name });
		// A type parameter stands for anything that its constraint allows.
		const isOpen = variable.defs.some(({ node }) => node.type === 'TSTypeParameter');
		return isOpen ? undefined : describer.variable(variable);
	}

	#interface(node: InterfaceNode): ValueId {
		const describer = this.#describer;
		const id = this.#module.classId(node);
		this.readInterface(node);
		return describer.add({ kind: 'instance', of: describer.add({ kind: 'class', class: id }) });
	}

	/** Fills in the facts of an interface or a type literal. */
	readInterface(node: InterfaceNode): void {
		const describer = this.#describer;
		const id = this.#module.classId(node);
		if (this.#module.classes[id]) return;
		const isNamed = node.type === 'TSInterfaceDeclaration';
		const members: Record<string, MemberFacts> = {};
		const bases: (ValueId | null)[] = [];
		const overloads = new Map<string, ValueId[]>();
		let isOpen = false;
		this.#module.classes[id] = {
			name: isNamed ? node.id.name : 'type',
			at: isNamed ? [...node.id.range] : [node.range[0], node.range[0] + 1],
			bases,
			members,
			isInterface: true,
		};
		for (const member of isNamed ? node.body.body : node.members) {
			if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') {
				// It can be called or made, or has any name: more than its members say.
				isOpen = true;
				continue;
			}
			const name = propertyName(member as never) ?? symbolName(this.#module, member);
			const isAccessor = member.type === 'TSMethodSignature' && member.kind !== 'method';
			if (name === undefined || (isAccessor && member.kind === 'set')) continue;
			let value: ValueId | undefined;
			if (member.type === 'TSMethodSignature' && !isAccessor) {
				const all = [...(overloads.get(name) ?? []), this.#callable(member.returnType)];
				overloads.set(name, all);
				value = this.overloaded(all);
			} else {
				const type = member.type === 'TSMethodSignature' ? member.returnType : member.typeAnnotation;
				value = type ? this.describe(type.typeAnnotation) : undefined;
			}
			const there = value === undefined || !member.optional ? value : this.orNothing([value]);
			members[name] = { kind: 'attribute', ...(there === undefined ? {} : { value: there }) };
		}
		for (const { expression } of isNamed ? node.extends : []) {
			bases.push(describer.describe(expression) ?? null);
		}
		if (isOpen) this.#module.classes[id] = { ...this.#module.classes[id], isOpen };
	}
}

/** The overloads of a function: they stand beside it, before it. */
function signaturesOf(node: FunctionNode): Signature[] {
	if (node.type === 'FunctionDeclaration') {
		const statement = node.parent.type.startsWith('Export') ? node.parent : node;
		const around = statement.parent as TSESTree.Node & { body?: unknown };
		const all = Array.isArray(around.body) ? (around.body as TSESTree.Node[]) : [];
		return all.flatMap(each => {
			const declared = each.type === 'ExportNamedDeclaration' ? each.declaration : each;
			return declared?.type === 'TSDeclareFunction' && declared.id?.name === node.id?.name ? [declared] : [];
		});
	}
	const method = node.parent;
	if (method.type !== 'MethodDefinition' || method.kind !== 'method') return [];
	const name = propertyName(method);
	return method.parent.body.flatMap(each =>
		each.type === 'MethodDefinition' &&
		each.value.type === 'TSEmptyBodyFunctionExpression' &&
		each.static === method.static &&
		propertyName(each) === name
			? [each.value]
			: [],
	);
}

const isTypeNode = (node: TSESTree.TypeNode): boolean =>
	node.type !== 'TSRestType' && node.type !== 'TSOptionalType' && node.type !== 'TSNamedTupleMember';

/** The class or interface that a type's `this` means; undefined in a static member, where it is none. */
function ownerOf(type: TSESTree.Node): ClassNode | InterfaceNode | undefined {
	for (let at = type.parent; at; at = at.parent) {
		if (isClass(at) || at.type === 'TSInterfaceDeclaration' || at.type === 'TSTypeLiteral') return at;
		if ('static' in at && at.static) return undefined;
	}
	return undefined;
}
