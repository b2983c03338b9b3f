import { nodesOfBody, propertyName, unwrap, variableOf, wrapped, type FunctionNode } from '#ecmascript';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { movedIn } from '#edits/ecmascript/moved-in.ts';
import { operandText } from '#edits/ecmascript/operand.ts';
import { statementEnd } from '#edits/ecmascript/statement-end.ts';
import type { Edit } from '#kit/finding.ts';
import { isTest } from '#kit/is-test.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import { valueKey } from './value-key.ts';

type Suggestions = SuggestionReport<MessageId>[];

/**
 * Puts the body into a `try` whose `catch` logs. What is returned is dropped anyway, so an expression may become a
 * statement. A test would pass with an error that is only logged.
 */
export function catchSuggestions(context: Context, node: FunctionNode): Suggestions {
	if (!isConsoleFree(context, node) || isTest(context.source)) return [];
	return [{ messageId: 'addCatch', edits: () => catchEdits(context, node, 'console.error(error)') }];
}

/** Hands the error to Express, where the handler has a name for that. */
export function nextSuggestions(context: Context, node: FunctionNode): Suggestions {
	const next = node.params[2];
	if (next?.type !== 'Identifier' || node.params.length !== 3) return [];
	return [{ messageId: 'addNext', edits: () => catchEdits(context, node, `${next.name}(error)`) }];
}

function catchEdits(context: Context, { body }: FunctionNode, work: string): Edit[] | undefined {
	const { text } = context.source;
	const stop = statementEnd(context);
	const [start, end] = body.range;
	if (body.type !== 'BlockStatement') {
		const isAwaited = unwrap(body).type === 'AwaitExpression';
		// Parentheses around the expression would have to go, too.
		if (text.slice(text.lastIndexOf('=>', start) + 2, start).trim()) return undefined;
		const awaited = isAwaited ? text.slice(start, end) : `await ${operandText(context, body)}`;
		return [{ range: [start, end], text: `{ try { ${awaited}${stop} } catch (error) { ${work}${stop} } }` }];
	}
	if (
		!body.body.length ||
		ownReturns(body).some(({ argument }) => argument && unwrap(argument).type !== 'AwaitExpression')
	) {
		return undefined;
	}
	if (!text.slice(start, end).includes('\n')) {
		return [
			{ range: [start + 1, start + 1], text: ' try {' },
			{ range: [end - 1, end - 1], text: `} catch (error) { ${work}${stop} } ` },
		];
	}
	const outer = /^[^\S\n]*/.exec(text.slice(text.lastIndexOf('\n', end - 1) + 1, end))![0];
	const inner = /^[^\S\n]*/.exec(text.slice(text.lastIndexOf('\n', body.body[0]!.range[0]) + 1))![0];
	const unit = inner.slice(outer.length);
	// Lines of a text over several lines stay where they are: moved, it would be another one.
	const lines = movedIn(text, body, unit);
	return [
		{ range: [start + 1, start + 1], text: `\n${inner}try {` },
		...lines,
		{
			range: [end - 1, end - 1],
			text: `${unit}} catch (error) {\n${inner}${unit}${work}${stop}\n${inner}}\n${outer}`,
		},
	];
}

/** `console` must mean the global one, and an edit that reads as code must stand on a line of its own. */
function isConsoleFree({ source }: Context, node: FunctionNode): boolean {
	for (let scope = source.scopeManager.acquire(node, true); scope; scope = scope.upper) {
		if (scope.set.get('console')?.defs.length) return false;
	}
	return true;
}

/** `for (const x of xs) { … }` in place of `xs.forEach(async x => { … })`. */
export function loopSuggestions(context: Context, call: TSESTree.CallExpression, node: FunctionNode): Suggestions {
	const place = awaitPlace(context, call);
	const statement = wrapped(call).parent;
	if ((place?.kind !== 'async' && place?.kind !== 'module') || statement?.type !== 'ExpressionStatement') return [];
	if (call.optional || statement.range[0] !== call.range[0]) return [];
	// A `Map` gives its loop pairs and not values, and only arrays have `map`.
	const kind = containerKind(context, call);
	const loop = { messageId: 'useForOf', edits: () => loopEdits(context, call, node, statement) } as const;
	const all = { messageId: 'usePromiseAll', edits: () => allEdits(context, call) } as const;
	return { Map: [], Set: [loop], Collection: [all], Array: [loop, all] }[kind];
}

