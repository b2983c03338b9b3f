import { wrapped } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { InSource } from './in-source.ts';

/** Operands that `await` would take apart. https://tc39.es/ecma262/#prod-UnaryExpression */
const LOOSER = new Set<string>([
	'ArrowFunctionExpression',
	'AssignmentExpression',
	'BinaryExpression',
	'ConditionalExpression',
	'LogicalExpression',
	'SequenceExpression',
	// `await x as Promise<T>` says that what it waited for is the promise.
	'TSAsExpression',
	'TSSatisfiesExpression',
	'YieldExpression',
]);

/** Puts `await` before an expression, with the parentheses that it needs on either side. */
export function awaitEdits(context: InSource, node: TSESTree.Node): Edit[] | undefined {
	const whole = wrapped(node);
	const dropsVoid =
		whole.parent?.type === 'UnaryExpression' && whole.parent.operator === 'void' ? whole.parent : undefined;
	const [start, end] = whole.range;
	const before: Edit[] = dropsVoid ? [{ range: [dropsVoid.range[0], start], text: '' }] : [];
	if (dropsVoid && hasComment(context, dropsVoid.range[0], start)) return undefined;

	const inner = LOOSER.has(whole.type);
	const outer = !dropsVoid && bindsTighter(whole) && !isInParentheses(context, whole);
	if (outer && startsStatement(context, start)) return undefined;
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
		case 'TSNonNullExpression':
			return true;
		default:
			return false;
	}
}

const isInParentheses = ({ source: { text } }: InSource, { range: [start, end] }: TSESTree.Node): boolean =>
	/\(\s*$/.test(text.slice(0, start)) && /^\s*\)/.test(text.slice(end));

/** A parenthesis at the start of a line would continue the line before it where semicolons are left out. */
function startsStatement({ source: { text } }: InSource, start: number): boolean {
	const before = text.slice(0, start).trimEnd();
	return text.slice(before.length, start).includes('\n') && !/[;{}(,=>]$/.test(before);
}

const hasComment = ({ source }: InSource, start: number, end: number): boolean =>
	source.comments.some(({ range }) => range[0] >= start && range[1] <= end);
