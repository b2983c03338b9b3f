import type { ConstantValue } from '../nodes.ts';

/** Written as it is printed, and most numbers are. */
const SMALL = /^(?:0|[1-9]\d*)$/;

/** The value of a number as it is written: `0x_ff`, `1e3`, `2j`. https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals */
export function numberValue(written: string): ConstantValue {
	// The recovering parser reads Python 2's `0x1L`, too.
	const text = written.replaceAll('_', '').toLowerCase().replace(/l$/, '');
	if (/^0[xob]/.test(text)) return { kind: 'int', digits: BigInt(text).toString() };
	if (text.endsWith('j')) return { kind: 'complex', number: Number(text.slice(0, -1)) };
	if (/^\d+$/.test(text)) return { kind: 'int', digits: SMALL.test(text) ? text : BigInt(text).toString() };
	return { kind: 'float', number: Number(text) };
}
