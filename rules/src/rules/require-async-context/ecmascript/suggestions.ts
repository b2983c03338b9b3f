import { enclosingFunction, nodesOfBody, unwrap } from '#ecmascript';
import { endWithComment } from '#edits/ecmascript/end-with-comment.ts';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { oldestNode } from '#program/resolution/oldest-node.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';
import type { Opening } from './opening.ts';
import type { Use } from './uses.ts';

type Suggestion = SuggestionReport<MessageId>;

interface Place {
	readonly declaration: TSESTree.VariableDeclaration;
	readonly block: TSESTree.BlockStatement;
	/** The statements after the declaration, without the one that closes. */
	readonly rest: readonly TSESTree.Statement[];
	/** The last statement, where it is what closes the resource. */
	readonly close: TSESTree.Statement | undefined;
}

/** `await using`, where what was opened knows how to end itself; else `try … finally`. */
export function suggestionsFor(
	context: Context,
	opening: Opening,
	id: TSESTree.Identifier,
	closes: readonly Use[],
): Suggestion[] {
	const place = placeOf(id, closes);
	if (!place) return [];
	const { entry } = opening;
	const isAsync = enclosingFunction(id)?.async ?? false;
	const canDispose = entry.disposal && (isAsync || entry.disposal === 'sync') && place.declaration.kind === 'const';
	if (canDispose && hasUsing(context)) {
		const keyword = entry.disposal === 'async' ? 'await using' : 'using';
		return [{ messageId: 'useAwaitUsing', data: { keyword }, edits: () => usingEdits(context, place, keyword) }];
	}
	const [close] = entry.close;
	if (close === undefined || (!isAsync && !entry.closesAtOnce)) return [];
	const release = `${entry.closesAtOnce ? '' : 'await '}${id.name}.${close}()`;
	return [{ messageId: 'closeInFinally', edits: () => finallyEdits(context, place, release) }];
}

/** Node.js has it since 24, and TypeScript writes it out for older ones. https://nodejs.org/en/blog/release/v24.0.0 */
const HAS_USING = 24;

const hasUsing = ({ host, path }: Context): boolean =>
	/\.[cm]?tsx?$/.test(path) || (oldestNode(host, path) ?? HAS_USING) >= HAS_USING;

/** A declaration of its own in a block, whose resource is closed by the block's last statement or not at all. */
function placeOf(id: TSESTree.Identifier, closes: readonly Use[]): Place | undefined {
	const declaration = id.parent.type === 'VariableDeclarator' ? id.parent.parent : undefined;
	const block = declaration?.parent;
	if (declaration?.type !== 'VariableDeclaration' || block?.type !== 'BlockStatement') return undefined;
	if (declaration.declarations.length > 1) return undefined;
	const rest = block.body.slice(block.body.indexOf(declaration) + 1);
	const last = rest.at(-1);
	if (closes.length > 1 || !last) return undefined;
	const [close] = closes;
	if (!close) return { declaration, block, rest, close: undefined };
	return isAlone(last, close.at) ? { declaration, block, rest: rest.slice(0, -1), close: last } : undefined;
}

/** `file.close();` or `await file.close();` */
function isAlone(statement: TSESTree.Statement, close: TSESTree.Node): boolean {
	if (statement.type !== 'ExpressionStatement') return false;
	const value = unwrap(statement.expression);
	return value === unwrap(close) || (value.type === 'AwaitExpression' && unwrap(value.argument) === unwrap(close));
}

function usingEdits({ source }: Context, { declaration, close }: Place, keyword: string): Edit[] | undefined {
	const [start] = declaration.range;
	const edits: Edit[] = [{ range: [start, start + declaration.kind.length], text: keyword }];
	if (!close) return edits;
	const before = source.text.slice(0, close.range[0]).trimEnd().length;
	if (source.comments.some(({ range }) => range[0] >= before && range[1] <= close.range[0])) return undefined;
	return [...edits, { range: [Math.min(before, close.range[0]), close.range[1]], text: '' }];
}

/** Puts everything after the declaration into a `try`, and what closes into its `finally`. */
function finallyEdits(context: Context, place: Place, release: string): Edit[] | undefined {
	const { text } = context.source;
	const { declaration, rest, close } = place;
	const last = rest.at(-1);
	// A text over several lines would change with its indentation; a function may be called before the `try`.
	if (!last || rest.some(each => each.type === 'FunctionDeclaration' || hasLongText(each))) return undefined;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const lineEnd = text.indexOf('\n', declaration.range[1]);
	const first = rest[0]!;
	if (lineEnd < 0 || lineEnd > first.range[0]) return undefined;
	const indent = indentAt(text, declaration.range[0]);
	const unit = indent.includes('\t') ? '\t' : indent.slice(indentAt(text, place.block.range[0]).length) || '\t';
	const semicolon = text[declaration.range[1] - 1] === ';' ? ';' : '';

	// An empty line behind the declaration stays before the `try`.
	const head = lineEnd + 1 + /^(?:[^\S\n]*\r?\n)*/.exec(text.slice(lineEnd + 1))![0].length;
	const edits: Edit[] = [{ range: [head, head], text: `${indent}try {${newline}` }];
	for (let at = lineEnd + 1; at > 0 && at < last.range[1]; at = text.indexOf('\n', at) + 1) {
		if (!/^[^\S\n]*\r?\n/.test(text.slice(at))) edits.push({ range: [at, at], text: unit });
	}
	const ending = `} finally {${newline}${indent}${unit}${release}${semicolon}${newline}${indent}}`;
	const end = endWithComment(context, last);
	if (close) {
		// An empty line before what closes has no place at the end of a block.
		const isBare = !text.slice(end, close.range[0]).trim();
		const start = isBare ? end : close.range[0];
		edits.push({ range: [start, close.range[1]], text: `${isBare ? `${newline}${indent}` : ''}${ending}` });
	} else edits.push({ range: [end, end], text: `${newline}${indent}${ending}` });
	return edits;
}

const indentAt = (text: string, at: number): string => {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	return /^[^\S\n]*/.exec(text.slice(start))![0];
};

const hasLongText = (statement: TSESTree.Statement): boolean =>
	nodesOfBody(statement).some(node => node.type === 'TemplateElement' && node.value.raw.includes('\n'));
