import {
	enclosingScope,
	is,
	isFunctionDef,
	isNone,
	nodesIn,
	type AnnAssign,
	type Assign,
	type ClassDef,
	type FunctionDef,
	type Module,
	type Node,
} from './ast.ts';
import { annotated } from './annotations.ts';
import { bindingsOf, type Binding } from './bindings.ts';
import { resultOf } from './call-result.ts';
import { decoratorName, PROPERTIES } from './decorators.ts';
import type { Inference } from './inference.ts';
import { libraryMember } from './library-values.ts';
import type { PythonFile } from './python-file.ts';
import { isSame, type ClassValue, type Value } from './values.ts';

const DEEPEST = 12;

/**
 * A member of a class, looked for in its bases in order. Undefined as soon as one of them is not known:
 * it could hold the member. `isInstance`: what methods assign to `self` counts too.
 */
export function memberOf(inference: Inference, of: ClassValue, name: string, isInstance: boolean): Value | undefined {
	const found = inBases(inference, of, name, isInstance, 0);
	// A sync override below is what `self.name()` may call.
	return found?.kind === 'function' && isOverriddenSync(inference, of, name) ? undefined : found;
}

function inBases(
	inference: Inference,
	of: ClassValue,
	name: string,
	isInstance: boolean,
	depth: number,
): Value | undefined {
	const assigned = isInstance ? attributeOf(inference, of, name) : undefined;
	if (assigned) return assigned.value;
	const bindings = bindingsOf(of.node).get(name);
	if (bindings) return valueOfMember(inference, of, bindings);
	if (depth > DEEPEST) return undefined;

	for (const base of of.node.bases) {
		const value = inference.valueOf(of.file, is(base, 'Subscript') ? base.value : base);
		if (value?.kind === 'external') {
			if (ROOTS.has(value.path)) continue;
			return libraryMember(value.path, name);
		}
		if (value?.kind !== 'class') return undefined;
		const member = inBases(inference, value, name, isInstance, depth + 1);
		if (member || !isKnownToLack(inference, value, name, depth + 1)) return member;
	}
	return undefined;
}

/** Base classes without members that matter. */
const ROOTS = new Set(['abc.ABC', 'typing.Generic', 'typing.Protocol']);

/** True when all bases are known and none has the member. */
function isKnownToLack(inference: Inference, of: ClassValue, name: string, depth: number): boolean {
	if (bindingsOf(of.node).has(name) || depth > DEEPEST) return false;
	return of.node.bases.every(base => {
		const value = inference.valueOf(of.file, is(base, 'Subscript') ? base.value : base);
		if (value?.kind === 'external') return ROOTS.has(value.path);
		return value?.kind === 'class' && isKnownToLack(inference, value, name, depth + 1);
	});
}

/** A property is called where it is read. */
function valueOfMember(inference: Inference, { file }: ClassValue, bindings: readonly Binding[]): Value | undefined {
	const getter = bindings
		.map(({ node }) => node)
		.find((node): node is FunctionDef => isFunctionDef(node) && isProperty(node));
	if (!getter) return inference.valueOfBindings(file, bindings);
	return resultOf(inference, { kind: 'function', node: getter, file });
}

const isProperty = ({ decorator_list: all }: FunctionDef): boolean =>
	all.some(decorator => PROPERTIES.has(decoratorName(decorator) ?? ''));

/** A class of the same file that extends this one and has a member of that name that is no `async def`. */
function isOverriddenSync(inference: Inference, of: ClassValue, name: string): boolean {
	return subclassesIn(inference, of).some(subclass => {
		const bindings = bindingsOf(subclass).get(name) ?? [];
		return bindings.some(({ node }) => node.type !== 'AsyncFunctionDef');
	});
}

const classes = new WeakMap<Module, readonly ClassDef[]>();

function classesIn(module: Module): readonly ClassDef[] {
	const known = classes.get(module);
	if (known) return known;
	const made = nodesIn(module).filter((node): node is ClassDef => is(node, 'ClassDef'));
	classes.set(module, made);
	return made;
}

function subclassesIn(inference: Inference, of: ClassValue): ClassDef[] {
	const all = classesIn(of.file.module);
	const found = new Set<ClassDef>();
	for (let size = -1; size !== found.size;) {
		size = found.size;
		for (const each of all) {
			const extendsOne = each.bases.some(base => {
				const value = inference.valueOf(of.file, base);
				return value?.kind === 'class' && (value.node === of.node || found.has(value.node));
			});
			if (extendsOne) found.add(each);
		}
	}
	return [...found];
}

/** What the methods of a class assign to `self.name`, or its annotation. `None` says only that it comes later. */
function attributeOf(inference: Inference, { node, file }: ClassValue, name: string): { value?: Value } | undefined {
	const assignments = attributesIn(node).get(name) ?? [];
	const declared = bindingsOf(node)
		.get(name)
		?.find(binding => binding.kind === 'assign' && binding.annotation);
	if (!assignments.length && !declared) return undefined;

	const annotations = assignments.flatMap(each => (is(each, 'AnnAssign') ? [each.annotation] : []));
	const annotation = annotations[0] ?? (declared?.kind === 'assign' ? declared.annotation : undefined);
	if (annotation) return { value: annotated(inference, file, annotation) };

	const values = assignments.flatMap(({ value }) => (value && !isNone(value) ? [inference.valueOf(file, value)] : []));
	const [first] = values;
	return { value: first && values.every(value => value && isSame(first, value)) ? first : undefined };
}

const attributes = new WeakMap<Node, Map<string, (AnnAssign | Assign)[]>>();

function attributesIn(node: ClassDef): Map<string, (AnnAssign | Assign)[]> {
	const known = attributes.get(node);
	if (known) return known;
	const found = new Map<string, (AnnAssign | Assign)[]>();
	for (const each of nodesIn(node, inner => inner === node || inner.type !== 'ClassDef')) {
		if (!is(each, 'Assign', 'AnnAssign')) continue;
		for (const target of is(each, 'Assign') ? each.targets : [each.target]) {
			if (!is(target, 'Attribute') || !is(target.value, 'Name') || target.value.id !== 'self') continue;
			found.set(target.attr, [...(found.get(target.attr) ?? []), each]);
		}
	}
	attributes.set(node, found);
	return found;
}

/** The first base of the class around `super()`. */
export function superClassOf(inference: Inference, file: PythonFile, at: Node): ClassValue | undefined {
	let scope = enclosingScope(at);
	while (scope && !is(scope, 'ClassDef')) scope = enclosingScope(scope);
	const [base, ...more] = is(scope, 'ClassDef') ? scope.bases : [];
	const value = base && !more.length ? inference.valueOf(file, base) : undefined;
	return value?.kind === 'class' ? value : undefined;
}
