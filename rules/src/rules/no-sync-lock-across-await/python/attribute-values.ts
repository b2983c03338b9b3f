import { childrenOf, type ClassDef, type Expression, type PythonNode } from '#python';

/** What the class around a node gives to `self.NAME`, or to `NAME` in its body. An annotation stands for its value. */
export function attributeValues(node: PythonNode, name: string): Expression[] {
	let owner: PythonNode = node;
	while (owner.type !== 'Module' && owner.type !== 'ClassDef') owner = owner.parent;
	if (owner.type !== 'ClassDef') return [];
	const found: Expression[] = [];
	collect(owner, owner, name, found);
	return found;
}

function collect(node: PythonNode, owner: ClassDef, name: string, found: Expression[]): void {
	if (node.type === 'ClassDef' && node !== owner) return;
	if (node.type === 'Assign' && node.targets.some(target => isAttribute(target, owner, name))) found.push(node.value);
	if (node.type === 'AnnAssign' && isAttribute(node.target, owner, name)) found.push(node.annotation);
	for (const child of childrenOf(node)) collect(child, owner, name, found);
}

function isAttribute(target: Expression, owner: ClassDef, name: string): boolean {
	if (target.type === 'Name') return target.id === name && target.parent.parent === owner;
	return (
		target.type === 'Attribute' && target.attr === name && target.value.type === 'Name' && target.value.id === 'self'
	);
}
