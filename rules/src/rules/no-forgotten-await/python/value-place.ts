import { enclosingFunction, type PythonNodes } from '#python';
import { is, type Call, type Expression, type Node } from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';

/** What follows from a coroutine standing where a value is wanted, and which option speaks of it. */
export interface ValuePlace {
	readonly option: 'checkConditionals' | 'checkSpreads' | 'checkValues';
	readonly consequence: string;
	/** True where Python raises an error, so that nobody can have meant it. */
	readonly raises?: true;
}

const condition = (outcome: 'true' | 'false'): ValuePlace => ({ option: 'checkConditionals', consequence: outcome });
const value = (consequence: string): ValuePlace => ({ option: 'checkValues', consequence });
const raising = (consequence: string): ValuePlace => ({ option: 'checkValues', consequence, raises: true });

const NEVER_EQUAL = value('this is never equal');
const TYPE_ERROR = raising('this raises TypeError');
const NOT_ITERABLE = raising('it cannot be iterated');
const AS_TEXT = value('its text is `<coroutine object …>`');
const SPREAD: ValuePlace = { option: 'checkSpreads', consequence: 'it cannot be iterated', raises: true };

/** True where the value decides how to go on. */
export const isQuestion = (place: ValuePlace): boolean => place.option === 'checkConditionals' || place === NEVER_EQUAL;

/** Undefined where a coroutine may stand: it is handed on, stored, returned or awaited. */
export function valuePlaceOf(node: Node): ValuePlace | undefined {
	const { parent } = node;
	if (!parent) return undefined;
	if (is(parent, 'If', 'While', 'IfExp', 'Assert')) return parent.test === node ? condition('true') : undefined;
	if (is(parent, 'BoolOp')) return parent.values.at(-1) === node ? conditionOf(parent) : condition('true');
	if (is(parent, 'UnaryOp')) return parent.op === 'Not' ? condition('false') : TYPE_ERROR;
	if (is(parent, 'Compare')) {
		const sides = [parent.left, ...parent.comparators];
		const isAboutObjects = parent.ops.every(each => each === 'Is' || each === 'IsNot');
		// `given is made`: the very same coroutine, which has a name.
		if (isAboutObjects && sides.every(each => is(each, 'Name', 'Attribute'))) return undefined;
		return comparison(parent.ops, sides.indexOf(node as Expression));
	}
	if (is(parent, 'BinOp')) return parent.op === 'Mod' && parent.right === node ? AS_TEXT : TYPE_ERROR;
	if (is(parent, 'AugAssign')) return TYPE_ERROR;
	if (is(parent, 'NamedExpr')) return parent.value === node ? valuePlaceOf(parent) : undefined;
	if (is(parent, 'FormattedValue')) return AS_TEXT;
	if (is(parent, 'Subscript'))
		return parent.value === node ? raising('it has no items') : value('the key is the coroutine itself');
	if (is(parent, 'Attribute')) return OWN.test(parent.attr) ? undefined : raising(`it has no \`${parent.attr}\``);
	if (is(parent, 'Assign')) {
		return parent.value === node && parent.targets.some(each => is(each, 'Tuple', 'List')) ? NOT_ITERABLE : undefined;
	}
	if (is(parent, 'Starred')) return SPREAD;
	if (is(parent, 'withitem')) return parent.context_expr === node ? raising('it cannot be entered') : undefined;
	if (is(parent, 'Call')) return argument(parent, node);
	return iterated(parent, node);
}

/** The last operand decides when the whole is a condition. */
const conditionOf = (whole: Node): ValuePlace | undefined => {
	const place = valuePlaceOf(whole);
	return place?.option === 'checkConditionals' ? place : undefined;
};

/** What a coroutine has itself: https://docs.python.org/3/reference/datamodel.html#coroutine-objects */
const OWN = /^(?:send|throw|close|cr_\w+|__\w+__)$/;

function comparison(operators: readonly string[], index: number): ValuePlace {
	const operator = operators[Math.max(index - 1, 0)]!;
	if (operator === 'In' || operator === 'NotIn') return index > 0 ? NOT_ITERABLE : NEVER_EQUAL;
	return ['Eq', 'NotEq', 'Is', 'IsNot'].includes(operator) ? NEVER_EQUAL : TYPE_ERROR;
}

function iterated(parent: Node, node: Node): ValuePlace | undefined {
	if (is(parent, 'keyword')) return parent.arg === null ? SPREAD : undefined;
	if (is(parent, 'Match')) return parent.subject === node ? value('no case is equal to it') : undefined;
	if (is(parent, 'Dict')) return inDictionary(parent, node);
	if (is(parent, 'comprehension') && parent.ifs.some(each => each === node)) return condition('true');
	return is(parent, 'For', 'AsyncFor', 'comprehension') && parent.iter === node ? NOT_ITERABLE : undefined;
}

/** Beside values that are awaited there, or given to the caller with what is no coroutine: `return {'id': id, 'name': name_of(id)}`. */
function inDictionary({ parent, keys, values }: PythonNodes['Dict'], node: Node): ValuePlace | undefined {
	const index = values.indexOf(node as Expression);
	if (index >= 0 && !keys[index]) return SPREAD;
	if (index < 0 || enclosingFunction(node)?.type !== 'AsyncFunctionDef') return undefined;
	const isMixed =
		values.some(each => is(each, 'Await')) ||
		(is(parent, 'Return') && values.some(each => is(each, 'Constant', 'JoinedStr', 'Compare')));
	return isMixed ? value('the dictionary holds the coroutine itself') : undefined;
}

/** Builtins that look at a value and keep nothing of it. */
const READERS: Readonly<Record<string, ValuePlace | undefined>> = {
	...Object.fromEntries(['len', 'int', 'float', 'abs', 'round', 'min', 'max'].map(name => [name, TYPE_ERROR])),
	...Object.fromEntries(
		['list', 'tuple', 'set', 'dict', 'sorted', 'sum', 'any', 'all', 'enumerate', 'iter', 'reversed', 'frozenset'].map(
			name => [name, NOT_ITERABLE],
		),
	),
	bool: condition('true'),
	str: AS_TEXT,
	print: value('it prints `<coroutine object …>`'),
};
const LOG_METHODS = new Set(['critical', 'debug', 'error', 'exception', 'info', 'log', 'warning']);

function argument({ func, args }: Call, node: Node): ValuePlace | undefined {
	if (func === node) return raising('it cannot be called');
	if (!args.includes(node as Expression)) return undefined;
	if (is(func, 'Name')) {
		return Object.hasOwn(READERS, func.id) && !lookup(func.id, func) ? READERS[func.id] : undefined;
	}
	if (is(func, 'Attribute') && (func.attr === 'extend' || (func.attr === 'update' && args.length === 1)))
		return NOT_ITERABLE;
	if (!is(func, 'Attribute') || !is(func.value, 'Name')) return undefined;
	const owner = func.value.id;
	if (owner === 'json' && (func.attr === 'dumps' || func.attr === 'dump'))
		return args[0] === node ? TYPE_ERROR : undefined;
	const isLogger = /^_?(?:log|logger|logging)$/i.test(owner);
	return isLogger && LOG_METHODS.has(func.attr) ? value('it prints `<coroutine object …>`') : undefined;
}
