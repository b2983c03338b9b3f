import type { TSESTree } from '@typescript-eslint/types';
import { propertyName, unwrap, variableOf } from '#ecmascript';
import type { ModuleInProgress } from './module.ts';

/** What the top level of a CommonJS file puts on its exports, by name; null for what it puts there twice. */
const known = new WeakMap<ModuleInProgress, ReadonlyMap<string, TSESTree.Node | null>>();

/**
 * `exports.load(…)` in the file that says `exports.load = …`: what is put there. Undefined for what another place of the
 * file puts there as well, in a function say.
 */
export function ownExport(module: ModuleInProgress, node: TSESTree.MemberExpression): TSESTree.Node | undefined {
	const name = isExports(module, node.object) ? propertyName(node) : undefined;
	if (name === undefined) return undefined;
	const value = exportsOf(module).get(name);
	return value && isWrittenOnce(module.source.text, name) ? value : undefined;
}

function exportsOf(module: ModuleInProgress): ReadonlyMap<string, TSESTree.Node | null> {
	let found = known.get(module);
	if (!found) known.set(module, (found = collect(module)));
	return found;
}

function collect(module: ModuleInProgress): ReadonlyMap<string, TSESTree.Node | null> {
	const found = new Map<string, TSESTree.Node | null>();
	for (const statement of module.source.ast.body) {
		const { expression: assigned } = statement.type === 'ExpressionStatement' ? statement : { expression: undefined };
		if (assigned?.type !== 'AssignmentExpression' || assigned.operator !== '=') continue;
		const { left, right } = assigned;
		const name = left.type === 'MemberExpression' && isExports(module, left.object) ? propertyName(left) : undefined;
		if (name !== undefined) found.set(name, found.has(name) ? null : unwrap(right));
	}
	return found;
}

/** `exports`, `module.exports` */
function isExports(module: ModuleInProgress, node: TSESTree.Node): boolean {
	if (node.type === 'Identifier') return node.name === 'exports' && !variableOf(module.source, node);
	if (node.type !== 'MemberExpression' || propertyName(node) !== 'exports') return false;
	const { object } = node;
	return object.type === 'Identifier' && object.name === 'module' && !variableOf(module.source, object);
}

const isWrittenOnce = (text: string, name: string): boolean =>
	(text.match(new RegExp(String.raw`\bexports\.${name.replaceAll('$', String.raw`\$`)}\s*=(?!=)`, 'g')) ?? [])
		.length === 1;
