import type * as ast from '../nodes.ts';
import { LATER } from './valid/nodes.ts';

/** Text of a literal between its replacement fields, escapes decoded. */
export interface Piece {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** What a literal with replacement fields is made of. */
export type Part = Piece | ast.FormattedValue | ast.Interpolation;

/** Neighbouring pieces of text are one constant; an empty one is none. */
export function joined(parts: readonly Part[]): ast.Expression[] {
	const values: ast.Expression[] = [];
	let open: Piece | undefined;
	const flush = () => {
		if (open?.text)
			values.push({
				type: 'Constant',
				range: [open.start, open.end],
				parent: LATER,
				value: { kind: 'str', text: open.text },
				kind: null,
			});
		open = undefined;
	};
	for (const part of parts) {
		if ('type' in part) {
			flush();
			values.push(part);
		} else {
			open = open ? { start: open.start, end: part.end, text: open.text + part.text } : part;
		}
	}
	flush();
	return values;
}
