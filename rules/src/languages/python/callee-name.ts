import type { PythonNode } from './nodes.ts';

/** The callee as a person says it in a message: `time.sleep`, `self.save`, `load().close`. Arguments are left out. */
export function calleeName(node: PythonNode): string {
	switch (node.type) {
		case 'Name':
			return node.id;
		case 'Attribute':
			return `${calleeName(node.value)}.${node.attr}`;
		case 'Call':
			return `${calleeName(node.func)}()`;
		case 'Subscript':
			return `${calleeName(node.value)}[…]`;
		case 'Await':
			return `(await ${calleeName(node.value)})`;
		default:
			return '(…)';
	}
}
