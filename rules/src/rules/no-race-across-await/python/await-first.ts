import { is, nodesIn } from '#program/python/ast.ts';
import type { Edit } from '#kit/finding.ts';
import type { PythonNode } from '#python';
import type { Race } from '../race.ts';
import type { PlacedWrite } from './body.ts';
import type { Context } from './context.ts';

/** `total += await f()` becomes `awaited = await f()` and `total += awaited`, where that is the statement's only wait. */
export function awaitFirst(
	{ source }: Context,
	{ node }: PlacedWrite,
	{ pause }: Race<PythonNode>,
): Edit[] | undefined {
	if (!is(node, 'Assign', 'AugAssign') || !is(pause, 'Await')) return undefined;
	const inside = nodesIn(node.value, each => !is(each, 'Lambda'));
	if (!inside.includes(pause) || inside.filter(each => is(each, 'Await')).length !== 1) return undefined;
	if (inside.some(each => is(each, 'IfExp', 'BoolOp', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp')))
		return undefined;
	const line = source.text.slice(source.text.lastIndexOf('\n', node.range[0] - 1) + 1, node.range[0]);
	if (line.trim()) return undefined;
	const name =
		['awaited', 'result', 'settled'].find(each => !new RegExp(`\\b${each}\\b`).test(source.text)) ?? 'awaited_value';
	return [
		{ range: [node.range[0], node.range[0]], text: `${name} = ${source.text.slice(...pause.range)}\n${line}` },
		{ range: pause.range, text: name },
	];
}
