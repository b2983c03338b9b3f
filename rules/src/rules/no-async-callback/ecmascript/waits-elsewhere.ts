import type { Ranged } from '#program/type-oracle.ts';
import type { Context } from './context.ts';

/**
 * True where a function of the project waits for what it is given, whatever its type says: `on(event, callback)`, and
 * `await callback(…)` in the same file, be it in a wrapper that the callback is handed on to.
 */
export function waitsElsewhere({ host, program }: Context, callee: Ranged): boolean {
	const targets = program?.targets(callee) ?? [];
	return targets.some(target => {
		if (target.kind !== 'function') return false;
		const text = host?.readFile(target.path);
		if (text === undefined) return false;
		const parameters = parametersAt(text, target.at[0]);
		return waited(text).some(name => parameters.has(name));
	});
}

const WAITED =
	/\bawait\s+(?:Promise\.resolve\(\s*)?(?:this\.)?([\w$]+)\??\.?(?:call|apply)?\(|\bPromise\.resolve\(\s*([\w$]+)\(/g;

const waited = (text: string): string[] => [...text.matchAll(WAITED)].map(([, one, other]) => (one ?? other)!);

/** The names before the body of a function: its parameters, and what their types say of theirs. */
function parametersAt(text: string, start: number): ReadonlySet<string> {
	const open = text.indexOf('(', start);
	let depth = 0;
	for (let at = open; at >= 0 && at < text.length; at++) {
		if (text[at] === '(') depth++;
		else if (text[at] === ')' && --depth === 0)
			return new Set(text.slice(open, at).match(/[\w$]+(?=\s*\??\s*[:,=)]|$)/g));
	}
	return new Set();
}
