import { childrenOf, type PythonNode, type PythonNodes } from '#python';
import type { Ways } from '../flow-builder.ts';
import { choiceOf, valueOf } from './expressions.ts';
import { runAll } from './statements.ts';
import type { Flow } from './ways.ts';

/** https://docs.python.org/3/reference/compound_stmts.html#the-match-statement */
export function matchOf(flow: Flow, node: PythonNodes['Match']): void {
	valueOf(flow, node.subject);
	let after: Ways<PythonNode> = [];
	for (const each of node.cases) {
		patternOf(flow, each.pattern);
		flow.pass(each);
		const isAlways = each.pattern.type === 'MatchAs' && !each.pattern.pattern;
		const { yes, no } = isAlways ? { yes: flow.ways, no: [] } : flow.fork(each);
		flow.ways = yes;
		let otherwise: Ways<PythonNode> = no;
		if (each.guard) {
			const guard = choiceOf(flow, each.guard);
			flow.ways = guard.yes;
			otherwise = [...otherwise, ...guard.no];
		}
		runAll(flow, each.body);
		after = [...after, ...flow.ways];
		flow.ways = otherwise;
	}
	flow.open(after);
}

/** The values and classes that a pattern compares with. */
function patternOf(flow: Flow, pattern: PythonNode): void {
	for (const child of childrenOf(pattern)) {
		if (child.type.startsWith('Match')) patternOf(flow, child);
		else valueOf(flow, child);
	}
}
