import { binding, type Call, type PythonNode, type PythonSource } from '#python';
import { nodesIn } from '#program/python/ast.ts';

/** True for a client whose arguments come from the turn that makes it: one for each host, for each account. */
export const isMadeForItem = (source: PythonSource, call: Call, loop: PythonNode): boolean =>
	[...call.args, ...call.keywords].some(argument =>
		nodesIn(argument).some(
			node =>
				node.type === 'Name' &&
				(binding(source, node)?.definitions ?? []).some(
					({ node: { range } }) => range[0] >= loop.range[0] && range[1] <= loop.range[1],
				),
		),
	);
