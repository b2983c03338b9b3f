import { isFunction } from '#ecmascript';
import { argumentBehind } from '#edits/ecmascript/argument-behind.ts';
import { propertyEdit } from '#edits/ecmascript/property-edit.ts';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

type Suggestion = SuggestionReport<MessageId>;

const NAMES = ['timer', 'raceTimer', 'timeoutTimer'];

/** Keeps the handle in a variable before the statement, and clears it when the race is over. */
export function clearTimerSuggestion(
	{ source, path }: Context,
	race: TSESTree.CallExpression,
	start: TSESTree.CallExpression,
): Suggestion[] {
	const isInside = race.range[0] <= start.range[0] && start.range[1] <= race.range[1];
	const statement = statementOf(race);
	const isDropped = start.parent.type === 'ExpressionStatement' || start.parent.type === 'ArrowFunctionExpression';
	const name = NAMES.find(each => !source.scopeManager.scopes.some(scope => scope.set.has(each)));
	if (!isInside || !statement || !isDropped || !name || start.callee.type !== 'Identifier') return [];

	const edits = (): Edit[] => {
		const [at] = statement.range;
		const indent = /[^\S\n]*$/.exec(source.text.slice(0, at))![0];
		const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
		const type = /\.[cm]?tsx?$/.test(path) ? ': ReturnType<typeof setTimeout> | undefined' : '';
		const semicolon = source.text[statement.range[1] - 1] === ';' ? ';' : '';
		// An arrow function that gives an assignment reads as if somebody wanted its value.
		const isValue = /=>\s*$/.test(source.text.slice(race.range[0], start.range[0]));
		return [
			{ range: [at, at], text: `let ${name}${type}${semicolon}${newline}${indent}` },
			{ range: [start.range[0], start.range[0]], text: `${isValue ? '{ ' : ''}${name} = ` },
			...(isValue ? [{ range: [start.range[1], start.range[1]] as const, text: `${semicolon} }` }] : []),
			{ range: [race.range[1], race.range[1]], text: `.finally(() => clearTimeout(${name}))` },
		];
	};
	return [{ messageId: 'clearTimer', edits }];
}

/** A statement of a block or a module, so that another one can stand before it. */
function statementOf(node: TSESTree.Node): TSESTree.Node | undefined {
	for (let at = node; at.parent; at = at.parent) {
		if (at.parent.type === 'BlockStatement' || at.parent.type === 'Program') return at;
		if (isFunction(at)) return undefined;
	}
	return undefined;
}

/** `fetch(url)` → `fetch(url, { signal: AbortSignal.timeout(ms) })`, with the time of the timer where it is a plain one. */
export function signalSuggestion(
	{ source: { text } }: Context,
	call: TSESTree.CallExpression,
	options: number,
	start: TSESTree.CallExpression,
): Suggestion[] {
	const delay = start.arguments.find(each => each.type === 'Literal');
	if (!delay || !call.arguments.length) return [];
	const time = text.slice(...delay.range);
	const signal = `signal: AbortSignal.timeout(${time})`;
	const given = call.arguments[options];
	if (given?.type === 'ObjectExpression') {
		return [{ messageId: 'addSignal', data: { time }, edits: () => [propertyEdit(text, given, signal)] }];
	}
	if (given || call.arguments.length !== options) return [];
	const last = call.arguments.at(-1)!;
	return [{ messageId: 'addSignal', data: { time }, edits: () => [argumentBehind(text, last, `{ ${signal} }`)] }];
}
