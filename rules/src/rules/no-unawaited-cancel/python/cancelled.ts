import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';
import {
	classAround,
	enclosingScope,
	is,
	isFunctionDef,
	nodesIn,
	type Call,
	type Name,
	type Node,
} from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { ownMentions } from './own-mentions.ts';
import { heldBy, type Held } from './tasks.ts';
import { givesTask } from '#program/python/task-start.ts';

/** What a call of `cancel` asks to stop. */
export interface Cancelled {
	readonly held: Held;
	/** Every other mention of what holds the task, in this function and those inside, or in the class. */
	readonly mentions: readonly Node[];
	readonly text: string;
	/** The statement that cancels, or the loop that does nothing but cancel. */
	readonly statement: Node;
}

/** Undefined where it is not certain that a task is meant, or where others may hold it. */
export function cancelledBy(context: Context, { func, parent }: Call): Cancelled | undefined {
	if (!is(func, 'Attribute') || func.attr !== 'cancel' || !is(parent, 'Expr')) return undefined;
	const subject = func.value;
	if (is(subject, 'Name')) return ofName(context, subject, parent);
	return is(subject, 'Attribute') ? ofAttribute(context, subject, parent) : undefined;
}

function ofName(context: Context, subject: Name, statement: Node): Cancelled | undefined {
	const held = heldBy(context, subject);
	if (held === 'task') return ofVariable(subject, held, statement);
	const loop = loopOver(subject);
	if (!loop || !is(loop.iter, 'Name') || heldBy(context, loop.iter) !== 'tasks') return undefined;
	const isOnlyCancelling = nodesIn(loop).every(node => !is(node, 'Await', 'Return', 'Yield'));
	return isOnlyCancelling ? ofVariable(loop.iter, 'tasks', loop) : undefined;
}

function ofVariable(name: Name, held: Held, statement: Node): Cancelled | undefined {
	const scope = enclosingScope(name);
	if (!scope) return undefined;
	const mentions = nodesIn(scope).filter(node => is(node, 'Name') && node.id === name.id && node !== name);
	return { held, mentions, text: name.id, statement };
}

/** The loop that gives a name its value and whose body it stands in. */
function loopOver(name: Name) {
	for (let at = name.parent as Node | undefined; at && !isFunctionDef(at); at = at.parent) {
		if (is(at, 'For') && is(at.target, 'Name') && at.target.id === name.id) return at;
	}
	return undefined;
}

/** `self._task`, which the class gives a task and nobody outside of it may mention. */
function ofAttribute(context: Context, subject: Node, statement: Node): Cancelled | undefined {
	if (!is(subject, 'Attribute') || !is(subject.value, 'Name') || subject.value.id !== 'self') return undefined;
	if (!subject.attr.startsWith('_')) return undefined;
	const method = enclosingScope(subject);
	const around = classAround(subject);
	// Elsewhere it may be the task itself that ends itself so, and it cannot wait for itself.
	if (!isFunctionDef(method) || !isCleanUp(method.name) || !around) return undefined;
	const mentions = ownMentions(context.source, around, subject.attr);
	const isMade = mentions?.some(
		({ parent }) => is(parent, 'Assign', 'AnnAssign') && parent.value && givesTask(context, parent.value),
	);
	if (!mentions || !isMade) return undefined;
	const others = mentions.filter(each => each !== subject);
	return { held: 'task', mentions: others, text: `self.${subject.attr}`, statement };
}
