import {
	calleeName,
	isDiscarded,
	localFunction,
	nodesOfBody,
	propertyName,
	unwrap,
	variableOf,
	wrapped,
} from '#ecmascript';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { COLLECTION_METHODS } from '#knowledge/callbacks/ecmascript-language.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { mayGivePromise } from './callback.ts';
import type { Context } from './context.ts';
import { judge } from './judge.ts';
import { misuseOf, type Misuse } from './misuse.ts';
import { flatMisuse, reduceMisuse } from './reduce.ts';
import { loopSuggestions, resultSuggestions } from './suggestions.ts';
import { valueKey } from './value-key.ts';

/** `xs.forEach(async …)`, `xs.filter(isAllowed)`, `xs.reduce(async …)`: on anything that is not known to be no collection. */
export function collectionCallback(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	const [callback] = call.arguments;
	if (callee.type !== 'MemberExpression' || method === undefined || !callback || callback.type === 'SpreadElement')
		return;
	const misuse = misuseIn(context, call, method, callback);
	if (!misuse || !mayGivePromise(callback)) return;

	const kind = collectionKind(context, callee.object);
	if (kind === 'other') return;
	// Nobody asks a list for an answer to leave it: `bot.filter(async context => …);` is somebody else's method.
	if (kind === 'unknown' && misuse.messageId === 'misread' && isDiscarded(call)) return;
	if (kind === 'collection' || !isWaitedFor(call)) return judge(context, misuse);
	context.ask(callee.object, facts => {
		if (isCollectionType(facts)) judge(context, misuse);
	});
}

function misuseIn(
	context: Context,
	call: TSESTree.CallExpression,
	method: string,
	callback: TSESTree.Node,
): Misuse | undefined {
	const name = calleeName(call.callee);
	if (method === 'reduce' || method === 'reduceRight') return reduceMisuse(context.source, callback, name);
	if (method === 'flatMap') return flatMisuse(call, callback, name);
	const fate = COLLECTION_METHODS.get(method);
	if (!fate || call.arguments.length > 2) return undefined;
	// `filter` of anything else takes a name, a query or several functions; only a function can be misread.
	const misuse = misuseOf(callback, fate, name);
	return method === 'forEach'
		? {
				...misuse,
				messageId: 'notWaited',
				isHarmlessIfSettled: isDoneAfterwards(context, call) || isDoneAtOnce(context, callback),
				isSettledSaid: true,
				suggest: written => loopSuggestions(context, call, written),
			}
		: { ...misuse, suggest: () => resultSuggestions(context, call) };
}

/** True where nothing waits that could have waited: who awaits an async function takes what it goes through for done. */
const isDoneAfterwards = (context: Context, call: TSESTree.CallExpression): boolean =>
	!isWaitedFor(call) && awaitPlace(context, call)?.kind !== 'async';

/** Async for no reason: nothing of it is left when it comes back. */
function isDoneAtOnce({ source }: Context, callback: TSESTree.Node): boolean {
	const called = localFunction(source, callback);
	return (
		called?.body.type === 'BlockStatement' &&
		!nodesOfBody(called.body).some(
			node =>
				node.type === 'AwaitExpression' ||
				(node.type === 'ForOfStatement' && node.await) ||
				(node.type === 'VariableDeclaration' && node.kind === 'await using') ||
				(node.type === 'ReturnStatement' && node.argument),
		)
	);
}

/** Who waits for what the method gives does not take it for a list, or has made one mistake more: types tell. */
function isWaitedFor(call: TSESTree.CallExpression): boolean {
	const { parent } = wrapped(call);
	if (parent?.type === 'AwaitExpression') return true;
	if (parent?.type !== 'MemberExpression' || parent.object !== wrapped(call)) return false;
	return ['then', 'catch', 'finally', 'toArray', 'pipe', 'subscribe'].includes(propertyName(parent) ?? '');
}

const isCollectionType = ({ names, items, promise }: TypeFacts): boolean =>
	promise === 'none' &&
	(items !== 'none' || names.some(({ name, from }) => from === 'lib' && COLLECTION_TYPES.has(name)));

const COLLECTION_TYPES = new Set([
	'Array',
	'ReadonlyArray',
	'Map',
	'ReadonlyMap',
	'Set',
	'ReadonlySet',
	'NodeList',
	'NodeListOf',
]);

/** Methods of strings, arrays and collections that give one. */
const GIVES_COLLECTION = new Set([
	'concat',
	'flat',
	'match',
	'matchAll',
	'reverse',
	'slice',
	'splice',
	'split',
	'toReversed',
	'toSorted',
]);
const KEEPS_KIND = new Set(['entries', 'filter', 'flatMap', 'keys', 'map', 'sort', 'values']);
const COLLECTION_KEYS =
	/^:(?:Array|Map|Set|Object\.(?:keys|values|entries)|Array\.(?:from|of)|Promise\.(?:all|allSettled)|document\.querySelectorAll)\(\)$/;
/** Their methods of these names wait for an async function, or take the promise for what it is. https://nodejs.org/api/stream.html#readableforeachfn-options */
const OTHER_KEYS =
	/^(?:bluebird|rxjs|highland|ix|wu|p-iteration|iter-tools|streaming-iterables|@reactivex\/\w+|stream|fs\/promises|readline|mongodb|mongoose)[:/]|createReadStream|Readable|Observable|Cursor/;
const OTHER_TYPES =
	/Readable|Stream|Observable|Async\w*(?:Iterable|Iterator|Generator)|Cursor|Promise|Bluebird|Sequence|Lazy/;

type Kind = 'collection' | 'other' | 'unknown';

function collectionKind(context: Context, node: TSESTree.Node): Kind {
	const receiver = unwrap(node);
	if (receiver.type === 'ArrayExpression') return 'collection';
	if (receiver.type === 'CallExpression') {
		const callee = unwrap(receiver.callee);
		const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
		if (method !== undefined && GIVES_COLLECTION.has(method)) return 'collection';
		if (method !== undefined && KEEPS_KIND.has(method) && callee.type === 'MemberExpression') {
			const kind = collectionKind(context, callee.object);
			if (kind !== 'unknown') return kind;
		}
	}
	const annotation = receiver.type === 'Identifier' ? annotationOf(context, receiver) : undefined;
	if (annotation) return kindOfAnnotation(context, annotation);
	const key = valueKey(context.source, receiver);
	if (key !== undefined && COLLECTION_KEYS.test(key)) return 'collection';
	// What is read off one of them may be anything again.
	if (key?.endsWith('()') && OTHER_KEYS.test(key)) return 'other';
	const [facts] = context.program?.types([receiver]) ?? [];
	if (!facts) return 'unknown';
	if (facts.promise !== 'none') return 'other';
	return facts.items !== 'none' ? 'collection' : 'unknown';
}

function annotationOf({ source }: Context, identifier: TSESTree.Identifier): TSESTree.TypeNode | undefined {
	const [definition] = variableOf(source, identifier)?.defs ?? [];
	return definition?.name.type === 'Identifier' ? definition.name.typeAnnotation?.typeAnnotation : undefined;
}

function kindOfAnnotation({ source }: Context, type: TSESTree.TypeNode): Kind {
	if (type.type === 'TSArrayType' || type.type === 'TSTupleType') return 'collection';
	const text = source.text.slice(...type.range);
	if (/^(?:readonly |Array<|ReadonlyArray<|Set<|ReadonlySet<|Map<|ReadonlyMap<)/.test(text)) return 'collection';
	return OTHER_TYPES.test(text) ? 'other' : 'unknown';
}
