import { enclosingFunction, nodesIn, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** True for a client whose arguments come from the turn that makes it: one for each host, for each account. */
export function isMadeForItem(
	source: EcmascriptSource,
	node: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
	const around = loopOrFunction(node);
	return node.arguments.some(argument =>
		nodesIn(argument).some(each => {
			const definition = each.type === 'Identifier' ? variableOf(source, each)?.defs[0] : undefined;
			const at = definition?.name.range[0];
			return at !== undefined && at >= around.range[0] && at < around.range[1];
		}),
	);
}

function loopOrFunction(node: TSESTree.Node): TSESTree.Node {
	const own = enclosingFunction(node);
	for (let at: TSESTree.Node | undefined = node; at && at !== own; at = at.parent)
		if (/^(?:For|While|DoWhile)/.test(at.type)) return at;
	return own ?? node;
}
