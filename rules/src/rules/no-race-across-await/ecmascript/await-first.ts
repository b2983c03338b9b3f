import { isFunction, nodesIn, scopeOf } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Race } from '../race.ts';
import type { PlacedWrite } from './body.ts';
import type { Context } from './context.ts';

/** `total += await f();` becomes `const awaited = await f(); total += awaited;`, where that is the statement's only wait. */
export function awaitFirst(
	{ source }: Context,
	{ node }: PlacedWrite,
	{ pause }: Race<TSESTree.Node>,
): Edit[] | undefined {
	const statement = node.parent;
	if (node.type !== 'AssignmentExpression' || statement?.type !== 'ExpressionStatement') return undefined;
	if (statement.parent.type !== 'BlockStatement' || pause.type !== 'AwaitExpression') return undefined;
	const inside = nodesIn(node.right, each => !isFunction(each));
	if (!inside.includes(pause) || inside.filter(each => each.type === 'AwaitExpression').length !== 1) return undefined;
	if (inside.some(isConditional)) return undefined;

	const name = freeName(source, statement);
	const indent = /[^\S\n]*$/.exec(source.text.slice(0, statement.range[0]))![0];
	const end = source.text[statement.range[1] - 1] === ';' ? ';' : '';
	const isAlone = source.text.slice(0, statement.range[0]).trimEnd().length !== statement.range[0] - indent.length;
	const between = isAlone ? `\n${indent}` : ' ';
	if (!isAlone && !end) return undefined;
	return [
		{
			range: [statement.range[0], statement.range[0]],
			text: `const ${name} = ${source.text.slice(...pause.range)}${end}${between}`,
		},
		{ range: pause.range, text: name },
	];
}

const isConditional = ({ type }: TSESTree.Node): boolean =>
	type === 'ConditionalExpression' || type === 'LogicalExpression' || type === 'ChainExpression';

function freeName(source: Context['source'], statement: TSESTree.Node): string {
	const taken = new Set<string>();
	for (let scope: ReturnType<typeof scopeOf> | null = scopeOf(source, statement); scope; scope = scope.upper) {
		for (const name of scope.set.keys()) taken.add(name);
		for (const { identifier } of scope.through) taken.add(identifier.name);
	}
	return ['awaited', 'result', 'settled', 'awaitedValue'].find(name => !taken.has(name)) ?? 'awaitedResult';
}
