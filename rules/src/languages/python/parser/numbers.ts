import type { ConstantValue } from '../nodes.ts';

/** The value of a number as it is written: `0x_ff`, `1e3`, `2j`. https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals */
export function numberValue(written: string): ConstantValue {
	const text = written.replaceAll('_', '').toLowerCase();
	if (/^0[xob]/.test(text)) return { kind: 'int', digits: BigInt(text).toString() };
	if (text.endsWith('j')) return { kind: 'complex', number: Number(text.slice(0, -1)) };
	if (/^\d+l?$/.test(text)) return { kind: 'int', digits: BigInt(text.replace('l', '')).toString() };
	return { kind: 'float', number: Number(text) };
}
