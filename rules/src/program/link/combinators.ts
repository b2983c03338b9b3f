/** A loop that a program never leaves by itself. */
const ENDLESS = /\bwhile\s*\(\s*(?:true|1|!)|\bfor\s*\(\s*;\s*;/;

/** True where such a loop begins between the start of a function and a place in it. */
export const isBehindEndlessLoop = (text: string, start: number, at: number): boolean =>
	ENDLESS.test(text.slice(start, at));

const COMBINATOR = /\bPromise\s*\.\s*(all|allSettled|any|race)\s*\(/g;
const MAPS = /\.(?:flatMap|map)\(/;
/** How far in front of a place the call of a combinator is looked for. */
const NEAR = 400;

/**
 * What runs beside a place in the arguments of `Promise.all(…)`, where each call that blocks holds up the others: `many` calls
 * of the same function, or `some` that are written out; `racing` for those of which the first one counts, as where work waits for
 * its end and for a signal. Undefined where nothing does.
 */
export function besideOthers(text: string, at: number): 'many' | 'some' | 'racing' | undefined {
	const before = text.slice(Math.max(0, at - NEAR), at);
	for (const { index, 0: found, 1: name = '' } of before.matchAll(COMBINATOR)) {
		const inside = before.slice(index + found.length);
		if (isOpen(inside)) return MAPS.test(inside) ? 'many' : name.startsWith('all') ? 'some' : 'racing';
	}
	return undefined;
}

function isOpen(inside: string): boolean {
	let open = 1;
	for (const character of inside) {
		if (character === '(') open++;
		else if (character === ')' && --open === 0) return false;
	}
	return true;
}
