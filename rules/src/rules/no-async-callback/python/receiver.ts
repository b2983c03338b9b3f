import { binding, qualifiedName, type Expression, type PythonNode } from '#python';
import { enclosingScope, is, nodesIn } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** A variable of a variable: deeper than people write, and it ends a cycle. */
const DEEPEST = 6;
/** https://docs.python.org/3/library/asyncio-eventloop.html#obtaining-the-event-loop */
const LOOPS = new Set([
	'asyncio.get_event_loop',
	'asyncio.get_running_loop',
	'asyncio.new_event_loop',
	'uvloop.new_event_loop',
]);
const LOOP = 'asyncio.AbstractEventLoop';

/** The class of a receiver, by the call that made it or its annotation; what is called `loop` beside asyncio is one. */
export function receiverClass(context: Context, node: Expression, depth = 0): string | undefined {
	if (depth > DEEPEST) return undefined;
	const { source } = context;
	if (is(node, 'Call')) {
		const made = qualifiedName(source, node.func);
		return made !== undefined && LOOPS.has(made) ? LOOP : made;
	}
	if (is(node, 'Name')) {
		const definitions = binding(source, node)?.definitions ?? [];
		const found = definitions.map(({ node: name }) => classOfTarget(context, name, depth));
		const [first] = found;
		if (first !== undefined && found.every(each => each === first)) return first;
		return found.every(each => each === undefined) ? byName(context, node.id) : undefined;
	}
	if (is(node, 'Attribute') && is(node.value, 'Name') && (node.value.id === 'self' || node.value.id === 'cls')) {
		return classOfField(context, node, node.attr, depth) ?? byName(context, node.attr);
	}
	return is(node, 'Attribute') ? byName(context, node.attr) : undefined;
}

function byName({ source: { text } }: Context, name: string): string | undefined {
	if (!/^_?(?:event_)?loop$/.test(name) || !/\basyncio\b/.test(text)) return undefined;
	// Tornado's loop runs coroutines. https://www.tornadoweb.org/en/stable/ioloop.html#tornado.ioloop.IOLoop.add_callback
	return /\b(?:tornado|twisted|pyglet|IOLoop)\b/.test(text) ? undefined : LOOP;
}

function classOfTarget(context: Context, name: PythonNode, depth: number): string | undefined {
	if (is(name, 'arg')) return name.annotation ? annotated(context, name.annotation) : undefined;
	const { parent } = name;
	if (is(parent, 'AnnAssign') && parent.target === name) return annotated(context, parent.annotation);
	if (is(parent, 'Assign') && parent.targets.includes(name as never))
		return receiverClass(context, parent.value, depth + 1);
	return is(parent, 'withitem') ? receiverClass(context, parent.context_expr, depth + 1) : undefined;
}

const annotated = ({ source }: Context, annotation: Expression): string | undefined =>
	qualifiedName(source, annotation);

/** `self.pool = ThreadPoolExecutor()` anywhere in the class: all that is assigned has to agree. */
function classOfField(context: Context, node: PythonNode, name: string, depth: number): string | undefined {
	let around = enclosingScope(node);
	while (around && !is(around, 'ClassDef')) around = enclosingScope(around);
	if (!around) return undefined;
	const found = nodesIn(around).flatMap(each => {
		if (!is(each, 'Attribute') || each.attr !== name || !is(each.value, 'Name') || each.value.id !== 'self') return [];
		const { parent } = each;
		if (is(parent, 'AnnAssign') && parent.target === each) return [annotated(context, parent.annotation)];
		const isTarget = is(parent, 'Assign') && parent.targets.includes(each);
		return isTarget ? [receiverClass(context, parent.value, depth + 1)] : [];
	});
	const [first] = found;
	return found.every(each => each === first) ? first : undefined;
}
