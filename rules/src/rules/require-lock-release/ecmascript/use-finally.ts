import { indentStep } from '#edits/indent-step.ts';
import { wrapped } from '#ecmascript';
import { endWithComment } from '#edits/ecmascript/end-with-comment.ts';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Acquired } from './acquired.ts';
import type { Context } from './context.ts';

/** Puts what stands between taking and giving back into a `try`, when both are statements of one block. */
export function useFinally(context: Context, { wait, releases }: Acquired): readonly Edit[] | undefined {
	const { source } = context;
	const [release, more] = releases;
	const taking = statementOf(wait);
	const giving = release && !more ? statementOf(release) : undefined;
	const block = taking?.parent;
	if (!taking || giving?.type !== 'ExpressionStatement' || giving.parent !== block) return undefined;
	if (block?.type !== 'BlockStatement' && block?.type !== 'Program') return undefined;

	const body: readonly TSESTree.Node[] = block.body;
	const between = body.slice(body.indexOf(taking) + 1, body.indexOf(giving));
	const [first] = between;
	const start = endWithComment(context, taking);
	const text = source.text.slice(start, giving.range[0]);
	// Lines of a template are its value: moving them to the right would change it.
	if (!first || text.includes('`') || between.some(each => isUsedAfter(source, each, giving))) return undefined;
	const indent = /[^\S\n]*$/.exec(source.text.slice(0, giving.range[0]))![0];
	if (!source.text.slice(0, first.range[0]).endsWith(`\n${indent}`)) return undefined;

	const unit = indentStep(source.text, indent, '\t');
	const inside = text.replace(/\n(?=[^\r\n])/g, `\n${unit}`).trimEnd();
	return [
		{
			range: [start, giving.range[0]],
			text: `\n${indent}try {${inside}\n${indent}} finally {\n${indent}${unit}`,
		},
		{ range: [giving.range[1], giving.range[1]], text: `\n${indent}}` },
	];
}

function statementOf(node: TSESTree.Node): TSESTree.Node | undefined {
	const whole = wrapped(node);
	const { parent } = whole;
	if (parent?.type === 'VariableDeclarator') return parent.parent;
	if (parent?.type === 'AssignmentExpression')
		return parent.parent.type === 'ExpressionStatement' ? parent.parent : undefined;
	if (parent?.type === 'AwaitExpression') return statementOf(parent);
	return parent?.type === 'ExpressionStatement' ? parent : undefined;
}

/** A name that is declared in between is out of reach behind a `try`. */
function isUsedAfter({ scopeManager }: Context['source'], statement: TSESTree.Node, giving: TSESTree.Node): boolean {
	const declarations = statement.type === 'VariableDeclaration' ? statement.declarations : [statement];
	return declarations
		.flatMap(each => scopeManager.getDeclaredVariables(each))
		.some(({ references }) => references.some(({ identifier }) => identifier.range[0] > giving.range[0]));
}
