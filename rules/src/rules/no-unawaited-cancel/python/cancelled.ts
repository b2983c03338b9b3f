import { isCleanUp } from '#knowledge/rejections/expected-failures.ts';
import {
	classAround,
	enclosingScope,
	is,
	isFunctionDef,
	type Call,
	type Name,
	type Node,
} from '#program/python/ast.ts';
import { qualifiedName } from '#python';
import type { Context } from './context.ts';
import { heldByAttribute, mentionsOf } from './held-attribute.ts';
import { bindingsOfName } from '#program/python/bindings.ts';
import { isInside } from './itself.ts';
import { isOnlyWaiting } from './only-waiting.ts';
import { isNamedOutside } from './named-outside.ts';
import { subjectsOf, type Subject } from './subject.ts';
import type { Held } from './tasks.ts';

/** What a call of `cancel` asks to stop. */
export interface Cancelled {
	readonly held: Held;
	/** Every other mention of what holds the task, in this function and those inside, or in the class. */
	readonly mentions: readonly Node[];
	readonly isOfClass: boolean;
	/** What holds it, for people. */
	readonly text: string;
	/** What to wait for behind the statement; absent where no expression gives it. */
	readonly awaited?: string;
	/** The statement that cancels, or the loop that does nothing but cancel. */
	readonly statement: Node;
}

/** Undefined where it is not certain that a task is meant, or where others may hold it. */
export function cancelledBy(context: Context, call: Call): Cancelled | undefined {
	const { func, parent } = call;
	if (!is(func, 'Attribute') || func.attr !== 'cancel' || !is(parent, 'Expr')) return undefined;
	const subjects = subjectsOf(context, func.value);
	const known = subjects?.map(each => mentionsOfSubject(context, each, call));
	const [first] = subjects ?? [];
	if (!subjects || !first || !known?.every(each => each !== undefined)) return undefined;
	const textOf = (node: Node) => context.source.text.slice(...node.range);
	const { loop } = first;
	const text = subjects.map(each => textOf(each.alias ?? each.holder)).join(', ');
	const awaited = loop
		? subjects.length > 1 || is(loop.target, 'Tuple')
			? undefined
			: textOf(loop.iter)
		: textOf(func.value);
	return {
		held: loop ? 'tasks' : 'task',
		mentions: known.flat(),
		isOfClass: subjects.some(({ holder }) => is(holder, 'Attribute')),
		text,
		...(awaited && !/\.(?:get|pop|popleft)\(/.test(awaited) ? { awaited } : {}),
		statement: loop ?? parent,
	};
}

function mentionsOfSubject(context: Context, subject: Subject, call: Call): readonly Node[] | undefined {
	const { holder, isElement, alias, from, loop } = subject;
	const scope = enclosingScope(call);
	if (!scope) return undefined;
	// What a loop does with each is what it does with all.
	const self = loop ? [loop.iter] : [];
	if (is(holder, 'Name'))
		return isOnlyWaiting(context, startsOf(context, holder)) ? undefined : [...mentionsOf(scope, holder), ...self];
	const around = classAround(holder);
	const held = heldByAttribute(context, holder, isElement);
	if (!around || !held || !isFunctionDef(scope)) return undefined;
	if (isOnlyWaiting(context, held.starts)) return undefined;
	const inside = isInside(scope, held.starts);
	if (inside === 'runs it') return undefined;
	// Elsewhere it may be the task itself that ends itself so, or one that makes room for the next.
	const isStarting = held.starts.some(each => enclosingScope(each) === scope && each.range[0] > call.range[0]);
	if (!isCleanUp(scope.name) && (inside === 'unknown' || isStarting)) return undefined;
	if (!holder.attr.startsWith('_') && isNamedOutside(context, around, holder.attr) !== false) return undefined;
	const others = held.mentions.filter(each => each !== holder && each !== from);
	return [...others, ...self, ...(alias ? mentionsOf(scope, alias) : [])];
}

/** The calls that a variable has its tasks from, also as what `asyncio.wait({one, other})` leaves. */
const startsOf = (context: Context, name: Name): readonly Call[] =>
	bindingsOfName(name).flatMap(binding => {
		if (binding.kind === 'assign') return is(binding.value, 'Call') ? [binding.value] : [];
		const waited = binding.kind === 'unpacked' && is(binding.value, 'Await') ? binding.value.value : undefined;
		if (!is(waited, 'Call') || qualifiedName(context.source, waited.func) !== 'asyncio.wait') return [];
		const [tasks] = waited.args;
		const all = is(tasks, 'List', 'Set', 'Tuple') ? tasks.elts : [];
		const starts = all.map(each => (is(each, 'Name') ? startsOf(context, each) : is(each, 'Call') ? [each] : []));
		return starts.every(each => each.length) ? starts.flat() : [];
	});
