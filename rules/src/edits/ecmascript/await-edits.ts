import { wrapped } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { InSource } from './in-source.ts';
import { isLooserThanAwait } from './operand.ts';

/**
 * Puts `await` before an expression, with the parentheses that it needs on either side. `whole` is what is waited for: the
 * expression with the casts around it, which say what it is, unless they are about its value.
 */
export function awaitEdits(context: InSource, node: TSESTree.Node, whole = wrapped(node)): Edit[] | undefined {
	const dropsVoid =
		whole.parent?.type === 'UnaryExpression' && whole.parent.operator === 'void' ? whole.parent : undefined;
	const [start, end] = whole.range;
	const before: Edit[] = dropsVoid ? [{ range: [dropsVoid.range[0], start], text: '' }] : [];
	// Between the word and the value: a comment, or a parenthesis whose other half would be left.
	if (dropsVoid && context.source.text.slice(dropsVoid.range[0], start).trim() !== 'void') return undefined;

	const inner = isLooserThanAwait(whole);
	const outer = !dropsVoid && bindsTighter(whole) && !isInParentheses(context, whole);
	if (outer && (startsStatement(context, start) || mayStopShort(whole))) return undefined;
	return [
		...before,
		{ range: [start, start], text: `${outer ? '(' : ''}await ${inner ? '(' : ''}` },
		...(inner || outer ? [{ range: [end, end] as const, text: `${inner ? ')' : ''}${outer ? ')' : ''}` }] : []),
	];
}

/** True where the parent would take the operand of `await` and leave the `await` outside. */
function bindsTighter(node: TSESTree.Node): boolean {
	const { parent } = node;
	switch (parent?.type) {
		case 'MemberExpression':
			return parent.object === node;
		case 'CallExpression':
		case 'NewExpression':
			return parent.callee === node;
		case 'TaggedTemplateExpression':
			return parent.tag === node;
		case 'BinaryExpression':
			return parent.operator === '**' && parent.left === node;
		case 'ClassDeclaration':
		case 'ClassExpression':
			return parent.superClass === node;
		case 'Decorator':
		case 'TSNonNullExpression':
			return true;
		default:
			return false;
	}
}

const isInParentheses = ({ source: { text } }: InSource, { range: [start, end] }: TSESTree.Node): boolean =>
	/\(\s*$/.test(text.slice(0, start)) && /^\s*\)/.test(text.slice(end));

/**
 * True for the first part of an optional chain, `a?.b()` in `a?.b().c`: where `a` is missing, the chain ends before `c`.
 * In parentheses it would not.
 */
function mayStopShort(node: TSESTree.Node): boolean {
	switch (node.type) {
		case 'MemberExpression':
			return node.optional || mayStopShort(node.object);
		case 'CallExpression':
			return node.optional || mayStopShort(node.callee);
		case 'TSNonNullExpression':
			return mayStopShort(node.expression);
		default:
			return false;
	}
}

/** A parenthesis at the start of a line would continue the line before it where semicolons are left out. */
function startsStatement({ source: { text, comments } }: InSource, start: number): boolean {
	let before = text.slice(0, start).trimEnd();
	for (const { range } of [...comments].reverse()) {
		if (range[1] === before.length) before = text.slice(0, range[0]).trimEnd();
	}
	return text.slice(before.length, start).includes('\n') && !/[;{}(,=>]$/.test(before);
}
