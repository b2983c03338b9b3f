import { bracketsAround } from './brackets.ts';

/** The call that something is handed to: as an argument, or inside of an object or a list that is one. */
export interface HandedTo {
	/** The last name of what is called, and where it starts. */
	readonly name: string;
	readonly at: number;
	/** It is an argument itself. */
	readonly isDirect: boolean;
	/** Its place among the arguments. */
	readonly index: number;
	/** The code of the statement in front of the name. */
	readonly chain: string;
}

const CALLEE = /(#?[\w$]+)\s*(?:\?\.\s*)?(?:<[\w$\s,.<>[\]|'"{}:;]*>\s*)?$/;
const KEYWORD =
	/^(?:async|await|case|catch|delete|do|else|for|function|if|in|new|of|return|switch|throw|typeof|void|while|with|yield)$/;
const MEMBER = /\.\s*$/;
const DECLARES = /\bfunction\s*\*?\s*$/;
/** In front of the bracket of an object, and not of a block. */
const OBJECT_BEFORE = /(?:[(,:[=?]|\b(?:default|return)|&&|\|\||\?\?)$/;
/** In front of the bracket of an index, and not of a list. */
const INDEXED_BEFORE = /(?<!\breturn)[\w$)\]]$/;
/** How far the statement's beginning is looked for, and what stands right before or behind. */
const FAR = 6000;
const NEAR = 200;

/**
 * What a thing is handed to, by the brackets around its place, in code whose comments and strings are blank. Undefined where
 * it is not handed over: in a block, a test, a list that is kept.
 */
export function handedOver(code: string, start: number): HandedTo | undefined {
	let isDirect = true;
	for (const { at, index, isBlock } of bracketsAround(code, start)) {
		if (isBlock) return undefined;
		if (code[at] !== '(') {
			if (!isLiteral(code, at)) return undefined;
			isDirect = false;
		} else if (!isInBracketsAlone(code, at)) return calledAt(code, at, { isDirect, index });
	}
	return undefined;
}

function isLiteral(code: string, at: number): boolean {
	const before = code.slice(Math.max(0, at - NEAR), at).trimEnd();
	return code[at] === '{' ? OBJECT_BEFORE.test(before) : !INDEXED_BEFORE.test(before);
}

/** `(load)`, `a && (load)`. */
const isInBracketsAlone = (code: string, at: number): boolean =>
	!/[\w$)\]>]\s*$/.test(code.slice(Math.max(0, at - NEAR), at));

function calledAt(code: string, bracket: number, how: Pick<HandedTo, 'isDirect' | 'index'>): HandedTo | undefined {
	const before = code.slice(Math.max(0, bracket - NEAR), bracket);
	const found = CALLEE.exec(before);
	const name = found?.[1];
	if (!found || name === undefined) return undefined;
	const front = before.slice(0, found.index);
	if ((KEYWORD.test(name) && !MEMBER.test(front)) || DECLARES.test(front)) return undefined;
	const at = bracket - before.length + found.index;
	const chain = code.slice(Math.max(0, at - FAR), at);
	return { ...how, name, at, chain: chain.slice(chain.lastIndexOf(';') + 1) };
}

/**
 * The name of the member of an object literal that a function at a place is: `load` of `{ load }`, `{ async load() {…} }` and
 * `{ load: read }`. Undefined for a value elsewhere, and for what has no name.
 */
export function memberOfLiteral(code: string, start: number, name: string): string | undefined {
	const before = code.slice(Math.max(0, start - NEAR), start);
	const key = /[{,]\s*(?:async\s+|\*\s*)*(?:([\w$]+)\s*:\s*)?$/.exec(before);
	if (!key) return undefined;
	const [nearest] = bracketsAround(code, start);
	return nearest && code[nearest.at] === '{' && isLiteral(code, nearest.at) ? key[1] || name || undefined : undefined;
}

/** True for a name that stands for a value: no key, no operand, no word of a text. */
export function isValueAt(code: string, at: number, name: string): boolean {
	const before = code.slice(Math.max(0, at - NEAR), at);
	const after = code.slice(at + name.length, at + name.length + NEAR);
	return (
		/(?:[=([{,:?]|=>|&&|\|\||\.\.\.|\breturn\b)\s*(?:[\w$]+\s*[?!]?\.\s*)*$/.test(before) &&
		/^[^\S\n]*(?:[,)\]};\n]|\.bind\(|\bas\b|$)/.test(after)
	);
}
