import { isFunctionDef, type FunctionDef } from '#program/python/ast.ts';
import { binding, type Expression, type PythonNode, type PythonSource } from '#python';

/** The function of this file that a callee means by its only name, or as a method that the class around has once. */
export function ownFunction(source: PythonSource, callee: Expression): FunctionDef | undefined {
	if (callee.type === 'Name') {
		const definitions = binding(source, callee)?.definitions;
		const node = definitions?.length === 1 ? definitions[0]!.node : undefined;
		return isFunctionDef(node) && !node.decorator_list.length ? node : undefined;
	}
	if (callee.type !== 'Attribute' || callee.value.type !== 'Name' || callee.value.id !== 'self') return undefined;
	let owner: PythonNode = callee;
	while (owner.type !== 'Module' && owner.type !== 'ClassDef') owner = owner.parent;
	if (owner.type !== 'ClassDef') return undefined;
	const [method, ...more] = owner.body.filter(each => isFunctionDef(each) && each.name === callee.attr);
	return isFunctionDef(method) && !more.length && !method.decorator_list.length ? method : undefined;
}
