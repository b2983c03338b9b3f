import type { TSESTree } from '@typescript-eslint/types';
import { decoratorsOf, forEachChild, isFunction, isNullish, propertyName } from '#ecmascript';
import type { MemberFacts, ValueId } from '../module-facts.ts';
import { ASSIGNED_AS_IS, type Describer } from './describe.ts';
import { namespaceBeside } from './namespaces.ts';
import { patternOf } from './parameters.ts';
import { symbolName } from './symbol-name.ts';
import { className, isClass, type ClassNode, type ModuleInProgress } from './module.ts';

/** Fills in the facts of a class: what its body says, and what its methods assign to `this`. */
export function readClass(module: ModuleInProgress, describer: Describer, node: ClassNode): void {
	const members = new Members();
	const statics = new Members();
	let isOpen = false;
	for (const member of node.body.body) {
		if (member.type === 'StaticBlock' || member.type === 'TSIndexSignature') continue;
		const name = propertyName(member as TSESTree.PropertyDefinition) ?? symbolName(module, member);
		if (name === undefined) {
			isOpen = true;
			continue;
		}
		readMember(describer, member, name, member.static ? statics : members);
	}
	for (const { target, value } of assignments(node)) members.assign(target, value && describer.describe(value));

	const namespace = node.type === 'ClassDeclaration' ? namespaceBeside(module, describer, node) : undefined;
	const { superClass } = node;
	const start = node.range[0];
	module.classes[module.classId(node)] = {
		name: className(node),
		at: node.id ? [...node.id.range] : [start, start + 'class'.length],
		bases: superClass ? [describer.describe(superClass) ?? null] : [],
		members: members.facts(describer),
		...(statics.isEmpty ? {} : { statics: statics.facts(describer) }),
		...(decoratorsOf(node).length
			? { decorators: decoratorsOf(node).map(each => describer.describe(each.expression) ?? null) }
			: {}),
		...(isOpen ? { isOpen } : {}),
		...(namespace === undefined ? {} : { namespace }),
	};
}

/** Members of one class by name; a name that is given several values has them all. */
class Members {
	readonly #facts = new Map<string, MemberFacts>();
	readonly #assigned = new Map<string, (ValueId | undefined)[]>();
	readonly #typed = new Set<string>();
	readonly #overloads = new Map<string, ValueId[]>();

	get isEmpty(): boolean {
		return !this.#facts.size && !this.#assigned.size;
	}

	set(name: string, facts: MemberFacts): void {
		const setter = this.#facts.get(name)?.setter;
		this.#facts.set(name, setter === undefined ? facts : { ...facts, setter });
	}

	addSetter(name: string, setter: ValueId | undefined): void {
		if (setter !== undefined) this.#facts.set(name, { kind: 'getter', ...this.#facts.get(name), setter });
	}

	/** A declared type says what a field holds, whatever is assigned. */
	declare(name: string, value: ValueId): void {
		this.#typed.add(name);
		this.#facts.set(name, { kind: 'attribute', value });
	}

