import type * as ast from '../../nodes.ts';
import { isComprehension } from './comprehensions.ts';
import { expression, generatorExpression, namedExpression, starred } from './expressions.ts';
import { INVALID } from './invalid.ts';
import { LATER } from './nodes.ts';
import type { Scanner } from './scanner.ts';

/** What stands between the parentheses of a call or a class, with both of them. */
export function callArguments(p: Scanner): { args: ast.Expression[]; keywords: ast.Keyword[] } {
	const open = p.start;
	const args: ast.Expression[] = [];
	const keywords: ast.Keyword[] = [];
	let hasMapping = false;
	p.next();
	while (p.kind !== ')') {
		const { start } = p;
		if (p.kind === '*') {
			if (hasMapping) throw INVALID;
			args.push(starred(p, expression));
		} else if (p.take('**')) {
			hasMapping = true;
			const value = expression(p);
			keywords.push({ type: 'keyword', range: [start, p.lastEnd], parent: LATER, arg: null, value });
		} else {
			const node = namedExpression(p);
			if (p.kind === '=') {
				if (node.type !== 'Name' || node.range[0] !== start) throw INVALID;
				p.next();
				const value = expression(p);
				keywords.push({ type: 'keyword', range: [start, p.lastEnd], parent: LATER, arg: node.id, value });
			} else if (isComprehension(p)) {
				// A generator may leave its parentheses out where it is the only argument.
				if (args.length || keywords.length) throw INVALID;
				return { args: [generatorExpression(p, open, node)], keywords };
			} else {
				if (keywords.length) throw INVALID;
				args.push(node);
			}
		}
		if (!p.take(',')) break;
	}
	p.expect(')');
	return { args, keywords };
}
