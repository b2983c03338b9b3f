import { calleeName, enclosingFunction } from '#python';
import { classAround, is, nodesIn, type AnnAssign, type Assign, type Node } from '#program/python/ast.ts';
import { asyncEvidence, nameToken } from './callee.ts';
import type { Context } from './context.ts';
import { isStarted } from './handed-on.ts';
import { isCoroutine } from './kind.ts';
import { askUnlessSafe } from './known-safe.ts';
import { awaitSuggestions } from './suggestions.ts';
import { valuePlaceOf } from './value-place.ts';

type Attribute = Extract<Node, { type: 'Attribute' }>;

/**
 * `self.page = browser.new_page()` in an async function, where the class takes `self.page` for the page and nobody awaits
 * it. Of another object, `ctx.user`, what the same function does with it.
 */
export function keptAttribute(context: Context, assign: AnnAssign | Assign): void {
	const { value } = assign;
	const [target, ...more] = is(assign, 'Assign') ? assign.targets : [assign.target];
	const around = enclosingFunction(assign);
	if (!is(target, 'Attribute') || more.length || !is(value, 'Call') || !is(around, 'AsyncFunctionDef')) return;
	const owner = is(target.value, 'Name') && target.value.id === 'self' ? classAround(assign) : around;
	if (!owner) return;
	askUnlessSafe(context, value, facts => {
		if (!isCoroutine(facts)) return;
		const textOf = ({ range }: Node) => context.source.text.slice(...range);
		const text = textOf(target);
		const mentions = nodesIn(owner).filter(
			(each): each is Attribute =>
				is(each, 'Attribute') && each.attr === target.attr && each.ctx === 'Load' && textOf(each) === text,
		);
		const places = mentions.map(each => valuePlaceOf(each));
		// Only asked whether it is there, it may be one that somebody awaits.
		const index = places.findIndex(place => place?.raises && context.options[place.option]);
		const place = places[index];
		if (!place || mentions.some((each, at) => !places[at] && !is(each.parent, 'Return') && isStarted(each))) return;
		context.report({
			at: nameToken(value.func),
			messageId: 'usedAsValue',
			data: { callee: calleeName(value.func), kind: 'coroutine', consequence: place.consequence },
			evidence: [
				{ message: 'Here it is taken for the value.', range: mentions[index]!.range },
				...asyncEvidence(value),
			],
			suggest: awaitSuggestions(context, value),
		});
	});
}