	overload(describer: Describer, name: string, signature: ValueId): void {
		const all = [...(this.#overloads.get(name) ?? []), signature];
		this.#overloads.set(name, all);
		this.set(name, { kind: 'attribute', value: describer.annotations.overloaded(all) });
	}

	assign(name: string, value: ValueId | undefined): void {
		// Assigning to a property runs its setter and leaves it what it is.
		if (this.#typed.has(name) || this.#facts.get(name)?.kind === 'getter') return;
		const known = this.#assigned.get(name);
		if (known) known.push(value);
		else this.#assigned.set(name, [value]);
	}

	facts(describer: Describer): Record<string, MemberFacts> {
		for (const [name, values] of this.#assigned) {
			// A method that is replaced at run time may be anything.
			const all = this.#facts.has(name) ? [undefined, ...values] : values;
			const known = [...new Set(all.filter(value => value !== undefined))];
			if (!known.length) this.#facts.set(name, { kind: 'attribute' });
			else if (known.length === 1 && !all.includes(undefined)) {
				this.#facts.set(name, { kind: 'attribute', value: known[0]! });
			} else {
				const isOpen = all.includes(undefined) ? { isOpen: true as const } : {};
				this.#facts.set(name, { kind: 'attribute', value: describer.add({ kind: 'either', of: known, ...isOpen }) });
			}
		}
		return Object.fromEntries(this.#facts);
	}
}

function readMember(
	describer: Describer,
	member: Exclude<TSESTree.ClassElement, TSESTree.StaticBlock | TSESTree.TSIndexSignature>,
	name: string,
	into: Members,
): void {
	switch (member.type) {
		case 'MethodDefinition': {
			if (member.value.type === 'TSEmptyBodyFunctionExpression') {
				return readSignature(describer, member, member.value, name, into);
			}
			if (member.kind === 'set') return into.addSetter(name, describer.describe(member.value));
			into.set(name, { kind: member.kind === 'get' ? 'getter' : 'method', value: describer.describe(member.value) });
			if (member.kind === 'constructor') readParameterProperties(describer, member.value, into);
			return;
		}
		case 'TSAbstractMethodDefinition': {
			if (member.kind === 'set') return;
			const type = member.value.returnType?.typeAnnotation;
			const read = type && describer.annotations.describe(type);
			const value = member.kind === 'get' ? read : describer.annotations.signature(member.value as never);
			into.set(name, { kind: 'attribute', ...(value === undefined ? {} : { value }) });
			return;
		}
		default: {
			const type = member.typeAnnotation?.typeAnnotation;
			const typed = type && describer.annotations.describe(type);
			if (typed !== undefined) {
				return into.declare(name, member.optional ? describer.annotations.orNothing([typed]) : typed);
			}
			const value = 'value' in member ? member.value : null;
			if (value && !isNullish(value)) into.assign(name, describer.describe(value));
		}
	}
}

/** A method without a body: an overload, which the one with a body replaces, or a method of a declared class. */
function readSignature(
	describer: Describer,
	{ kind }: TSESTree.MethodDefinition,
	node: TSESTree.TSEmptyBodyFunctionExpression,
	name: string,
	into: Members,
): void {
	if (kind === 'method') return into.overload(describer, name, describer.annotations.signature(node));
	const type = kind === 'get' ? node.returnType?.typeAnnotation : undefined;
	const value = type && describer.annotations.describe(type);
	if (value !== undefined) into.declare(name, value);
}

/** `constructor(private store: Store)` */
function readParameterProperties(describer: Describer, node: TSESTree.FunctionExpression, into: Members): void {
	node.params.forEach((parameter, index) => {
		if (parameter.type !== 'TSParameterProperty') return;
		const pattern = patternOf(parameter);
		if (pattern.type !== 'Identifier') return;
		const value = describer.parameterValue(node, index);
		if (value !== undefined) into.declare(pattern.name, value);
	});
}

/** `this.name = value` in the methods of a class itself, functions that keep `this` included. */
function assignments(node: ClassNode): { target: string; value: TSESTree.Node | undefined }[] {
	const found: { target: string; value: TSESTree.Node | undefined }[] = [];
	const visit = (at: TSESTree.Node): void => {
		if (
			at.type === 'AssignmentExpression' &&
			at.left.type === 'MemberExpression' &&
			at.left.object.type === 'ThisExpression'
		) {
			const target = propertyName(at.left);
			if (target !== undefined && !isNullish(at.right))
				found.push({ target, value: ASSIGNED_AS_IS.has(at.operator) ? at.right : undefined });
		}
		if (isClass(at) && at !== node) return;
		if (isFunction(at) && at.type !== 'ArrowFunctionExpression' && at.parent.type !== 'MethodDefinition') return;
		forEachChild(at, visit);
	};
	for (const member of node.body.body) {
		if (member.type === 'MethodDefinition' && !member.static) visit(member);
		if (member.type === 'PropertyDefinition' && !member.static && member.value) visit(member.value);
	}
	return found;
}
