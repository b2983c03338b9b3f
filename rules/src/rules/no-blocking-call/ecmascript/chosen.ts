import { isFunction, lastName, nodesIn, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * True for one side of `if (sync) fs.writeFileSync(…); else await fs.promises.writeFile(…);`, where a caller chooses between
 * both ways by a flag: whoever asks for the one that blocks, as a handler of the program's end has to, knows what it does.
 */
export function isChosenByCaller(
	source: EcmascriptSource,
	call: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
	const name = lastName(call.callee);
	if (!name?.endsWith('Sync')) return false;
	const twin = name.slice(0, -'Sync'.length);
	for (let at: TSESTree.Node = call; at.parent && !isFunction(at); at = at.parent) {
		const parent: TSESTree.Node = at.parent;
		if (parent.type !== 'IfStatement' || at === parent.test || !isFlag(source, parent.test)) continue;
		const other = at === parent.consequent ? parent.alternate : parent.consequent;
		if (other && nodesIn(other).some(node => isAwaitOf(node, twin))) return true;
	}
	return false;
}

function isAwaitOf(node: TSESTree.Node, name: string): boolean {
	if (node.type !== 'AwaitExpression') return false;
	const awaited = unwrap(node.argument);
	return awaited.type === 'CallExpression' && lastName(awaited.callee) === name;
}

/** True for a parameter that is true or false: `sync = false`, `sync: boolean`. */
function isFlag(source: EcmascriptSource, test: TSESTree.Expression): boolean {
	const at = unwrap(test);
	if (at.type === 'UnaryExpression' && at.operator === '!') return isFlag(source, at.argument);
	const [definition] = at.type === 'Identifier' ? (variableOf(source, at)?.defs ?? []) : [];
	if (definition?.name.type !== 'Identifier' || !isFunction(definition.node)) return false;
	const { parent, typeAnnotation } = definition.name;
	if (typeAnnotation?.typeAnnotation.type === 'TSBooleanKeyword') return true;
	return (
		parent.type === 'AssignmentPattern' && parent.right.type === 'Literal' && typeof parent.right.value === 'boolean'
	);
}
