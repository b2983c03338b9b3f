import { binding, qualifiedName, type Expression, type PythonSource } from '#python';

/** Methods that look at an object of the program and ask nobody else, by what asyncio's and Python's own are called. */
const LOOKS = new Set(['done', 'empty', 'full', 'is_set', 'locked', 'qsize', 'get']);

/**
 * True for a condition that is read off the program's own objects: names, attributes, comparisons, lengths. A call may
 * ask something that cannot tell, such as a server or the disk.
 */
export function isOwnState(source: PythonSource, node: Expression): boolean {
	switch (node.type) {
		case 'Name': {
			const variable = binding(source, node);
			// A name that this function alone binds cannot change while it sleeps.
			return variable !== undefined && (variable.scope.node.type === 'Module' || variable.definitions.length > 1);
		}
		case 'Attribute':
			return isPath(node);
		case 'UnaryOp':
			return node.op === 'Not' && isOwnState(source, node.operand);
		case 'BoolOp':
			return node.values.every(each => each.type === 'Constant' || isOwnState(source, each));
		case 'Compare':
			return (
				[node.left, ...node.comparators].some(each => isOwnState(source, each)) &&
				[node.left, ...node.comparators].every(
					each => each.type === 'Constant' || each.type === 'Name' || isOwnState(source, each),
				)
			);
		case 'Call': {
			if (qualifiedName(source, node.func) === 'builtins.len') return node.args.length === 1 && isPath(node.args[0]!);
			const { func } = node;
			return (
				func.type === 'Attribute' &&
				LOOKS.has(func.attr) &&
				!node.args.length &&
				!node.keywords.length &&
				isPath(func.value)
			);
		}
		default:
			return false;
	}
}

/** `self.ready`, `queue`, `state.jobs`. */
const isPath = (node: Expression): boolean => node.type === 'Name' || (node.type === 'Attribute' && isPath(node.value));
