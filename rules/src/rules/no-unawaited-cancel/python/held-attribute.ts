import type { PythonNodes } from '#python';
import { givesTask } from '#program/python/task-start.ts';
import {
	classAround,
	enclosingScope,
	is,
	isNone,
	nodesIn,
	type Call,
	type Name,
	type Node,
} from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { ownMentions } from './own-mentions.ts';
import { heldBy } from './tasks.ts';

type Attribute = PythonNodes['Attribute'];

/** What an attribute of `self` holds, as the class gives it. */
export interface HeldAttribute {
	/** Mentions of the attribute, and of the variables whose task it takes over. */
	readonly mentions: readonly Node[];
	/** The calls that start its tasks, where they stand in the class. */
	readonly starts: readonly Call[];
}

/** Undefined where the class does not give it tasks, or where others may hold them. */
export function heldByAttribute(context: Context, attribute: Attribute, isElement: boolean): HeldAttribute | undefined {
	const around = classAround(attribute);
	const own = around && ownMentions(context.source, around, attribute.attr);
	if (!own) return undefined;
	const given = own.flatMap(each => (isElement ? filledWith(each) : assignedTo(each)));
	const values = given.filter(each => !isNone(each));
	const starts = values.map(each => startOf(context, each));
	const known = starts.flatMap(each => (each ? [each] : []));
	// Of a collection every one is a task; an attribute may hold something else at another time.
	if (!known.length || (isElement && known.length < values.length)) return undefined;
	return { mentions: [...own, ...own.flatMap(aliasesOf), ...values.flatMap(othersOf)], starts: known };
}

const assignedTo = ({ parent }: Node): readonly Node[] =>
	is(parent, 'Assign', 'AnnAssign') && parent.value ? [parent.value] : [];

/** What is put into a collection: `tasks.add(x)`, `tasks[key] = x`, `tasks = [x, y]`. */
function filledWith(mention: Attribute): readonly Node[] {
	const { parent } = mention;
	if (is(parent, 'Subscript') && parent.value === mention) return parent.ctx === 'Store' ? assignedTo(parent) : [];
	if (is(parent, 'Attribute')) {
		const call = is(parent.parent, 'Call') && parent.parent.func === parent ? parent.parent : undefined;
		if (!call || !['add', 'append', 'setdefault'].includes(parent.attr)) return [];
		return call.args.slice(-1);
	}
	const [value] = mention.ctx === 'Store' ? assignedTo(mention) : [];
	if (is(value, 'List', 'Set', 'Tuple')) return value.elts;
	if (is(value, 'ListComp', 'SetComp')) return [value.elt];
	if (is(value, 'Dict')) return value.values;
	if (is(value, 'DictComp')) return [value.value];
	return is(value, 'Call') && is(value.func, 'Name') && !value.args.length ? [] : value ? [value] : [];
}

function startOf(context: Context, value: Node): Call | undefined {
	if (is(value, 'Call')) return givesTask(context, value) ? value : undefined;
	if (!is(value, 'Name') || heldBy(context, value) !== 'task') return undefined;
	const scope = enclosingScope(value);
	const assigned = (scope ? nodesIn(scope) : []).flatMap(node =>
		is(node, 'Assign') && node.targets.some(each => is(each, 'Name') && each.id === value.id) ? [node.value] : [],
	);
	return assigned.find((each): each is Call => is(each, 'Call'));
}

/** Other mentions of the variable that an attribute takes its task from. */
function othersOf(value: Node): readonly Node[] {
	const scope = is(value, 'Name') ? enclosingScope(value) : undefined;
	return scope ? mentionsOf(scope, value as Name) : [];
}

/** Mentions of the variables that take over what an attribute holds: `tasks = list(self._tasks)`. */
function aliasesOf(mention: Node): readonly Node[] {
	if ('ctx' in mention && mention.ctx !== 'Load') return [];
	let at = mention;
	while (is(at.parent, 'Attribute', 'Call', 'List', 'Starred', 'Subscript', 'Tuple')) at = at.parent;
	const { parent } = at as { readonly parent: Node };
	const targets = is(parent, 'Assign') ? parent.targets : is(parent, 'NamedExpr') ? [parent.target] : [];
	const names = targets.flatMap(each => (is(each, 'Tuple', 'List') ? each.elts : [each]));
	const scope = enclosingScope(mention);
	return names.flatMap(each => (scope && is(each, 'Name') ? mentionsOf(scope, each) : []));
}

/** Every other mention of a variable in its function and those inside. */
export const mentionsOf = (scope: Node, name: Name): readonly Node[] =>
	nodesIn(scope).filter(node => is(node, 'Name') && node.id === name.id && node !== name);
