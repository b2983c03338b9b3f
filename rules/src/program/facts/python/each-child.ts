import { forEachChild, type PythonNode } from '#python';

type Visit = (node: PythonNode) => void;

/**
 * Calls `visit` with each child that runs, in the order in which Python runs them. The kinds that most trees are made of
 * are written out, since this is where the time goes.
 * https://docs.python.org/3/reference/expressions.html#evaluation-order
 */
export function eachChild(node: PythonNode, visit: Visit): void {
	switch (node.type) {
		case 'Name':
		case 'Constant':
		case 'Pass':
		case 'Break':
		case 'Continue':
		case 'Global':
		case 'Nonlocal':
		case 'Import':
		case 'ImportFrom':
		case 'alias':
			return;
		case 'Attribute':
		case 'Await':
		case 'Starred':
		case 'Expr':
		case 'keyword':
		case 'FormattedValue':
		case 'YieldFrom':
			return visit(node.value);
		case 'Return':
		case 'Yield':
			if (node.value) visit(node.value);
			return;
		case 'Call':
			visit(node.func);
			for (const each of node.args) visit(each);
			for (const each of node.keywords) visit(each.value);
			return;
		case 'Assign':
			visit(node.value);
			for (const each of node.targets) visit(each);
			return;
		case 'AugAssign':
			visit(node.target);
			return visit(node.value);
		case 'NamedExpr':
			return visit(node.value);
		case 'If':
			visit(node.test);
			for (const each of node.body) visit(each);
			for (const each of node.orelse) visit(each);
			return;
		case 'IfExp':
			visit(node.test);
			visit(node.body);
			return visit(node.orelse);
		case 'Compare':
			visit(node.left);
			for (const each of node.comparators) visit(each);
			return;
		case 'BoolOp':
		case 'JoinedStr':
			for (const each of node.values) visit(each);
			return;
		case 'BinOp':
			visit(node.left);
			return visit(node.right);
		case 'UnaryOp':
			return visit(node.operand);
		case 'Subscript':
			visit(node.value);
			return visit(node.slice);
		case 'List':
		case 'Set':
		case 'Tuple':
			for (const each of node.elts) visit(each);
			return;
		case 'Dict':
			node.values.forEach((value, index) => {
				const key = node.keys[index];
				if (key) visit(key);
				visit(value);
			});
			return;
		default:
			forEachChild(node, visit);
	}
}
