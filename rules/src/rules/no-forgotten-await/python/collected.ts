import { calleeName } from '#python';
import {
	is,
	isFunctionDef,
	nodesIn,
	enclosingScope,
	type Expression,
	type Name,
	type Node,
} from '#program/python/ast.ts';
import { bindingsOf } from '#program/python/bindings.ts';
import type { Context } from './context.ts';
import { startsWhatItGets } from './handed-on.ts';
import { leavesRoom } from './room.ts';
import { standOf, type Step } from './stand.ts';
import { argumentOf, whyNoCoroutine } from './takes.ts';
import { valuePlaceOf } from './value-place.ts';

/**
 * The other mentions of a local variable that is bound once; undefined for any other, and for what a function inside
 * may use at any time.
 */
export function mentionsOf(target: Name): readonly Name[] | undefined {
	const scope = enclosingScope(target);
	if (!isFunctionDef(scope) || bindingsOf(scope).get(target.id)?.length !== 1) return undefined;
	return nodesIn(scope).filter((each): each is Name => is(each, 'Name') && each.id === target.id && each !== target);
}

/** True where a mention is awaited, or given to somebody who runs what it gets. */
export function isRun(mention: Node): boolean {
	const { parent } = mention as { readonly parent: Node };
	if (is(parent, 'Await')) return true;
	const call = is(parent, 'keyword', 'Starred') ? parent.parent : parent;
	return is(call, 'Call') && call.func !== mention && startsWhatItGets(call);
}

/** True where a mention of a collection leads straight to an `await` of what is in it: `await jobs['a']`. */
export function isRunThrough(mention: Node, [step]: readonly Step[]): boolean {
	// Somebody who runs what he gets goes through a list, and takes a dictionary for its values.
	if (isRun(mention)) return step !== 'value' || is(mention.parent, 'Starred');
	const { parent } = mention as { readonly parent: Node };
	if (is(parent, 'Call') && parent.func !== mention) return false;
	return (
		is(parent, 'Subscript', 'Attribute', 'Call', 'Starred', 'For', 'comprehension', 'GeneratorExp', 'ListComp') &&
		isRunThrough(parent, [])
	);
}

/** What neither gives the items of a collection nor keeps them. https://docs.python.org/3/library/stdtypes.html#typesseq-mutable */
const KEEPS_TO_ITSELF = new Set([
	'append',
	'clear',
	'count',
	'extend',
	'index',
	'insert',
	'keys',
	'remove',
	'reverse',
	'sort',
	'update',
]);

/** True where somebody may run coroutines at a place in a collection, through a mention of it. */
export function mayBeRunThrough(context: Context, mention: Expression, within: readonly Step[]): boolean {
	const { holder, inner, path: around } = standOf(mention);
	const path = [...around, ...within];
	if (is(holder, 'Return')) {
		const scope = enclosingScope(holder);
		return !isFunctionDef(scope) || leavesRoom(scope.returns, path);
	}
	if (is(holder, 'For', 'comprehension') && holder.iter === inner && path[0] === 'item') {
		const loop = is(holder, 'For') ? holder : holder.parent;
		return !is(holder.target, 'Name') || mayBeRunAs(context, holder.target, loop, path.slice(1));
	}
	if (around.length) return true;
	const [step, ...rest] = path;
	if (step === undefined) return !valuePlaceOf(mention) && !is(holder, 'Expr') && mayBeTaken(context, mention, []);
	if (is(holder, 'Subscript') && holder.value === mention) {
		return holder.ctx === 'Load' && mayBeRunThrough(context, holder, rest);
	}
	if (is(holder, 'Attribute')) return !KEEPS_TO_ITSELF.has(holder.attr);
	if (is(holder, 'Call') && /^(?:json\.dumps|bool|isinstance|len|print|repr|str|type)$/.test(calleeName(holder.func)))
		return false;
	if (is(holder, 'Compare', 'If', 'While', 'FormattedValue', 'Assert', 'UnaryOp')) return false;
	return mayBeTaken(context, mention, path);
}

/** True where somebody may run what a loop or a comprehension goes through, by the name that it has there. */
export const mayBeRunAs = (context: Context, target: Name, loop: Node, path: readonly Step[]): boolean =>
	nodesIn(loop).some(
		each => is(each, 'Name') && each.id === target.id && each !== target && mayBeRunThrough(context, each, path),
	);

function mayBeTaken(context: Context, mention: Expression, path: readonly Step[]): boolean {
	const argument = argumentOf(mention);
	return !argument || startsWhatItGets(argument.call) || !whyNoCoroutine(context, argument, path);
}
