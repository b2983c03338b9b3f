import type { PythonNode } from './nodes.ts';
import type { Variable } from './scopes.ts';

/** True for a name that is a module's wherever the program runs, so that an edit may write it: `import asyncio`, and nothing else binds it. */
export const meansModule = (variable: Variable | undefined, module: string): boolean =>
	variable !== undefined &&
	variable.definitions.length > 0 &&
	variable.definitions.every(({ node }) => imports(node, module) && !isForTypes(node));

/** `import asyncio`, `import asyncio.subprocess`, `import asyncio as asyncio`. */
function imports(node: PythonNode, module: string): boolean {
	if (node.type !== 'alias' || node.parent.type !== 'Import') return false;
	return (node.asname === null ? node.name.split('.')[0] : node.asname === module && node.name) === module;
}

/** Only a type checker sees it: https://docs.python.org/3/library/typing.html#typing.TYPE_CHECKING */
function isForTypes(node: PythonNode): boolean {
	for (let at: PythonNode | null = node.parent; at && at.type !== 'Module'; at = at.parent) {
		if (at.type !== 'If') continue;
		const { test } = at;
		if ((test.type === 'Attribute' ? test.attr : test.type === 'Name' && test.id) === 'TYPE_CHECKING') return true;
	}
	return false;
}
