import type { PythonNode } from '#python';
import type { LiteralFacts } from '../module-facts.ts';

/** Longer texts are no words that a program chooses by. */
const LONGEST_TEXT = 24;

const known = new Map<string, LiteralFacts>();

/** Builtins that give an instance of themselves, and functions that give a text. */
const MAKING = new Map([
	...['str', 'bytes', 'int', 'float', 'bool', 'list', 'dict', 'tuple', 'set', 'bytearray'].map(
		name => [name, name] as const,
	),
	['repr', 'str'],
	['sorted', 'list'],
]);

/**
 * What is known of a literal; undefined for an expression that is none. `isBuiltin` says whether a name is Python's own.
 * https://docs.python.org/3/library/stdtypes.html#truth-value-testing
 */
export function literalFacts(node: PythonNode, isBuiltin: (name: string) => boolean): LiteralFacts | undefined {
	switch (node.type) {
		case 'Constant': {
			const { value } = node;
			switch (value.kind) {
				case 'None':
					return literal('None', false, 'None');
				case 'bool':
					return literal('bool', value.is, String(value.is));
				case 'str':
					return literal('str', value.text !== '', value.text);
				case 'bytes':
					return literal('bytes', value.bytes !== '', value.bytes);
				case 'int':
					return literal('int', value.digits !== '0', value.digits);
				case 'float':
				case 'complex':
					return literal(value.kind, value.number !== 0);
				default:
					return undefined;
			}
		}
		case 'JoinedStr':
			return literal('str', node.values.some(each => each.type === 'Constant') || undefined);
		case 'List':
		case 'Tuple':
		case 'Set':
			if (node.elts.some(each => each.type === 'Starred')) return literal(node.type.toLowerCase());
			return literal(node.type.toLowerCase(), node.elts.length > 0);
		case 'Dict':
			return literal('dict', node.keys.some(each => each !== null) || (node.keys.length ? undefined : false));
		case 'ListComp':
			return literal('list');
		case 'SetComp':
			return literal('set');
		case 'DictComp':
			return literal('dict');
		case 'Compare':
			return node.ops.every(each => OF_TRUTH.has(each)) ? literal('bool') : undefined;
		case 'UnaryOp':
			return node.op === 'Not' ? literal('bool') : undefined;
		case 'Call': {
			const name = node.func.type === 'Name' ? node.func.id : undefined;
			const type = name === undefined ? undefined : MAKING.get(name);
			return type !== undefined && isBuiltin(name!) ? literal(type) : undefined;
		}
		default:
			return undefined;
	}
}

/** Comparisons that give `True` or `False` whatever they compare. */
const OF_TRUTH = new Set(['Is', 'IsNot', 'In', 'NotIn']);

/** The same object for the same content: the arguments of a module are few different ones. */
function literal(type: string, isTrue?: boolean, text?: string): LiteralFacts {
	const short = text !== undefined && text.length <= LONGEST_TEXT ? text : undefined;
	const key = `${type} ${isTrue} ${short}`;
	let found = known.get(key);
	if (!found) {
		found = {
			kind: 'literal',
			type,
			...(isTrue === undefined ? {} : { isTrue }),
			...(short === undefined ? {} : { text: short }),
		};
		known.set(key, found);
	}
	return found;
}
