import { unwrap } from '#ecmascript';
import { importEdits } from '#edits/ecmascript/import-edits.ts';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { indentOf, reindented } from './statement.ts';

/** `Promise.all(xs.map(f))` → `pMap(xs, f, { concurrency: 10 })`. https://github.com/sindresorhus/p-map#usage */
export function mapperEdits(
	context: Context,
	call: TSESTree.CallExpression,
	map: TSESTree.CallExpression,
): Edit[] | undefined {
	const callee = unwrap(map.callee);
	const imported = importEdits(context, { module: 'p-map', local: 'pMap' });
	if (!imported || callee.type !== 'MemberExpression' || call.arguments.length !== 1) return undefined;
	if (unwrap(call.arguments[0]!) !== map || map.arguments.length !== 1 || map.optional || callee.optional)
		return undefined;
	const { comments } = context.source;
	const work = map.arguments[0]!;
	const gaps = [
		[call.range[0], callee.object.range[0]],
		[callee.object.range[1], work.range[0]],
		[work.range[1], call.range[1]],
	] as const;
	if (comments.some(({ range }) => gaps.some(([from, to]) => range[0] >= from && range[1] <= to))) return undefined;
	const texts = [`${imported.local}(`, ', ', `, { concurrency: ${context.options.limit} })`];
	const moved = reindented(context, work, indentOf(context, call));
	const body = moved === undefined ? [] : [{ range: work.range, text: moved }];
	return [...imported.edits, ...body, ...gaps.map((range, index) => ({ range, text: texts[index]! }))].sort(
		(a, b) => a.range[0] - b.range[0],
	);
}
