import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';
import type { PythonSource } from '#python';
import { enclosingScope, is, isFunctionDef, nodesIn, type Call, type Name, type Node } from '#program/python/ast.ts';
import { heldBy, makesTask, type Held } from './tasks.ts';

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
export function cancelledBy(source: PythonSource, { func, parent }: Call): Cancelled | undefined {
	if (!is(func, 'Attribute') || func.attr !== 'cancel' || !is(parent, 'Expr')) return undefined;
	const subject = func.value;
	if (is(subject, 'Name')) return ofName(source, subject, parent);
	return is(subject, 'Attribute') ? ofAttribute(source, subject, parent) : undefined;
}

function ofName(source: PythonSource, subject: Name, statement: Node): Cancelled | undefined {
	const held = heldBy(source, subject);
	if (held === 'task') return ofVariable(subject, held, statement);
	const loop = loopOver(subject);
	if (!loop || !is(loop.iter, 'Name') || heldBy(source, loop.iter) !== 'tasks') return undefined;
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
function ofAttribute(source: PythonSource, subject: Node, statement: Node): Cancelled | undefined {
	if (!is(subject, 'Attribute') || !is(subject.value, 'Name') || subject.value.id !== 'self') return undefined;
	if (!subject.attr.startsWith('_')) return undefined;
	let scope: Node | undefined = enclosingScope(subject);
	// Elsewhere it may be the task itself that ends itself so, and it cannot wait for itself.
	if (!isFunctionDef(scope) || !isCleanUp(scope.name)) return undefined;
	while (scope && !is(scope, 'ClassDef')) scope = enclosingScope(scope);
	if (!scope) return undefined;
	const same = nodesIn(source.ast).filter(node => is(node, 'Attribute') && node.attr === subject.attr);
	const isMade = same.some(each => is(each.parent, 'Assign') && makesTask(source, each.parent.value));
	// Another class of the file may have an attribute of that name, and wait for this one by it.
	const own = new Set(nodesIn(scope));
	if (!isMade || same.some(each => !own.has(each))) return undefined;
	return { held: 'task', mentions: same.filter(each => each !== subject), text: `self.${subject.attr}`, statement };
}
