import { calleeName, constantInitializer, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { isPartMaker, isPartName } from '../names.ts';
import type { Context } from './context.ts';

/** Options that bound what a query gives. */
const PAGE_SIZES =
	/^(limit|take|first|last|top|pageSize|page_size|per_page|perPage|maxResults|max_results|maxItems|topK|top_k|MaxKeys|Limit|MaxItems|size|\$top)$/;

/** True for a part of fixed size, and for a list of such parts: `xs.slice(i, i + 10)`, `chunk(xs, 10)`, a page. */
export function isPart(context: Context, node: TSESTree.Node, depth = 0): boolean {
	const value = unwrap(node);
	if (depth > 4) return false;
	if (value.type === 'AwaitExpression') return isPart(context, value.argument, depth + 1);
	if (value.type === 'Identifier') {
		const variable = variableOf(context.source, value);
		const init = variable && constantInitializer(variable)?.init;
		return isPartName(value.name) || Boolean(init && isPart(context, init, depth + 1));
	}
	if (value.type !== 'CallExpression') return false;
	const callee = unwrap(value.callee);
	const name = callee.type === 'MemberExpression' ? propertyName(callee) : calleeName(callee);
	const [from, to] = value.arguments;
	if (callee.type === 'MemberExpression' && name === 'slice')
		return (Boolean(to) && !isLarge(context, from, to)) || isNegative(from);
	if (callee.type === 'MemberExpression' && name === 'splice') return Boolean(to) && !isLarge(context, undefined, to);
	if (name !== undefined && isPartMaker(name) && value.arguments.length) return true;
	if (name !== undefined && GATHERS.test(name)) return false;
	return value.arguments.some(each => isPaged(each)) || isLimitedQuery(callee);
}

/** Goes through all pages and gives what is on them, however many are on one. https://github.com/octokit/plugin-paginate-rest.js#octokitpaginate */
const GATHERS = /^(paginate|paginateAll|(get|list|fetch|load|collect)?AllPages)$/;

/** What a list of parts is made of: `xs` of `chunk(xs, 10)`. */
export function dividedBy({ source }: Context, node: TSESTree.Node): TSESTree.Node | undefined {
	const value = unwrap(node);
	const variable = value.type === 'Identifier' ? variableOf(source, value) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	const made = init ? unwrap(init) : value;
	if (made.type !== 'CallExpression') return undefined;
	const [whole, size] = made.arguments;
	return whole && size && whole.type !== 'SpreadElement' && DIVIDES.test(calleeName(made.callee)) ? whole : undefined;
}

/** https://lodash.com/docs#chunk, https://ramdajs.com/docs/#splitEvery, and what people call their own. */
const DIVIDES =
	/(?:^|\.)(?:chunks?|chunkArray|arrayChunk|toChunks|splitIntoChunks|splitEvery|batch|toBatches|splitIntoBatches)$/;

/** `slice(i, i + 100_000)`, `splice(0, 5000)`: more than may run at once. */
function isLarge(context: Context, from: TSESTree.Node | undefined, to: TSESTree.Node | undefined): boolean {
	const end = to && unwrap(to);
	if (end?.type !== 'BinaryExpression' || end.operator !== '+') return isMany(context, end);
	const start = from && textOf(context, from);
	const isLength = (side: TSESTree.Node, other: TSESTree.Node) =>
		textOf(context, side) === start && isMany(context, other);
	return start !== undefined && (isLength(end.left, end.right) || isLength(end.right, end.left));
}

/** A number that is written out, here or in a constant. */
function isMany(context: Context, node: TSESTree.Node | undefined): boolean {
	const number = node && unwrap(node);
	if (number?.type === 'Literal') return typeof number.value === 'number' && number.value > context.options.smallSize;
	const variable = number?.type === 'Identifier' ? variableOf(context.source, number) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	return init?.type === 'Literal' && isMany(context, init);
}

const textOf = ({ source: { text } }: Context, node: TSESTree.Node): string => text.slice(...node.range);

const isNegative = (node: TSESTree.Node | undefined): boolean =>
	node?.type === 'UnaryExpression' && node.operator === '-';

const isPaged = (node: TSESTree.Node): boolean =>
	node.type === 'ObjectExpression' &&
	node.properties.some(each => each.type === 'Property' && PAGE_SIZES.test(propertyName(each) ?? ''));

/** `query.where(…).limit(10)`. */
function isLimitedQuery(callee: TSESTree.Node): boolean {
	for (let at = callee; ;) {
		if (at.type === 'MemberExpression') {
			if (/^(limit|take|top|first)$/.test(propertyName(at) ?? '')) return true;
			at = unwrap(at.object);
		} else if (at.type === 'CallExpression') at = unwrap(at.callee);
		else return false;
	}
}
