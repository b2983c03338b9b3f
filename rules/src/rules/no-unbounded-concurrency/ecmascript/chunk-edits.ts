import { indentStep } from '#edits/indent-step.ts';
import { enclosingFunction, unwrap, variableOf, wrapped } from '#ecmascript';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { isNameTaken } from '#edits/ecmascript/name-taken.ts';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import type { FanOut } from './fan-out.ts';
import { indentOf, reindented } from './statement.ts';

/**
 * A loop that waits for some of the items before it starts others. For `Promise.all` and `Promise.allSettled` of a list
 * whose callback takes no index, as a statement, a constant or a result.
 */
export function chunkEdits(
	context: Context,
	call: TSESTree.CallExpression,
	{ name, items, map }: FanOut,
): Edit[] | undefined {
	const work = map?.arguments[0];
	if (!map || !work || map.arguments.length !== 1 || call.arguments.length !== 1) return undefined;
	if (!/^Promise\.all(Settled)?$/.test(name) || unwrap(call.arguments[0]!) !== map) return undefined;
	if (work.type !== 'ArrowFunctionExpression' || work.params.length > 1) return undefined;
	const place = placeOf(context, call);
	if (
		!place ||
		isNameTaken(context, 'start') ||
		(place.name === undefined && place.isReturn && isNameTaken(context, 'results'))
	) {
		return undefined;
	}
	const { source, options } = context;
	const { statement } = place;
	const text = source.text.slice(...statement.range);
	const isCommentLost = source.comments.some(
		({ range }) =>
			range[0] >= statement.range[0] &&
			range[1] <= statement.range[1] &&
			!(range[0] >= work.range[0] && range[1] <= work.range[1]) &&
			!(range[0] >= items.range[0] && range[1] <= items.range[1]),
	);
	if (isCommentLost) return undefined;

	const indent = indentOf(context, statement);
	const end = text.endsWith(';') ? ';' : '';
	const unit = indentStep(source.text, indent, '\t');
	const isName = items.type === 'Identifier';
	if (!isName && isNameTaken(context, 'items')) return undefined;
	const list = isName ? items.name : 'items';
	const callback = reindented(context, work, indent + unit);
	const written = reindented(context, items, indent);
	if (callback === undefined || written === undefined) return undefined;
	const one = `await ${name}(${list}.slice(start, start + ${options.limit}).map(${callback}))`;
	const results = place.name ?? (place.isReturn ? 'results' : undefined);
	const lines = [
		...(isName ? [] : [`const items = ${written}${end}`]),
		...(results ? [`const ${results} = []${end}`] : []),
		`for (let start = 0; start < ${list}.length; start += ${options.limit}) {`,
		`${unit}${results ? `${results}.push(...(${one}))` : one}${end}`,
		'}',
		...(place.isReturn ? [`return ${results}${end}`] : []),
	];
	return [{ range: statement.range, text: lines.join(`\n${indent}`) }];
}

interface Place {
	readonly statement: TSESTree.Node;
	readonly name?: string;
	readonly isReturn?: true;
}

function placeOf(context: Context, call: TSESTree.CallExpression): Place | undefined {
	const whole = wrapped(call);
	const { parent } = whole;
	const isAsync = awaitPlace(context, call)?.kind;
	if (isAsync !== 'async' && isAsync !== 'module') return undefined;
	if (parent?.type === 'ReturnStatement' && whole === call) return inBlock({ statement: parent, isReturn: true });
	if (parent?.type !== 'AwaitExpression' || whole !== call) return undefined;
	const around = parent.parent;
	if (around.type === 'ExpressionStatement') return inBlock({ statement: around });
	if (around.type === 'ReturnStatement') return inBlock({ statement: around, isReturn: true });
	if (around.type !== 'VariableDeclarator' || around.id.type !== 'Identifier' || around.id.typeAnnotation)
		return undefined;
	const declaration = around.parent;
	if (declaration.declarations.length > 1 || declaration.kind !== 'const') return undefined;
	if (isTyped(context) && isReadInside(context, around.id)) return undefined;
	return inBlock({ statement: declaration, name: around.id.name });
}

const isTyped = ({ path }: Context): boolean => /\.[cm]?tsx?$/.test(path);

/**
 * True for a variable that a function inside of its own reads: for such a one TypeScript does not gather the type of an
 * empty list from what is put into it. https://www.typescriptlang.org/docs/handbook/release-notes/typescript-2-1.html
 */
const isReadInside = ({ source }: Context, id: TSESTree.Identifier): boolean =>
	!!variableOf(source, id)?.references.some(
		({ identifier }) => enclosingFunction(identifier) !== enclosingFunction(id),
	);

const inBlock = (place: Place): Place | undefined =>
	place.statement.parent?.type === 'BlockStatement' || place.statement.parent?.type === 'Program' ? place : undefined;
