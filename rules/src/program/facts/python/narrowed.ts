import type { Expression, PythonNode, Statement } from '#python';
import { blockOf, is, isFunctionDef, nodesIn, type Node } from '../../python/ast.ts';
import { dottedName } from './collect-scopes.ts';
import { goesOn } from './ends.ts';

type Named = Extract<PythonNode, { type: 'Name' | 'Attribute' }>;
/** A test that names classes, and where it ends. */
interface Test {
	readonly classes: Expression;
	readonly end: number;
}

/**
 * The classes of which something is, for a test around that has asked: `if isinstance(x, Store): x.save()`, `assert`, an
 * `if not isinstance(…)` that leaves. Undefined where it is bound again since.
 * https://docs.python.org/3/library/functions.html#isinstance
 */
export function narrowedTo(node: Named): Expression | undefined {
	const name = dottedName(node);
	if (name === undefined || node.ctx !== 'Load') return undefined;
	// In a loop what stands behind it comes before as well.
	let end = node.range[0];
	for (
		let child: Node = node, at = node.parent as Node | undefined;
		at;
		child = at, at = at.parent as Node | undefined
	) {
		const test = testAround(name, at, child) ?? testBefore(name, child);
		if (test) return isBoundBetween(at, name, test.end, end) ? undefined : test.classes;
		if (is(at, 'For', 'AsyncFor', 'While')) end = at.range[1];
		if (isFunctionDef(at) || is(at, 'Lambda', 'ClassDef')) return undefined;
	}
	return undefined;
}

/** What holds of a name in a part of a node, since the node asks before the part runs. */
function testAround(name: string, at: Node, child: Node): Test | undefined {
	switch (at.type) {
		case 'If':
		case 'While':
			if (at.body.includes(child as Statement)) return whenTrue(name, at.test);
			return is(at, 'If') && at.orelse.includes(child as Statement) ? whenFalse(name, at.test) : undefined;
		case 'IfExp':
			if (at.body === child) return whenTrue(name, at.test);
			return at.orelse === child ? whenFalse(name, at.test) : undefined;
		case 'BoolOp': {
			const before = at.values.slice(0, at.values.indexOf(child as Expression));
			return first(before, each => (at.op === 'And' ? whenTrue(name, each) : whenFalse(name, each)));
		}
		case 'ListComp':
		case 'SetComp':
		case 'GeneratorExp':
			return at.elt === child
				? first(
						at.generators.flatMap(({ ifs }) => ifs),
						each => whenTrue(name, each),
					)
				: undefined;
		default:
			return undefined;
	}
}

/** What holds of a name after the statements before one, in the same list. */
function testBefore(name: string, child: Node): Test | undefined {
	const block = blockOf(child) ?? [];
	return first(block.slice(0, block.indexOf(child)).reverse(), each => {
		if (is(each, 'Assert')) return whenTrue(name, each.test);
		return is(each, 'If') && !each.orelse.length && !goesOn(each.body) ? whenFalse(name, each.test) : undefined;
	});
}

function whenTrue(name: string, test: Expression): Test | undefined {
	if (is(test, 'BoolOp') && test.op === 'And') return first(test.values, each => whenTrue(name, each));
	if (is(test, 'UnaryOp')) return test.op === 'Not' ? whenFalse(name, test.operand) : undefined;
	if (!is(test, 'Call') || !is(test.func, 'Name') || test.func.id !== 'isinstance') return undefined;
	const [asked, classes] = test.args;
	return asked && classes && dottedName(asked) === name ? { classes, end: test.range[1] } : undefined;
}

function whenFalse(name: string, test: Expression): Test | undefined {
	if (is(test, 'BoolOp') && test.op === 'Or') return first(test.values, each => whenFalse(name, each));
	return is(test, 'UnaryOp') && test.op === 'Not' ? whenTrue(name, test.operand) : undefined;
}

/** True where a name, or what it begins with, gets another value between two places of a node. */
function isBoundBetween(at: Node, name: string, start: number, end: number): boolean {
	return nodesIn(at).some(each => {
		if (!is(each, 'Name', 'Attribute') || each.ctx === 'Load') return false;
		if (each.range[0] < start || each.range[0] >= end) return false;
		const bound = dottedName(each);
		return bound !== undefined && (bound === name || name.startsWith(`${bound}.`));
	});
}

function first<Each, Found>(all: readonly Each[], find: (each: Each) => Found | undefined): Found | undefined {
	for (const each of all) {
		const found = find(each);
		if (found !== undefined) return found;
	}
	return undefined;
}
