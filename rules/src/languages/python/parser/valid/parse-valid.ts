import type { Module } from '../../nodes.ts';
import { INVALID } from './invalid.ts';
import { Scanner } from './scanner.ts';
import { moduleBody } from './statements.ts';

export interface ValidText {
	readonly ast: Module;
	readonly comments: readonly (readonly [start: number, end: number])[];
}

/**
 * Reads a text that is Python, without parents. Undefined for a text with a mistake, and for a few forms that are too
 * rare to be worth their code here: the recovering parser reads those.
 */
export function parseValid(text: string): ValidText | undefined {
	try {
		const scanner = new Scanner(text);
		const body = moduleBody(scanner);
		const ast = { type: 'Module', range: [0, text.length], body } as unknown as Module;
		return { ast, comments: scanner.comments };
	} catch (error) {
		// A RangeError is JavaScript's stack, ended by a nesting without measure.
		if (error === INVALID || error instanceof RangeError) return undefined;
		throw error;
	}
}