type ContainerKind = 'Array' | 'Collection' | 'Map' | 'Set';

/** Each value alone in a loop, and no `map`. https://developer.mozilla.org/en-US/docs/Web/API/NodeList */
const LIKE_SETS = /^(?:Set|ReadonlySet|NodeList|NodeListOf|DOMTokenList)$/;
/** Pairs in a loop. https://developer.mozilla.org/en-US/docs/Web/API/Headers#instance_methods */
const LIKE_MAPS = /^(?:Map|ReadonlyMap|Headers|URLSearchParams|FormData)$/;
/** Pairs in a loop, and a `map` of values. https://discord.js.org/docs/packages/collection/main/Collection:Class */
const OF_DISCORD = /['"]@?discord/;

/** What holds the items, an array where nothing else is known. */
function containerKind(context: Context, { callee }: TSESTree.CallExpression): ContainerKind {
	const member = unwrap(callee);
	const receiver = member.type === 'MemberExpression' ? unwrap(member.object) : member;
	const asked = receiver.type === 'CallExpression' ? unwrap(receiver.callee) : receiver;
	const name = asked.type === 'MemberExpression' ? propertyName(asked) : undefined;
	if (name === 'querySelectorAll' && asked !== receiver) return 'Set';
	if (name === 'cache' && OF_DISCORD.test(context.source.text)) return 'Collection';
	const [facts] = context.program?.types([receiver]) ?? [];
	const names = [
		valueKey(context.source, receiver)?.replace(/^:|\(\)$/g, ''),
		...annotationNames(context, receiver),
		...(facts?.names.map(({ name }) => name) ?? []),
	];
	if (names.some(each => each !== undefined && LIKE_MAPS.test(each))) return 'Map';
	if (names.includes('Collection')) return 'Collection';
	return names.some(each => each !== undefined && LIKE_SETS.test(each)) ? 'Set' : 'Array';
}

/** `Map` in `users: Map<string, User>`. */
function annotationNames({ source }: Context, receiver: TSESTree.Node): string[] {
	const [definition] = receiver.type === 'Identifier' ? (variableOf(source, receiver)?.defs ?? []) : [];
	const type = definition?.name.type === 'Identifier' ? definition.name.typeAnnotation?.typeAnnotation : undefined;
	return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? [type.typeName.name] : [];
}

function loopEdits(
	context: Context,
	call: TSESTree.CallExpression,
	{ body, params: [item, ...more], type }: FunctionNode,
	statement: TSESTree.ExpressionStatement,
): Edit[] | undefined {
	const { source } = context;
	const callee = unwrap(call.callee);
	if (!item || more.length || call.arguments.length > 1 || type !== 'ArrowFunctionExpression') return undefined;
	if (
		callee.type !== 'MemberExpression' ||
		wrapped(call).type === 'ChainExpression' ||
		item.type === 'AssignmentPattern' ||
		item.type === 'RestElement'
	) {
		return undefined;
	}
	if (body.type === 'BlockStatement' && ownReturns(body).length) return undefined;
	const list = source.text.slice(...callee.object.range);
	const isLost = (start: number, end: number) =>
		source.comments.some(({ range }) => range[0] >= start && range[1] <= end);
	if (
		isLost(callee.object.range[1], item.range[0]) ||
		isLost(item.range[1], body.range[0]) ||
		isLost(body.range[1], statement.range[1])
	) {
		return undefined;
	}
	// The variable of such a loop has no annotation: https://www.typescriptlang.org/docs/handbook/iterators-and-generators.html#forof-statements
	const annotation = item.type === 'TSParameterProperty' ? undefined : item.typeAnnotation;
	const name = source.text.slice(item.range[0], annotation?.range[0] ?? item.range[1]).trim();
	if (name.endsWith('?')) return undefined;
	const isInParentheses =
		body.type !== 'BlockStatement' && /\(\s*$/.test(source.text.slice(item.range[1], body.range[0]));
	if (isInParentheses) return undefined;
	const head = `for (const ${name} of ${list}) `;
	if (body.type === 'BlockStatement') {
		return [
			{ range: [statement.range[0], body.range[0]], text: head },
			{ range: [body.range[1], statement.range[1]], text: '' },
		];
	}
	const isAwaited = unwrap(body).type === 'AwaitExpression';
	const awaited = isAwaited ? source.text.slice(...body.range) : `await ${operandText(context, body)}`;
	return [
		{ range: statement.range, text: `${head}${awaited}${source.text.endsWith(';', statement.range[1]) ? ';' : ''}` },
	];
}

/** `await Promise.all(xs.map(…))` in place of `xs.forEach(…)`. */
function allEdits({ source }: Context, call: TSESTree.CallExpression): Edit[] | undefined {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression' || callee.computed || startsWithParenthesis(source.text, call))
		return undefined;
	const [start, end] = call.range;
	// Where there may be no list: `Promise.all` wants one.
	const otherwise = wrapped(call).type === 'ChainExpression' ? ' ?? []' : '';
	return [
		{ range: [start, start], text: 'await Promise.all(' },
		{ range: [...callee.property.range], text: 'map' },
		{ range: [end, end], text: `${otherwise})` },
	];
}

const startsWithParenthesis = (text: string, { range }: TSESTree.Node): boolean =>
	/^[([`/+-]/.test(text.slice(range[0]));

/** `(await Promise.all(xs.map(…))).some(Boolean)` in place of `xs.some(…)`. */
export function resultSuggestions(context: Context, call: TSESTree.CallExpression): Suggestions {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' && !callee.computed ? propertyName(callee) : undefined;
	if (method !== 'some' && method !== 'every') return [];
	const place = awaitPlace(context, call);
	if ((place?.kind !== 'async' && place?.kind !== 'module') || call.arguments.length !== 1) return [];
	if (callee.type !== 'MemberExpression' || wrapped(call).type === 'ChainExpression') return [];
	if (wrapped(call).parent?.type === 'AwaitExpression') return [];
	const [start, end] = call.range;
	return [
		{
			messageId: 'useResults',
			edits: () => [
				{ range: [start, start], text: '(await Promise.all(' },
				{ range: [...callee.property.range], text: 'map' },
				{ range: [end, end], text: `)).${method}(Boolean)` },
			],
		},
	];
}

/** `() => { (async () => { … })().catch(…); }` in place of an async function without parameters. */
export function wrapSuggestions(context: Context, node: FunctionNode): Suggestions {
	if (node.params.length || node.type !== 'ArrowFunctionExpression' || !isConsoleFree(context, node)) return [];
	const [start, end] = node.range;
	return [
		{
			messageId: 'wrap',
			edits: () => [
				{ range: [start, start], text: '() => { (' },
				{
					range: [end, end],
					text: `)().catch(error => { console.error(error)${statementEnd(context)} })${statementEnd(context)} }`,
				},
			],
		},
	];
}

/** `(resolve, reject) => { (async () => { … })().catch(reject); }` */
export function executorSuggestions(context: Context, node: FunctionNode): Suggestions {
	const { source } = context;
	const [resolve, reject] = node.params;
	if (resolve?.type !== 'Identifier' || node.type !== 'ArrowFunctionExpression') return [];
	if (node.params.length > 2 || (reject && reject.type !== 'Identifier')) return [];
	if (!reject && usesName(source, node, 'reject')) return [];
	const name = reject?.type === 'Identifier' ? reject.name : 'reject';
	const word = source.text.indexOf('async', node.range[0]);
	const arrow = source.text.lastIndexOf('=>', node.body.range[0]);
	const head = source.text.slice(word + 'async'.length, arrow).trim();
	if (source.comments.some(({ range }) => range[0] >= word && range[1] <= node.body.range[0])) return [];
	const [, end] = node.range;
	const parameters = reject ? head : `(${resolve.name}, reject)`;
	if (!reject && resolve.typeAnnotation) return [];
	return [
		{
			messageId: 'reject',
			edits: () => [
				{ range: [word, arrow], text: `${parameters} => { (async () ` },
				{ range: [end, end], text: `)().catch(${name})${statementEnd(context)} }` },
			],
		},
	];
}

function usesName(source: Context['source'], node: FunctionNode, name: string): boolean {
	const scope = source.scopeManager.acquire(node, true);
	return Boolean(
		scope?.through.some(
			({ identifier }) => identifier.name === name && variableOf(source, identifier as TSESTree.Identifier),
		),
	);
}

/** The `return`s of a function's own code. */
export const ownReturns = (body: TSESTree.Node): TSESTree.ReturnStatement[] =>
	nodesOfBody(body).filter(node => node.type === 'ReturnStatement');
