import { isDiscarded, nodesIn, unwrap, wrapped, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { droppedIn } from './dropped.ts';

/** As many calls that nobody waits for are a habit of their file, and no oversight. */
const HABIT = 3;

/** How often a file lets go of the promise of a callee, and how often it wants it, by the callee's text. */
type Habits = Map<string, { letGo: number; wanted: number }>;

const known = new WeakMap<TSESTree.Program, Habits>();

/** True for a callee whose promise its file lets go of several times, and never once waits for, keeps or hands to anybody. */
export function isAlwaysLetGo(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	let habits = known.get(source.ast);
	if (!habits) known.set(source.ast, (habits = habitsOf(source)));
	const habit = habits.get(source.text.slice(...callee.range));
	return habit !== undefined && habit.letGo >= HABIT && habit.wanted === 0;
}

function habitsOf({ ast, text }: EcmascriptSource): Habits {
	const habits: Habits = new Map();
	const dropped = new Set<TSESTree.Node>();
	for (const node of nodesIn(ast)) {
		if (node.type === 'ExpressionStatement') for (const each of droppedIn(node.expression, true)) dropped.add(each);
		if (node.type !== 'CallExpression') continue;
		const name = text.slice(...unwrap(node.callee).range);
		const habit = habits.get(name) ?? { letGo: 0, wanted: 0 };
		habits.set(name, habit);
		if (dropped.has(node)) habit.letGo++;
		else if (!isHandedUp(node)) habit.wanted++;
	}
	return habits;
}

/** `return log(error)`, `() => isOpen && log(error)`, `log(error).catch(report);`: says nothing of whether anybody waits. */
function isHandedUp(node: TSESTree.Node): boolean {
	const parent = wrapped(node).parent!;
	switch (parent.type) {
		case 'ConditionalExpression':
		case 'LogicalExpression':
			return isHandedUp(parent);
		case 'MemberExpression': {
			const link = parent.parent;
			return link.type === 'CallExpression' && link.callee === parent && (isDiscarded(link) || isHandedUp(link));
		}
		default:
			return parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression';
	}
}
