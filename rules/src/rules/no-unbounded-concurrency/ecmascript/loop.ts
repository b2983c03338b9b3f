import { propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** The loop whose body a node is, and what it goes through; undefined for anything else, endless loops included. */
export function loopOver(
	loop: TSESTree.Node,
	inside: TSESTree.Node,
): { loop: TSESTree.Node; items: TSESTree.Node } | undefined {
	switch (loop.type) {
		case 'ForOfStatement':
		case 'ForInStatement':
			return loop.body === inside ? { loop, items: loop.right } : undefined;
		case 'ForStatement': {
			const items = loop.body === inside ? countedBy(loop) : undefined;
			return items && { loop, items };
		}
		case 'CallExpression': {
			const callee = unwrap(loop.callee);
			if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'forEach') return undefined;
			return loop.arguments[0] === inside ? { loop, items: callee.object } : undefined;
		}
		default:
			return undefined;
	}
}

/** `i < xs.length`: goes through `xs`. */
function countedBy({ test }: TSESTree.ForStatement): TSESTree.Node | undefined {
	if (test?.type !== 'BinaryExpression' || !/^[<>]=?$|^!==?$/.test(test.operator)) return undefined;
	for (const side of [test.right, test.left]) {
		const node = unwrap(side);
		if (node.type === 'MemberExpression' && propertyName(node) === 'length') return node.object;
	}
	return undefined;
}
