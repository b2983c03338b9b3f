import type { ClassDef, Expression } from '#python';
import { is, type FunctionDef } from '../../python/ast.ts';
import type { MemberFacts, ValueId } from '../module-facts.ts';
import { isMemoryDatabase } from '../../python/known-not-to-wait.ts';
import { isPlaceholder } from './collect-scopes.ts';
import type { Describer } from './describe.ts';
import { meantBindings } from './meant-bindings.ts';
import type { ModuleInProgress } from './module.ts';
import type { Binding, Scope } from './scopes.ts';
import { lastNameOf, methodKind } from './signatures.ts';

/** Metaclasses that change nothing of how members are found. */
const PLAIN_METACLASSES = new Set(['ABCMeta', 'EnumMeta', 'type']);
const DYNAMIC = ['__getattribute__'];

/** Fills in the facts of a class: what its body binds, and what its methods assign to `self`. */
export function readClass(module: ModuleInProgress, describer: Describer, node: ClassDef): void {
	const scope = module.scopes.of(node);
	const around = scope.parent ?? scope;
	const members = membersOf(module, describer, node, scope);
	const bases = node.bases.map(each =>
		is(each, 'Starred') ? null : (describer.describe(withoutArguments(each), around) ?? null),
	);
	const metaclass = node.keywords.find(({ arg }) => arg === 'metaclass')?.value;
	const isOpen =
		DYNAMIC.some(name => Object.hasOwn(members, name)) ||
		(metaclass !== undefined && !PLAIN_METACLASSES.has(lastNameOf(metaclass) ?? '')) ||
		node.bases.some(each => is(each, 'Starred'));
	const isInterface = node.bases.some(each => lastNameOf(withoutArguments(each)) === 'Protocol');
	const from = node.range[0] + 'class '.length;
	module.classes[module.classId(node)] = {
		name: node.name,
		at: [from, from + node.name.length],
		bases,
		members,
		...(node.decorator_list.length
			? { decorators: node.decorator_list.map(each => describer.describe(each, around) ?? null) }
			: {}),
		...(isInterface ? { isInterface: true as const } : {}),
		...(isOpen ? { isOpen: true as const } : {}),
	};
}

/** `Generic[T]` is `Generic`. */
const withoutArguments = (base: Expression): Expression => (is(base, 'Subscript') ? base.value : base);

function membersOf(
	module: ModuleInProgress,
	describer: Describer,
	node: ClassDef,
	scope: Scope,
): Record<string, MemberFacts> {
	const members: Record<string, MemberFacts> = {};
	const assigned = module.scopes.attributesOf(node);
	for (const [name, { bindings }] of scope.variables) {
		if (name === '__proto__') continue;
		members[name] = memberOf(describer, [...bindings, ...(assigned.get(name) ?? [])], scope);
	}
	for (const [name, bindings] of assigned) {
		if (name !== '__proto__' && !scope.variables.has(name)) members[name] = memberOf(describer, bindings, scope);
	}
	return members;
}

function memberOf(describer: Describer, all: readonly Binding[], scope: Scope): MemberFacts {
	const { bindings, isChoice } = meantBindings(
		all.filter(each => each.scope === scope),
		scope,
	);
	const methods = bindings.flatMap(each => (each.kind === 'function' ? [each.node] : []));
	const isReplaced = all.some(each => each.scope !== scope && !isPlaceholder(each));
	const last = methods.at(-1);
	if (!last || methods.length < bindings.length) {
		return attribute(all.some(isInMemory) ? undefined : describer.names.bindings(all, scope));
	}
	const kind = methodKind(last);
	const setter = all.findLast(each => each.kind === 'function' && isSetter(each.node));
	const assigns = setter?.kind === 'function' ? { setter: describer.describe(setter.node, scope)! } : {};
	// `@Base.name.setter`: the getter stays with the base.
	if (kind === 'setter') return { kind: 'getter', ...assigns };
	const isGetter = kind === 'getter';
	const values = methods.map(each => describer.describe(each, scope)!);
	// Assigning to a property calls its setter; a method that is replaced may be anything.
	if (isReplaced && !isGetter) return attribute(describer.add({ kind: 'either', of: values, isOpen: true }));
	const value =
		values.length > 1 && isChoice ? describer.add({ kind: 'either', of: values, isChoice }) : values.at(-1)!;
	const isCached = last.decorator_list.some(each => lastNameOf(each) === 'cached_property');
	return { kind, value, ...assigns, ...(isCached ? { isCached: true as const } : {}) };
}

/** A database in memory waits for no disk, whatever the annotation of the attribute says. */
const isInMemory = (binding: Binding): boolean =>
	binding.kind === 'assign' && binding.value !== null && isMemoryDatabase(binding.value);

const isSetter = ({ decorator_list: all }: FunctionDef): boolean => all.some(each => lastNameOf(each) === 'setter');

const attribute = (value: ValueId | undefined): MemberFacts => ({
	kind: 'attribute',
	...(value === undefined ? {} : { value }),
});
