import type { Call } from '#python';
import { functionText } from '#program/python/function-text.ts';
import type { Context } from './context.ts';

/** A loop that goes on for ever, or while its object says so. */
const LOOP = /\n([^\S\n]+)while\s+(?:True|1|(?:not\s+)?self\.[\w.]+)\s*:[^\n]*/g;

/** What sleeps before it does anything is to happen later. */
const LATER = /^[^\n]*(?:\([^()]*\)|\))\s*(?:->[^\n]+)?:\s*\n\s*(?:try:\s*\n\s*)?await\s+(?:\w+\.)?sleep\(/;

/**
 * True for a call of functions of the project that go round and round, or begin with a pause: who awaited them would get
 * no further, or only then.
 */
export function isOnItsOwn({ host, path, program, source }: Context, { func }: Call): boolean {
	const textOf = (each: string) => (each === path ? source.text : host?.readFile(each));
	const targets = program?.targets(func);
	return (
		!!targets?.length &&
		targets.every(target => {
			const text = target.kind === 'function' ? textOf(target.path) : undefined;
			return text !== undefined && target.kind === 'function' && goesOn(functionText(text, target.at[0]));
		})
	);
}

const goesOn = (text: string): boolean => LATER.test(text) || goesRound(text);

const goesRound = (text: string): boolean =>
	[...text.matchAll(LOOP)].some(({ 0: head, 1: indent, index }) => {
		const body = text.slice(index + head.length);
		const end = body.search(new RegExp(`\\n(?!${indent}\\s|\\s*(?:\\n|$))`));
		return !/\b(?:break|return)\b/.test(end < 0 ? body : body.slice(0, end));
	});
