import { blockOf, type Name, type Node } from '#program/python/ast.ts';
import type { Context } from './context.ts';

const SIMPLE = new Set(['AnnAssign', 'Assign', 'AugAssign', 'Expr', 'Return']);

/** A coroutine runs once: the second `await` in the same straight line raises RuntimeError. */
export function awaitedTwice(context: Context, target: Name, uses: readonly Name[]): void {
	const statement = statementOf(target);
	const block = statement && blockOf(statement);
	const awaits = uses.filter(use => use.parent?.type === 'Await' && isPlainly(use, block));
	const [first, second] = awaits;
	if (!first || !second) return;
	context.report({
		at: second,
		messageId: 'awaitedTwice',
		data: { name: target.id },
		evidence: [{ message: 'It is awaited here first.', range: first.range }],
	});
}

/** True when nothing but the statement itself decides whether a node runs. */
function isPlainly(node: Node, block: readonly Node[] | undefined): boolean {
	const statement = statementOf(node);
	return (
		statement !== undefined &&
		SIMPLE.has(statement.type) &&
		blockOf(statement) === block &&
		!isConditional(node, statement)
	);
}

function statementOf(node: Node): Node | undefined {
	let at: Node | undefined = node;
	while (at && !SIMPLE.has(at.type)) at = at.parent;
	return at;
}

const CONDITIONAL = new Set([
	'BoolOp',
	'GeneratorExp',
	'IfExp',
	'Lambda',
	'ListComp',
	'SetComp',
	'DictComp',
	'Compare',
]);

function isConditional(node: Node, statement: Node): boolean {
	for (let at = node.parent; at && at !== statement; at = at.parent) if (CONDITIONAL.has(at.type)) return true;
	return false;
}
