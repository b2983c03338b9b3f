import { childrenOf, type ClassDef, type Expression, type PythonNode } from '#python';
import { classAround } from '#program/python/ast.ts';

interface AttributeBinding {
	readonly annotation?: Expression;
	readonly value?: Expression;
}

type Bindings = ReadonlyMap<string, readonly AttributeBinding[]>;

const bindingsOfClasses = new WeakMap<ClassDef, Bindings>();

/** Every place in the class around a node that binds `self.NAME`, or `NAME` in the class's body. `None` is left out. */
export function attributeBindings(node: PythonNode, name: string): readonly AttributeBinding[] {
	const around = classAround(node);
	if (!around) return [];
	let bindings = bindingsOfClasses.get(around);
	if (!bindings) {
		bindings = collect(around);
		bindingsOfClasses.set(around, bindings);
	}
	return bindings.get(name) ?? [];
}

function collect(around: ClassDef): Bindings {
	const bindings = new Map<string, AttributeBinding[]>();
	const add = (name: string | undefined, binding: AttributeBinding): void => {
		const { value } = binding;
		if (name === undefined || (!binding.annotation && value?.type === 'Constant' && value.value.kind === 'None'))
			return;
		bindings.set(name, [...(bindings.get(name) ?? []), binding]);
	};
	const visit = (node: PythonNode): void => {
		if (node.type === 'ClassDef' && node !== around) return;
		if (node.type === 'Assign') for (const target of node.targets) add(nameOf(around, target), { value: node.value });
		if (node.type === 'AnnAssign') add(nameOf(around, node.target), { annotation: node.annotation });
		for (const child of childrenOf(node)) visit(child);
	};
	visit(around);
	return bindings;
}

/** The attribute that a target means: `self.name` anywhere in the class, or a bare name in its body. */
function nameOf(around: ClassDef, target: Expression): string | undefined {
	if (target.type === 'Attribute') {
		return target.value.type === 'Name' && target.value.id === 'self' ? target.attr : undefined;
	}
	return target.type === 'Name' && target.parent.parent === around ? target.id : undefined;
}
