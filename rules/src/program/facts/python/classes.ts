import { childrenOf, type ClassDef, type Expression, type PythonNode } from '#python';
import { is, isFunctionDef, isNone, type FunctionDef } from '../../python/ast.ts';
import { bindingsOf } from '../../python/bindings.ts';
import type { MemberFacts, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';
import { lastNameOf, methodKind, parametersOf } from './signatures.ts';

/** Metaclasses that change nothing of how members are found. */
const PLAIN_METACLASSES = new Set(['ABCMeta', 'EnumMeta', 'type']);
const DYNAMIC = ['__getattr__', '__getattribute__'];

/** Fills in the facts of a class: what its body binds, and what its methods assign to `self`. */
export function readClass(module: ModuleInProgress, describer: Describer, node: ClassDef): void {
	const members: Record<string, MemberFacts> = Object.create(null) as Record<string, MemberFacts>;
	const own = bindingsOf(node);
	for (const [name, bindings] of own) {
		const methods = bindings.flatMap(({ node: bound }) => (isFunctionDef(bound) ? [bound] : []));
		// An overload or a setter of the same name stands beside the function that is meant.
		const meant = methods.filter(each => methodKind(each) !== 'setter' && !isOverload(each));
		if (methods.length === bindings.length && meant.length) members[name] = memberOf(describer, meant.at(-1)!);
		else {
			const value = describer.bindings(bindings);
			const isEmpty =
				value === undefined || bindings.every(each => each.kind === 'assign' && each.value && isNone(each.value));
			members[name] = { kind: 'attribute', ...(isEmpty ? {} : { value }) };
		}
	}
	for (const [name, values] of assignmentsIn(node, describer)) {
		const known = members[name];
		// Assigning to a property calls its setter; a method that is replaced may be anything.
		if (known?.kind === 'getter') continue;
		const isReplaced = known !== undefined && known.kind !== 'attribute';
		const declared = own.get(name)?.some(each => each.kind === 'assign' && each.annotation);
		if (known?.value !== undefined && declared) continue;
		const all = [...new Set([...(known?.value === undefined ? [] : [known.value]), ...values])];
		const some = all.filter(value => value !== undefined);
		const isOpen = isReplaced || some.length < all.length ? { isOpen: true as const } : {};
		if (!some.length) members[name] = { kind: 'attribute' };
		else if (some.length === 1 && !('isOpen' in isOpen)) members[name] = { kind: 'attribute', value: some[0]! };
		else members[name] = { kind: 'attribute', value: describer.add({ kind: 'either', of: some, ...isOpen }) };
	}
	const bases = node.bases
		.filter(each => each.type !== 'Starred')
		.map(each => describer.describe(is(each, 'Subscript') ? each.value : each) ?? null);
	const metaclass = node.keywords.find(({ arg }) => arg === 'metaclass')?.value;
	const isOpen =
		DYNAMIC.some(name => Object.hasOwn(members, name)) ||
		(metaclass !== undefined && !PLAIN_METACLASSES.has(lastNameOf(metaclass) ?? '')) ||
		node.bases.some(each => each.type === 'Starred');
	const isInterface = node.bases.some(each => lastNameOf(is(each, 'Subscript') ? each.value : each) === 'Protocol');
	module.classes[module.classId(node)] = {
		name: node.name,
		at: [node.range[0] + 'class '.length, node.range[0] + 'class '.length + node.name.length],
		bases,
		members: { ...members },
		...(node.decorator_list.length
			? { decorators: node.decorator_list.map(each => describer.describe(each) ?? null) }
			: {}),
		...(isInterface ? { isInterface: true as const } : {}),
		...(isOpen ? { isOpen: true as const } : {}),
	};
}

function memberOf(describer: Describer, node: FunctionDef): MemberFacts {
	const kind = methodKind(node);
	const value = describer.describe(node);
	const isCached = node.decorator_list.some(each => lastNameOf(each) === 'cached_property');
	return {
		kind: kind === 'setter' ? 'method' : kind,
		...(value === undefined ? {} : { value }),
		...(isCached ? { isCached: true as const } : {}),
	};
}

const isOverload = ({ decorator_list: all }: FunctionDef): boolean => all.some(each => lastNameOf(each) === 'overload');

/** What the methods of a class assign to attributes of their receiver. `None` says only that the value comes later. */
function assignmentsIn(node: ClassDef, describer: Describer): ReadonlyMap<string, (ValueId | undefined)[]> {
	const found = new Map<string, (ValueId | undefined)[]>();
	const typed = new Set<string>();
	const add = (name: string, value: ValueId | undefined) => {
		const known = found.get(name);
		if (known) known.push(value);
		else found.set(name, [value]);
	};
	for (const method of node.body) {
		if (!isFunctionDef(method)) continue;
		const receiver = parametersOf(method).receiver?.arg;
		if (receiver === undefined) continue;
		const visit = (at: PythonNode): void => {
			if (is(at, 'ClassDef')) return;
			if (is(at, 'Assign')) {
				for (const target of at.targets) {
					const name = attributeOf(target, receiver);
					if (name !== undefined && !typed.has(name) && !isNone(at.value)) add(name, describer.describe(at.value));
					if (is(target, 'Tuple', 'List')) {
						for (const each of target.elts) {
							const inside = attributeOf(each, receiver);
							if (inside !== undefined && !typed.has(inside)) add(inside, undefined);
						}
					}
				}
			} else if (is(at, 'AnnAssign')) {
				const name = attributeOf(at.target, receiver);
				const value = name === undefined ? undefined : describer.annotations.describe(at.annotation);
				if (name !== undefined && value !== undefined) {
					typed.add(name);
					found.set(name, [value]);
				} else if (name !== undefined && at.value) add(name, describer.describe(at.value));
			} else if (is(at, 'With', 'AsyncWith')) {
				for (const { optional_vars: target, context_expr: manager } of at.items) {
					const name = target && attributeOf(target, receiver);
					if (!name || typed.has(name)) continue;
					const of = describer.describe(manager);
					add(
						name,
						of === undefined ? undefined : describer.add({ kind: 'entered', of, isAsync: at.type === 'AsyncWith' }),
					);
				}
			}
			for (const child of childrenOf(at)) visit(child);
		};
		for (const statement of method.body) visit(statement);
	}
	return found;
}

const attributeOf = (target: Expression, receiver: string): string | undefined =>
	is(target, 'Attribute') && is(target.value, 'Name') && target.value.id === receiver ? target.attr : undefined;
