import type { FunctionNode } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { Context } from './context.ts';

/** Takes the word away, and `Promise<…>` around the type that it gives. */
export function removeAsync(
	{ source: { text } }: Context,
	{ returnType, parent }: FunctionNode,
	start: number,
): Edit[] | undefined {
	const [word] = /^async[^\S\n]*/.exec(text.slice(start, start + 100))!;
	// `[` or `(` at the start of a member or a line would go on with what stands before it.
	if (parent.type !== 'CallExpression' && /^[[(`]/.test(text.slice(start + word.length))) {
		if (parent.type !== 'VariableDeclarator') return undefined;
	}
	const edits: Edit[] = [{ range: [start, start + word.length], text: '' }];
	if (!returnType) return edits;
	const { typeAnnotation: type } = returnType;
	if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || type.typeName.name !== 'Promise')
		return undefined;
	const [given, ...more] = type.typeArguments?.params ?? [];
	if (!given || more.length) return undefined;
	return [
		...edits,
		{ range: [type.range[0], given.range[0]], text: '' },
		{ range: [given.range[1], type.range[1]], text: '' },
	];
}
