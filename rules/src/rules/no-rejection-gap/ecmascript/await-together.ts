import { constantInitializer, readsOf, unwrap } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** `await a; const y = await b;` */
interface Step {
	readonly statement: TSESTree.Node;
	readonly target?: TSESTree.Node;
	readonly awaited: TSESTree.Node;
}

/**
 * Puts `Promise.all()` in place of the `await`s that stand one after the other and end with that of a variable. What
 * they wait for is started in the same order; of all but the first it has to be started already. Undefined where `wait`,
 * the first of the gap, is none of them: the gap would stay.
 */
export function awaitTogether(
	{ source }: Context,
	variable: Variable,
	wait: TSESTree.Node,
): readonly Edit[] | undefined {
	const reads = readsOf(variable).map(({ identifier }) => identifier);
	const steps = reads.map(read => stepsUpTo(source.text, read)).find(found => found && found.length > 1);
	if (!steps) return undefined;

	const range = [steps[0]!.statement.range[0], steps.at(-1)!.statement.range[1]] as const;
	if (wait.range[0] < range[0]) return undefined;
	const declared = steps.filter(({ target }) => target).length;
	const isCommented = source.comments.some(each => each.range[0] > range[0] && each.range[1] < range[1]);
	if (isCommented || isMade(steps, variable)) return undefined;
	const textOf = (node: TSESTree.Node) => source.text.slice(...node.range);
	const all = `await Promise.all([${steps.map(({ awaited }) => textOf(awaited)).join(', ')}])${source.text[range[1] - 1] === ';' ? ';' : ''}`;
	const names = steps.map(({ target }) => (target ? textOf(target) : ''));
	while (names.at(-1) === '') names.pop();
	return [{ range, text: declared ? `const [${names.join(', ')}] = ${all}` : all }];
}

/** The variable is made between the steps: then they cannot become one. */
const isMade = (steps: readonly Step[], variable: Variable): boolean =>
	steps.some(({ statement }) => statement === constantInitializer(variable)?.parent);

function stepsUpTo(text: string, read: TSESTree.Node): Step[] | undefined {
	const statement = read.parent?.parent;
	const at = statement?.type === 'VariableDeclarator' ? statement.parent : statement;
	const block = at?.parent;
	if (!at || (block?.type !== 'BlockStatement' && block?.type !== 'Program')) return undefined;

	const body: readonly TSESTree.Node[] = block.body;
	const steps: Step[] = [];
	for (let index = body.indexOf(at); index >= 0; index--) {
		const step = stepOf(body[index]!);
		if (!step || (steps.length && steps[0]!.awaited.type !== 'Identifier')) break;
		steps.unshift(step);
	}
	return steps.at(-1)?.awaited === read && text ? steps : undefined;
}

function stepOf(statement: TSESTree.Node): Step | undefined {
	if (statement.type === 'ExpressionStatement') {
		const { expression } = statement;
		return expression.type === 'AwaitExpression' ? { statement, awaited: expression.argument } : undefined;
	}
	if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return undefined;
	const [declarator, more] = statement.declarations;
	const init = declarator?.init && unwrap(declarator.init);
	if (!init || more || init !== declarator.init || init.type !== 'AwaitExpression') return undefined;
	return { statement, target: declarator.id, awaited: init.argument };
}
